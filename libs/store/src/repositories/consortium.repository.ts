import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, Consortium, ConsortiumMember, ConsortiumStatus, ConsortiumTerms, Decimal, InvitationStatus, IsoInstant, LotId, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** A firm is asked to take part. */
export interface Invitation {
  readonly id: string;
  readonly consortiumId: string;
  readonly tenderId: TenderId;
  readonly businessId: BusinessId;
  readonly status: InvitationStatus;
  readonly sharePct?: Decimal;
  readonly scope: readonly string[];
  readonly reason?: string;
  readonly counter?: { readonly sharePct?: Decimal; readonly scope?: readonly string[] };
  /** Asked by its pseudonym, and not known to the others yet. */
  readonly veiled: boolean;
  /** When it let the others see who it is. */
  readonly interestedAt?: IsoInstant;
  /** Who could take its place, where it has not answered for long and somebody was found. */
  readonly nextBusinessId?: BusinessId;
  readonly createdAt: IsoInstant;
  readonly answeredAt?: IsoInstant;
}

/** Which joint bids of a firm: all that are not left out by what is named here. */
export interface ConsortiaWanted {
  readonly tenderId?: TenderId;
  readonly leadId?: BusinessId;
}

interface ConsortiumRecord {
  id: string;
  version: number;
  tenderId: TenderId;
  lotIds: LotId[];
  status: ConsortiumStatus;
  leadId: BusinessId;
  agreementHash: string;
  createdAt: Date;
}

interface MemberRecord {
  businessId: BusinessId;
  role: ConsortiumMember['role'];
  sharePct: Decimal | null;
  scope: string[];
  joined: boolean;
  consentHash: string | null;
  consentBy: AccountId | null;
  consentAt: Date | null;
}

interface InvitationRecord {
  id: string;
  consortiumId: string;
  tenderId: TenderId;
  businessId: BusinessId;
  status: InvitationStatus;
  sharePct: Decimal | null;
  scope: string[];
  reason: string | null;
  counterSharePct: Decimal | null;
  counterScope: string[] | null;
  veiled: boolean;
  interestedAt: Date | null;
  nextBusinessId: BusinessId | null;
  createdAt: Date;
  answeredAt: Date | null;
}

const INVITATION = `SELECT i.id, i.consortium_id AS "consortiumId", c.tender_id AS "tenderId", i.business_id AS "businessId", i.status, i.share_pct AS "sharePct", i.scope, i.reason,
  i.counter_share_pct AS "counterSharePct", i.counter_scope AS "counterScope", i.veiled, i.interested_at AS "interestedAt", i.next_business_id AS "nextBusinessId", i.created_at AS "createdAt", i.answered_at AS "answeredAt"
  FROM invitations i JOIN consortia c ON c.id = i.consortium_id`;

@Injectable()
export class ConsortiumRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add({ id, tenderId, lotIds, leadId, agreementHash }: Pick<Consortium, 'id' | 'tenderId' | 'lotIds' | 'leadId' | 'agreementHash'>, createdBy: AccountId): Promise<void> {
    await this.work.sql(
      `INSERT INTO consortia (id, version, tender_id, lot_ids, status, lead_id, agreement_hash, created_by) VALUES ($1, 1, $2, $3, 'forming', $4, $5, $6)`,
      [id, tenderId, lotIds, leadId, agreementHash, createdBy],
    );
  }

  async find(id: string): Promise<Consortium | undefined> {
    const [row] = await this.work.sql<ConsortiumRecord>(
      `SELECT id, version, tender_id AS "tenderId", lot_ids AS "lotIds", status, lead_id AS "leadId", agreement_hash AS "agreementHash", created_at AS "createdAt"
       FROM consortia WHERE id = $1`,
      [id],
    );
    if (row === undefined) return undefined;
    const members = await this.work.sql<MemberRecord>(
      `SELECT business_id AS "businessId", role, share_pct AS "sharePct", scope, joined, consent_hash AS "consentHash", consent_by AS "consentBy", consent_at AS "consentAt"
       FROM consortium_members WHERE consortium_id = $1 ORDER BY number`,
      [id],
    );
    return { ...row, createdAt: row.createdAt.toISOString(), members: members.map(toMember) };
  }

  /** As `find`, and nobody else changes it until the transaction ends. */
  async lock(id: string): Promise<Consortium | undefined> {
    // Two statements: one that waited for the lock would look for the members in its old snapshot.
    await this.work.sql(`SELECT 1 FROM consortia WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(id);
  }

  /** The next version; the caller holds the lock. */
  async change(id: string, status: ConsortiumStatus, agreementHash: string): Promise<void> {
    await this.work.sql(`UPDATE consortia SET version = version + 1, status = $2, agreement_hash = $3, updated_at = now() WHERE id = $1`, [id, status, agreementHash]);
  }

  /** Adds the firm or changes its part. */
  async putMember(consortiumId: string, { businessId, sharePct, scope }: ConsortiumTerms, role: ConsortiumMember['role'], joined: boolean): Promise<void> {
    await this.work.sql(
      `INSERT INTO consortium_members (consortium_id, business_id, number, role, share_pct, scope, joined)
       VALUES ($1, $2, (SELECT coalesce(max(number), -1) + 1 FROM consortium_members WHERE consortium_id = $1), $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT pk_consortium_members DO UPDATE SET share_pct = excluded.share_pct, scope = excluded.scope, joined = consortium_members.joined OR excluded.joined`,
      [consortiumId, businessId, role, sharePct ?? null, scope ?? [], joined],
    );
  }

  async removeMember(consortiumId: string, businessId: BusinessId): Promise<void> {
    await this.work.sql(`DELETE FROM consortium_members WHERE consortium_id = $1 AND business_id = $2`, [consortiumId, businessId]);
  }

  /** Puts new terms in force: who takes part afterwards, all of them in and consenting to these terms. The caller holds the lock and changes the state. */
  async putTerms(consortiumId: string, leadId: BusinessId, members: readonly (ConsortiumTerms & { readonly consent: NonNullable<ConsortiumMember['consent']> })[]): Promise<void> {
    const ids = members.map(({ businessId }) => businessId);
    await this.work.sql(`DELETE FROM consortium_members WHERE consortium_id = $1 AND business_id <> ALL($2::uuid[])`, [consortiumId, ids]);
    for (const member of members) {
      await this.putMember(consortiumId, member, member.businessId === leadId ? 'lead' : 'member', true);
      await this.consent(consortiumId, member.businessId, member.consent);
    }
    await this.work.sql(
      `UPDATE consortium_members SET role = CASE WHEN business_id = $2 THEN 'lead' ELSE 'member' END, number = array_position($3::uuid[], business_id) - 1 WHERE consortium_id = $1`,
      [consortiumId, leadId, ids],
    );
    await this.work.sql(`UPDATE consortia SET lead_id = $2 WHERE id = $1`, [consortiumId, leadId]);
  }

  async consent(consortiumId: string, businessId: BusinessId, { hash, by, at }: NonNullable<ConsortiumMember['consent']>): Promise<void> {
    await this.work.sql(
      `UPDATE consortium_members SET joined = true, consent_hash = $3, consent_by = $4, consent_at = $5 WHERE consortium_id = $1 AND business_id = $2`,
      [consortiumId, businessId, hash, by, at],
    );
  }

  /** @param veiled asked by its pseudonym: the others learn who it is when it answers */
  async invite(id: string, consortiumId: string, { businessId, sharePct, scope }: ConsortiumTerms, veiled = false): Promise<void> {
    await this.work.sql(`INSERT INTO invitations (id, consortium_id, business_id, share_pct, scope, veiled) VALUES ($1, $2, $3, $4, $5, $6)`, [
      id,
      consortiumId,
      businessId,
      sharePct ?? null,
      scope ?? [],
      veiled,
    ]);
  }

  async findInvitation(id: string): Promise<Invitation | undefined> {
    const [row] = await this.work.sql<InvitationRecord>(`${INVITATION} WHERE i.id = $1`, [id]);
    return row && toInvitation(row);
  }

  async invitationsOf(consortiumId: string): Promise<Invitation[]> {
    return (await this.work.sql<InvitationRecord>(`${INVITATION} WHERE i.consortium_id = $1 ORDER BY i.created_at, i.id`, [consortiumId])).map(toInvitation);
  }

  /** Newest first. @param before the id of the last one read */
  async invitationsTo(businessId: BusinessId, before: { readonly at: IsoInstant; readonly id: string } | undefined, limit: number): Promise<Invitation[]> {
    const rows = await this.work.sql<InvitationRecord>(
      `${INVITATION} WHERE i.business_id = $1 AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', i.created_at), i.id) < ($2, $3::uuid))
       ORDER BY date_trunc('milliseconds', i.created_at) DESC, i.id DESC LIMIT $4`,
      [businessId, before?.at ?? null, before?.id ?? null, limit],
    );
    return rows.map(toInvitation);
  }

  async answerInvitation(id: string, status: InvitationStatus, said: { readonly reason?: string; readonly counter?: Invitation['counter'] } = {}): Promise<void> {
    await this.work.sql(
      `UPDATE invitations SET status = $2, reason = coalesce($3, reason), counter_share_pct = coalesce($4, counter_share_pct), counter_scope = coalesce($5, counter_scope),
         answered_at = clock_timestamp() WHERE id = $1`,
      [id, status, said.reason ?? null, said.counter?.sharePct ?? null, said.counter?.scope ?? null],
    );
  }

  /** The firm lets the others see who it is, by whichever invitation it was asked into this joint bid. */
  async unveil(id: string): Promise<void> {
    await this.work.sql(
      `UPDATE invitations i SET veiled = false, interested_at = coalesce(i.interested_at, clock_timestamp())
       FROM invitations a WHERE a.id = $1 AND i.consortium_id = a.consortium_id AND i.business_id = a.business_id`,
      [id],
    );
  }

  /** The joint bids that a firm is in or asked into, the youngest first. @param before the id of the last one read */
  async ofFirm(businessId: BusinessId, { tenderId, leadId }: ConsortiaWanted, before: string | undefined, limit: number): Promise<Consortium[]> {
    const rows = await this.work.sql<{ id: string }>(
      `SELECT c.id FROM consortium_members m JOIN consortia c ON c.id = m.consortium_id
       WHERE m.business_id = $1 AND ($4::uuid IS NULL OR c.tender_id = $4) AND ($5::uuid IS NULL OR c.lead_id = $5)
         AND ($2::uuid IS NULL OR (c.created_at, c.id) < (SELECT created_at, id FROM consortia WHERE id = $2)) ORDER BY c.created_at DESC, c.id DESC LIMIT $3`,
      [businessId, before ?? null, limit, tenderId ?? null, leadId ?? null],
    );
    const found = await Promise.all(rows.map(({ id }) => this.find(id)));
    return found.flatMap((consortium) => consortium ?? []);
  }

  /** Open invitations of open tenders without an answer for so long, by the database's clock, for which nobody was looked for yet. Notes that somebody is now; call it in a transaction. */
  async takeUnanswered(hours: number, limit: number): Promise<string[]> {
    const rows = await this.work.sql<{ id: string }>(
      `UPDATE invitations u SET next_asked_at = clock_timestamp() FROM (
         SELECT i.id FROM invitations i JOIN consortia c ON c.id = i.consortium_id JOIN tenders t ON t.id = c.tender_id
         WHERE i.status = 'open' AND i.next_asked_at IS NULL AND i.created_at < clock_timestamp() - make_interval(hours => $1)
           AND c.status IN ('forming', 'agreed') AND t.status = 'active' AND t.closes_at > clock_timestamp()
         ORDER BY i.created_at, i.id LIMIT $2 FOR UPDATE OF i SKIP LOCKED) due
       WHERE u.id = due.id RETURNING u.id`,
      [hours, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes who was found, or that nobody was. */
  async noteNext(id: string, next: BusinessId | undefined): Promise<void> {
    await this.work.sql(`UPDATE invitations SET next_business_id = $2 WHERE id = $1`, [id, next ?? null]);
  }

  /** Takes back what still waits for this firm, or for all of them. */
  async withdrawInvitations(consortiumId: string, businessId?: BusinessId): Promise<void> {
    await this.work.sql(
      `UPDATE invitations SET status = 'withdrawn', answered_at = clock_timestamp()
       WHERE consortium_id = $1 AND ($2::uuid IS NULL OR business_id = $2) AND status IN ('open', 'countered')`,
      [consortiumId, businessId ?? null],
    );
  }
}

function toMember({ businessId, role, sharePct, scope, joined, consentHash, consentBy, consentAt }: MemberRecord): ConsortiumMember {
  return {
    businessId,
    role,
    joined,
    ...(sharePct === null ? {} : { sharePct }),
    ...(scope.length > 0 ? { scope } : {}),
    ...(consentHash !== null && consentBy !== null && consentAt !== null ? { consent: { hash: consentHash, by: consentBy, at: consentAt.toISOString() } } : {}),
  };
}

function toInvitation({ sharePct, reason, counterSharePct, counterScope, interestedAt, nextBusinessId, createdAt, answeredAt, ...row }: InvitationRecord): Invitation {
  const countered = counterSharePct !== null || counterScope !== null;
  return {
    ...row,
    ...(sharePct === null ? {} : { sharePct }),
    ...(reason === null ? {} : { reason }),
    ...(countered ? { counter: { ...(counterSharePct === null ? {} : { sharePct: counterSharePct }), ...(counterScope === null ? {} : { scope: counterScope }) } } : {}),
    ...(interestedAt === null ? {} : { interestedAt: interestedAt.toISOString() }),
    ...(nextBusinessId === null ? {} : { nextBusinessId }),
    createdAt: createdAt.toISOString(),
    ...(answeredAt === null ? {} : { answeredAt: answeredAt.toISOString() }),
  };
}
