import type { BusinessId } from '@app/domain';
import { moneyToJson } from '@app/domain';
import type { ConsortiumReport, ConsortiumSummary, Invitation } from '@app/services';
import { LIABILITY_SENTENCE } from '@app/services';
import { presentFinding } from '../match/present-finding.js';
import type { ConsortiumSummaryView, ConsortiumView, InvitationView } from './consortium.dto.js';

export function presentConsortium({ consortium, tender, names, veiled, invitations, next, assessments, kept, proposal, values }: ConsortiumReport): ConsortiumView {
  const { id, version, tenderId, lotIds, status, leadId, members, agreementHash, createdAt } = consortium;
  return {
    id,
    version,
    tenderId,
    tenderTitle: tender.title,
    endDate: tender.tenderPeriod.endDate,
    lotIds: [...lotIds],
    status,
    leadId,
    members: members.map(({ businessId, role, sharePct, scope, joined, consent }) => {
      const consented = consent?.hash === agreementHash;
      const value = values?.get(businessId);
      const size = kept.get(businessId);
      return {
        ...nameOf(businessId, veiled),
        name: names.get(businessId),
        role,
        sharePct,
        scope: [...(scope ?? [])],
        joined,
        consented,
        consentedAt: consented ? consent?.at : undefined,
        proposedSharePct: proposal?.get(businessId),
        value: value && moneyToJson(value),
        keptSize: size && { class: size.sizeClass, moment: size.moment, asOf: size.asOf },
      };
    }),
    agreementHash,
    consentText: LIABILITY_SENTENCE,
    invitations: invitations.map((invitation) => ({ ...presentInvitation(invitation), ...nameOf(invitation.businessId, veiled), next: next.get(invitation.id) })),
    assessments: assessments.map(({ lotId, assessment: { role, coverage, toConfirm, findings } }) => ({ lotId, role, coverage, toConfirm, findings: findings.map(presentFinding) })),
    createdAt,
  };
}

export function presentSummary(businessId: BusinessId): (summary: ConsortiumSummary) => ConsortiumSummaryView {
  return ({ consortium: { id, tenderId, status, members, agreementHash }, tender, leadName, invitation }) => {
    const own = members.find((member) => member.businessId === businessId);
    const forming = status === 'forming' || status === 'agreed';
    return {
      id,
      tenderId,
      tenderTitle: tender.title,
      endDate: tender.tenderPeriod.endDate,
      status,
      leadName,
      members: members.length,
      joined: own?.joined === true,
      consentAsked: forming && own?.joined === true && own.consent?.hash !== agreementHash,
      invitationId: invitation?.id,
    };
  };
}

/** What the firm itself sees of an invitation. */
export function presentInvitation({ id, consortiumId, tenderId, businessId, status, sharePct, scope, reason, counter, veiled, interestedAt, createdAt, answeredAt }: Invitation): InvitationView {
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
    veiled,
    interestedAt,
    createdAt,
    answeredAt,
  };
}

function nameOf(businessId: BusinessId, veiled: ConsortiumReport['veiled']): { readonly businessId?: string; readonly pseudonym?: string } {
  const pseudonym = veiled.get(businessId);
  return pseudonym === undefined ? { businessId } : { businessId: undefined, pseudonym };
}
