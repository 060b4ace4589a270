import type { ConsortiumReport, Invitation } from '@app/services';
import { LIABILITY_SENTENCE } from '@app/services';
import { presentFinding } from '../match/present-finding.js';
import type { ConsortiumView, InvitationView } from './consortium.dto.js';

export function presentConsortium({ consortium, names, invitations, assessments }: ConsortiumReport): ConsortiumView {
  const { id, version, tenderId, lotIds, status, leadId, members, agreementHash, createdAt } = consortium;
  return {
    id,
    version,
    tenderId,
    lotIds: [...lotIds],
    status,
    leadId,
    members: members.map(({ businessId, role, sharePct, scope, joined, consent }) => {
      const consented = consent?.hash === agreementHash;
      return { businessId, name: names.get(businessId) ?? '', role, sharePct, scope: [...(scope ?? [])], joined, consented, consentedAt: consented ? consent?.at : undefined };
    }),
    agreementHash,
    consentText: LIABILITY_SENTENCE,
    invitations: invitations.map(presentInvitation),
    assessments: assessments.map(({ lotId, assessment: { role, coverage, toConfirm, findings } }) => ({ lotId, role, coverage, toConfirm, findings: findings.map(presentFinding) })),
    createdAt,
  };
}

export function presentInvitation({ id, consortiumId, tenderId, businessId, status, sharePct, scope, reason, counter, createdAt, answeredAt }: Invitation): InvitationView {
  return {
    id,
    consortiumId,
    tenderId,
    businessId,
    status,
    sharePct,
    scope: [...scope],
    reason,
    counter: counter && { sharePct: counter.sharePct, scope: counter.scope && [...counter.scope] },
    createdAt,
    answeredAt,
  };
}
