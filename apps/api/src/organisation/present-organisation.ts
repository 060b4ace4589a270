import type { Buyer } from '@app/domain';
import type { MemberService, OwnMembership } from '@app/services';
import type { BuyerView, MemberView, OwnMembershipView } from './organisation.view.dto.js';

type Member = Awaited<ReturnType<MemberService['invite']>>;

export function presentBuyer({ id, name, economy, level, verified, trust }: Buyer): BuyerView {
  return { id, name, economy, level, verified, trust, note: NOTES[trust ?? 'nobody'] };
}

const NOTES = {
  operator: 'Verified by an operator: its tenders reach firms.',
  deployment: 'Taken on trust: in this installation every buyer is verified at once, and nobody has looked at it.',
  nobody: 'Not verified yet: its tenders can be published, but reach nobody until an operator has verified the buyer.',
} as const;

export function presentMember({ id, email, name, roles, status, createdAt }: Member): MemberView {
  return { id, email, name, roles: [...roles], status, createdAt };
}

export function presentOwnMembership({ organisation: { kind, id, name }, roles }: OwnMembership): OwnMembershipView {
  return { organisation: { kind, id, name }, roles: [...roles] };
}
