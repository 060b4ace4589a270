import { Injectable } from '@nestjs/common';
import type { AccountId, IsoInstant, MemberRole, OrganisationKind } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface Member {
  readonly id: string;
  readonly email: string;
  /** Absent until the invited person has an account. */
  readonly name?: string;
  readonly roles: readonly MemberRole[];
  readonly status: 'active' | 'invited';
  readonly createdAt: IsoInstant;
}

/** An organisation that a person belongs to. */
export interface OwnMembership {
  readonly organisation: { readonly kind: OrganisationKind; readonly id: string; readonly name: string };
  readonly roles: readonly MemberRole[];
}

interface MemberRow {
  id: string;
  email: string;
  name: string | null;
  roles: MemberRole[];
  accountId: string | null;
  createdAt: Date;
}

const SELECT = `SELECT m.id, coalesce(a.email, m.email_key) AS email, a.name, m.roles, m.account_id AS "accountId", m.created_at AS "createdAt"
  FROM memberships m LEFT JOIN accounts a ON a.id = m.account_id`;

@Injectable()
export class MembershipRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Undefined: not a member at all. */
  async rolesOf(accountId: AccountId, kind: OrganisationKind, organisationId: string): Promise<readonly MemberRole[] | undefined> {
    const [row] = await this.work.sql<{ roles: MemberRole[] }>(
      `SELECT roles FROM memberships WHERE account_id = $1 AND organisation_kind = $2 AND organisation_id = $3`,
      [accountId, kind, organisationId],
    );
    return row?.roles;
  }

  /** As `rolesOf`, for many at once: those that the account is a member of. */
  async rolesAmong(accountId: AccountId, kind: OrganisationKind, organisationIds: readonly string[]): Promise<{ readonly id: string; readonly roles: readonly MemberRole[] }[]> {
    return this.work.sql(`SELECT organisation_id AS id, roles FROM memberships WHERE account_id = $1 AND organisation_kind = $2 AND organisation_id = ANY($3::uuid[])`, [accountId, kind, organisationIds]);
  }

  async list(kind: OrganisationKind, organisationId: string, after: string, limit: number): Promise<Member[]> {
    const rows = await this.work.sql<MemberRow>(
      `${SELECT} WHERE m.organisation_kind = $1 AND m.organisation_id = $2 AND m.email_key > $3 ORDER BY m.email_key LIMIT $4`,
      [kind, organisationId, after, limit],
    );
    return rows.map(toMember);
  }

  /** The organisations of an account, by kind, name and id. */
  async ofAccount(accountId: AccountId, after: readonly string[] | undefined, limit: number): Promise<OwnMembership[]> {
    const rows = await this.work.sql<{ kind: OrganisationKind; id: string; name: string; roles: MemberRole[] }>(
      `SELECT kind, id, name, roles FROM (
         SELECT m.organisation_kind AS kind, m.organisation_id AS id, coalesce(b.name, y.name) AS name, m.roles FROM memberships m
         LEFT JOIN businesses b ON m.organisation_kind = 'business' AND b.id = m.organisation_id
         LEFT JOIN buyers y ON m.organisation_kind = 'buyer' AND y.id = m.organisation_id WHERE m.account_id = $1) own
       WHERE $2::text IS NULL OR (kind, name, id) > ($2, $3, $4::uuid) ORDER BY kind, name, id LIMIT $5`,
      [accountId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
    );
    return rows.map(({ kind, id, name, roles }) => ({ organisation: { kind, id, name }, roles }));
  }

  /**
   * Adds the person, or gives back what stands already with these roles added. An address that has an
   * account is a member at once; any other becomes one when it registers.
   */
  async add(member: {
    id: string;
    kind: OrganisationKind;
    organisationId: string;
    emailKey: string;
    roles: readonly MemberRole[];
  }): Promise<Member> {
    await this.work.sql(
      `INSERT INTO memberships AS m (id, organisation_kind, organisation_id, account_id, email_key, roles)
       VALUES ($1, $2, $3, (SELECT id FROM accounts WHERE email_key = $4), $4, $5)
       ON CONFLICT ON CONSTRAINT uq_memberships_person DO UPDATE
       SET roles = ARRAY(SELECT DISTINCT role FROM unnest(m.roles || excluded.roles) AS role ORDER BY role)`,
      [member.id, member.kind, member.organisationId, member.emailKey, member.roles],
    );
    const [row] = await this.work.sql<MemberRow>(
      `${SELECT} WHERE m.organisation_kind = $1 AND m.organisation_id = $2 AND m.email_key = $3`,
      [member.kind, member.organisationId, member.emailKey],
    );
    if (row === undefined) throw new Error('the membership just written is gone');
    return toMember(row);
  }

  /** Invitations sent to this address become memberships of the account. */
  async claimInvitations(accountId: AccountId, emailKey: string): Promise<void> {
    await this.work.sql(`UPDATE memberships SET account_id = $1 WHERE email_key = $2 AND account_id IS NULL`, [accountId, emailKey]);
  }
}

function toMember({ id, email, name, roles, accountId, createdAt }: MemberRow): Member {
  return {
    id,
    email,
    name: name ?? undefined,
    roles,
    status: accountId === null ? 'invited' : 'active',
    createdAt: createdAt.toISOString(),
  };
}
