import type { ReservationRequest, ReservationStanding, TenderReservationRule } from '@app/services';
import { noRule, ruleMessage } from '@app/services';
import { presentMessage } from '../input/present-common.js';
import type { ReservationRequestListView, ReservationRequestView, TenderReservationRuleView } from './reservation-request.dto.js';

export function presentReservationRequest({ tenderId, businessId, reason, askedAt }: ReservationRequest): ReservationRequestView {
  return { tenderId, businessId, ...(reason === undefined ? {} : { reason }), askedAt };
}

export function presentStanding({ own, wishes, economy, rules }: ReservationStanding): ReservationRequestListView {
  return {
    items: own.map(presentReservationRequest),
    next: null,
    ...(wishes === undefined ? {} : { asked: { firms: wishes.firms, reasons: [...wishes.reasons] } }),
    rules: rules.map(presentRule),
    ...(rules.length > 0 ? {} : { noRule: presentMessage(noRule(economy)) }),
  };
}

function presentRule(given: TenderReservationRule): TenderReservationRuleView {
  const { rule, fits } = given;
  const { id, force, sizes, what, source, confidence, verify, whenNobodySmallBids } = rule;
  const { law, article, year } = source;
  return {
    id,
    fits: fits ? 'yes' : 'unknown',
    force,
    sizes: [...sizes],
    what,
    law,
    ...(article === undefined ? {} : { article }),
    year,
    confidence,
    verify: [...verify],
    whenNobodySmallBids,
    message: presentMessage(ruleMessage(given)),
  };
}
