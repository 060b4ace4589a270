import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, ConsortiumTerms, Decimal, Departure, DepartureRule, DepartureStatus, TenderId } from '@app/domain';
import { DomainError } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

interface DepartureRecord {
  id: string;
  consortiumId: string;
  tenderId: TenderId;
  leavingId: BusinessId;
  newcomerId: BusinessId | null;
  leadId: BusinessId;
  members: ConsortiumTerms[];
  agreementHash: string;
  status: DepartureStatus;
  askedBy: BusinessId;
  reason: string;
  executedPct: Decimal | null;
  rule: DepartureRule;
  decidedBy: AccountId | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  decisionExecutedPct: Decimal | null;
  createdAt: Date;
  consents: { businessId: BusinessId; by: AccountId; at: string }[];
}

const SELECT = `SELECT d.id, d.consortium_id AS "consortiumId", c.tender_id AS "tenderId", d.leaving_id AS "leavingId", d.newcomer_id AS "newcomerId", d.lead_id AS "leadId", d.members,
  d.agreement_hash AS "agreementHash", d.status, d.asked_by AS "askedBy", d.reason, d.executed_pct AS "executedPct", d.rule, d.decided_by AS "decidedBy", d.decided_at AS "decidedAt",
  d.decision_reason AS "decisionReason", d.decision_executed_pct AS "decisionExecutedPct", d.created_at AS "createdAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('businessId', s.business_id, 'by', s.account_id, 'at', s.consented_at) ORDER BY s.consented_at, s.business_id), '[]'::jsonb)
   FROM departure_consents s WHERE s.departure_id = d.id) AS consents
  FROM departures d JOIN consortia c ON c.id = d.consortium_id`;

/** Members that leave joint bids whose envelopes are open, and who steps in. */
@Injectable()
export class DepartureRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The caller holds the consortium's lock, under which no other is under way. */
  async add(departure: Omit<Departure, 'tenderId' | 'status' | 'consents' | 'createdAt' | 'decision'>, createdBy: AccountId): Promise<void> {
    const { id, consortiumId, leavingId, newcomerId, leadId, members, agreementHash, askedBy, reason, executedPct, rule } = departure;
    await this.work.sql(
      `INSERT INTO departures (id, consortium_id, leaving_id, newcomer_id, lead_id, members, agreement_hash, asked_by, created_by, reason, executed_pct, rule)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, consortiumId, leavingId, newcomerId ?? null, leadId, JSON.stringify(members), agreementHash, askedBy, createdBy, reason, executedPct ?? null, rule],
    );
  }

  async find(id: string): Promise<Departure | undefined> {
    const [row] = await this.work.sql<DepartureRecord>(`${SELECT} WHERE d.id = $1`, [id]);
    return row && toDeparture(row);
  }

  /** The youngest first. */
  async ofConsortium(consortiumId: string): Promise<Departure[]> {
    return (await this.work.sql<DepartureRecord>(`${SELECT} WHERE d.consortium_id = $1 ORDER BY d.created_at DESC, d.id`, [consortiumId])).map(toDeparture);
  }

  /** Those under way in which the firm stays, leaves or steps in, the youngest first. */
  async underWayOf(businessId: BusinessId, limit: number): Promise<Departure[]> {
    const rows = await this.work.sql<DepartureRecord>(
      `${SELECT} WHERE d.status IN ('asked', 'consented')
         AND (d.newcomer_id = $1 OR d.consortium_id IN (SELECT consortium_id FROM consortium_members WHERE business_id = $1)) ORDER BY d.created_at DESC, d.id LIMIT $2`,
      [businessId, limit],
    );
    return rows.map(toDeparture);
  }

  /** What the buyer decides, or has decided; those that wait first, then the youngest. */
  async ofTender(tenderId: TenderId): Promise<Departure[]> {
    const rows = await this.work.sql<DepartureRecord>(
      `${SELECT} WHERE c.tender_id = $1 AND d.status IN ('consented', 'approved', 'refused') ORDER BY d.status = 'consented' DESC, d.created_at DESC, d.id`,
      [tenderId],
    );
    return rows.map(toDeparture);
  }

  /** Once more changes nothing. */
  async consent(id: string, businessId: BusinessId, by: AccountId): Promise<void> {
    await this.work.sql(
      `INSERT INTO departure_consents (departure_id, business_id, account_id, consented_at) VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT ON CONSTRAINT pk_departure_consents DO NOTHING`,
      [id, businessId, by],
    );
  }

  /** Moves it on from where the caller saw it. @throws DomainError `departure.changed` */
  async setStatus(id: string, from: DepartureStatus, to: DepartureStatus, decision?: { readonly by: AccountId; readonly reason: string; readonly executedPct?: Decimal }): Promise<void> {
    const moved = await this.work.sql(
      `UPDATE departures SET status = $3, decided_by = $4, decided_at = CASE WHEN $4::uuid IS NULL THEN NULL ELSE clock_timestamp() END, decision_reason = $5, decision_executed_pct = $6
       WHERE id = $1 AND status = $2 RETURNING id`,
      [id, from, to, decision?.by ?? null, decision?.reason ?? null, decision?.executedPct ?? null],
    );
    if (moved.length === 0) throw new DomainError('conflict', 'departure.changed', `This change of members is no longer ${from}, and nothing has been done. Look at it again, then decide anew.`);
  }
}

function toDeparture({ newcomerId, executedPct, decidedBy, decidedAt, decisionReason, decisionExecutedPct, createdAt, consents, ...row }: DepartureRecord): Departure {
  const decided = decidedBy !== null && decidedAt !== null;
  return {
    ...row,
    ...(newcomerId === null ? {} : { newcomerId }),
    ...(executedPct === null ? {} : { executedPct }),
    consents: consents.map(({ businessId, by, at }) => ({ businessId, by, at: new Date(at).toISOString() })),
    ...(decided ? { decision: { by: decidedBy, at: decidedAt.toISOString(), reason: decisionReason ?? '', ...(decisionExecutedPct === null ? {} : { executedPct: decisionExecutedPct }) } } : {}),
    createdAt: createdAt.toISOString(),
  };
}
