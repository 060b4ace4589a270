import type { DepartureReport } from '@app/services';
import { LIABILITY_SENTENCE } from '@app/services';
import { presentFinding } from '../match/present-finding.js';
import type { DepartureView, DeparturesView } from './departure.dto.js';

export function presentDeparture({ departure, tender, names, buyer, answer }: DepartureReport): DepartureView {
  const { id, consortiumId, tenderId, status, askedBy, reason, executedPct, rule, members, leadId, leavingId, newcomerId, agreementHash, consents, decision, createdAt } = departure;
  const consented = (businessId: string): boolean => consents.some((each) => each.businessId === businessId);
  return {
    id,
    consortiumId,
    tenderId,
    tenderTitle: tender.title,
    status,
    askedBy,
    reason,
    executedPct,
    rule,
    members: [
      ...members.map(({ businessId, sharePct, scope = [] }) => ({
        businessId,
        name: names.get(businessId),
        role: businessId === leadId ? 'lead' : 'member',
        sharePct,
        scope: [...scope],
        newcomer: businessId === newcomerId,
        consented: consented(businessId),
      })),
      { businessId: leavingId, name: names.get(leavingId), role: 'leaving', scope: [], newcomer: false, consented: consented(leavingId) || askedBy === leavingId },
    ],
    agreementHash,
    consentText: LIABILITY_SENTENCE,
    assessments: answer.assessments.map(({ lotId, assessment: { role, coverage, toConfirm, findings } }) => ({ lotId, role, coverage, toConfirm, findings: findings.map(presentFinding) })),
    toDecide: buyer && status === 'consented',
    decision: decision && { at: decision.at, reason: decision.reason, executedPct: decision.executedPct },
    createdAt,
  };
}

export function presentDepartures(reports: readonly DepartureReport[]): DeparturesView {
  return { items: reports.map(presentDeparture), next: null };
}
