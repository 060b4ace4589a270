import type { Buyer } from '@app/domain';
import type { MemberService, OwnMembership } from '@app/services';
import type { BuyerView, MemberView, OwnMembershipView } from './organisation.view.dto.js';

type Member = Awaited<ReturnType<MemberService['invite']>>;

export function presentBuyer({ id, name, economy, level, verified }: Buyer): BuyerView {
  return { id, name, economy, level, verified };
}

export function presentMember({ id, email, name, roles, status, createdAt }: Member): MemberView {
  return { id, email, name, roles: [...roles], status, createdAt };
}

export function presentOwnMembership({ organisation: { kind, id, name }, roles }: OwnMembership): OwnMembershipView {
  return { organisation: { kind, id, name }, roles: [...roles] };
}
