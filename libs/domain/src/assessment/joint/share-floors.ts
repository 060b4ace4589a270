import type { IsoDate } from '../../common/brand.js';
import type { Decimal } from '../../money/decimal.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import type { BidTarget } from '../../tender/tender.js';
import { pctOf } from '../measure.js';
import { applicableRules } from './applicable-rules.js';
import { narrower } from './term.js';

/** What members' shares have to keep to, whoever the members are. */
export interface SharesAsked {
  /** Every member states one. */
  readonly declared: boolean;
  readonly leadMinPct?: Decimal;
  readonly eachMinPct?: Decimal;
  readonly leadLargest: boolean;
}

/** What the tender and the first rule that may apply ask of shares, for proposing some; the verdict on those that are given is the assessment's. */
export function sharesAsked(target: BidTarget, rulebook: Rulebook, asOf: IsoDate): SharesAsked {
  const [rule] = applicableRules(target, rulebook, asOf);
  const { jointBid } = target;
  const asksAsMuch = (first: Decimal, second: Decimal): boolean => pctOf(first) >= pctOf(second);
  const lead = narrower({ field: 'jointBid.leadMinPct', tender: jointBid?.leadMinPct, law: rule?.lead.minPct, rule, asksAsMuch, decides: 'lead.minPct' });
  const each = narrower({ field: 'jointBid.eachMinPct', tender: jointBid?.eachMinPct, law: rule?.shares.eachMinPct, rule, asksAsMuch, decides: 'shares.eachMinPct' });
  return {
    declared: rule?.shares.declared === true || jointBid?.sharesDeclared === true,
    ...(lead === undefined ? {} : { leadMinPct: lead.value }),
    ...(each === undefined ? {} : { eachMinPct: each.value }),
    leadLargest: rule?.lead.largestShare === true || jointBid?.leadLargestShare === true,
  };
}
