import type { Buyer } from '@app/domain';
import type { MemberService } from '@app/services';
import type { BuyerView, MemberView } from './organisation.view.dto.js';

type Member = Awaited<ReturnType<MemberService['invite']>>;

export function presentBuyer({ id, name, economy, level, verified }: Buyer): BuyerView {
  return { id, name, economy, level, verified };
}

export function presentMember({ id, email, name, roles, status, createdAt }: Member): MemberView {
  return { id, email, name, roles: [...roles], status, createdAt };
}
