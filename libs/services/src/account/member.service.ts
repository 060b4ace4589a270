import { Injectable } from '@nestjs/common';
import { BUSINESS_ROLES, BUYER_ROLES, refuseIf, type MemberRole, type OrganisationKind } from '@app/domain';
import { MembershipRepository, type Member, type OwnMembership } from '@app/store';
import { AccessService } from '../access/access.service.js';
import type { PermissionName } from '../access/policy.js';
import { signedIn, type Actor } from '../common/actor.js';
import { idOf, Ids } from '../common/ids.js';
import { fromCursor, limitOf, toCursor, toPage, UUID, type Page, type PageRequest } from '../common/page.js';
import { emailKey } from './account.service.js';

export interface Organisation {
  readonly kind: OrganisationKind;
  readonly id: string;
}

const ROLES: Readonly<Record<OrganisationKind, readonly MemberRole[]>> = { business: BUSINESS_ROLES, buyer: BUYER_ROLES };
const MAY: Readonly<Record<OrganisationKind, { list: PermissionName; invite: PermissionName }>> = {
  business: { list: 'business.members.read', invite: 'business.members.invite' },
  buyer: { list: 'buyer.members.read', invite: 'buyer.members.invite' },
};

@Injectable()
export class MemberService {
  constructor(
    private readonly access: AccessService,
    private readonly memberships: MembershipRepository,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor | undefined, { kind, id }: Organisation, request: PageRequest): Promise<Page<Member>> {
    await this.access.require(actor, MAY[kind].list, idOf(kind, id));
    const [after = ''] = fromCursor(request, [/^.+$/]) ?? [];
    const limit = limitOf(request);
    const members = await this.memberships.list(kind, id, after, limit + 1);
    return toPage(members, limit, ({ email }) => toCursor([emailKey(email)]), (member) => member);
  }

  /** The asker's own firms and buyers: where a person goes on after signing in. */
  async own(actor: Actor | undefined, request: PageRequest): Promise<Page<OwnMembership>> {
    const { accountId } = signedIn(actor);
    const after = fromCursor(request, [/^(business|buyer)$/, /^.+$/s, UUID]);
    const limit = limitOf(request);
    const rows = await this.memberships.ofAccount(accountId, after, limit + 1);
    return toPage(rows, limit, ({ organisation: { kind, name, id } }) => toCursor([kind, name, id]), (row) => row);
  }

  /** Invites by address; inviting a member again adds the roles. @throws DomainError `member.role` */
  async invite(
    actor: Actor | undefined,
    { kind, id }: Organisation,
    { email, roles }: { email: string; roles: readonly MemberRole[] },
  ): Promise<Member> {
    await this.access.require(actor, MAY[kind].invite, idOf(kind, id));
    const foreign = roles.filter((role) => !ROLES[kind].includes(role));
    refuseIf(
      foreign.map((role) => ({
        path: 'roles',
        code: 'member.role',
        message: `A ${kind} has no "${role}"; choose from ${ROLES[kind].join(', ')}.`,
      })),
    );
    return this.memberships.add({ id: this.ids.next(), kind, organisationId: id, emailKey: emailKey(email), roles });
  }
}
