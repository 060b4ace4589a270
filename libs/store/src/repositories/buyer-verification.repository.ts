import { Injectable } from '@nestjs/common';
import type { AccountId, BuyerId, EconomyCode, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** A buyer as operators see it. */
export interface BuyerToVerify {
  readonly id: BuyerId;
  readonly name: string;
  readonly economy: EconomyCode;
  readonly verified: boolean;
  readonly trust?: 'operator' | 'deployment';
  readonly createdAt: IsoInstant;
  /** Published tenders that are not past their deadline: what verifying would bring to firms. */
  readonly openTenders: number;
  /** The addresses of its owners: whom to ask. */
  readonly owners: readonly string[];
}

export interface VerificationDecision {
  readonly id: string;
  readonly buyerId: BuyerId;
  readonly verified: boolean;
  readonly accountId?: AccountId;
  readonly reason?: string;
}

@Injectable()
export class BuyerVerificationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Whether the buyer is verified, held until the transaction ends; undefined when there is none. */
  async lock(id: BuyerId): Promise<boolean | undefined> {
    const [row] = await this.work.sql<{ verified: boolean }>(`SELECT verified_at IS NOT NULL AS verified FROM buyers WHERE id = $1 FOR UPDATE`, [id]);
    return row?.verified;
  }

  /** The caller holds the lock. */
  async decide({ id, buyerId, verified, accountId, reason }: VerificationDecision): Promise<void> {
    // A decision from the machine itself has no account; the buyer is the operators' all the same.
    await this.work.sql(
      `UPDATE buyers SET verified_at = CASE WHEN $2 THEN coalesce(verified_at, now()) END, verified_by = CASE WHEN $2 THEN coalesce($3, $4)::uuid END WHERE id = $1`,
      [buyerId, verified, accountId ?? null, BY_COMMAND],
    );
    await this.work.sql(`INSERT INTO buyer_verifications (id, buyer_id, verified, account_id, reason) VALUES ($1, $2, $3, $4, $5)`, [
      id,
      buyerId,
      verified,
      accountId ?? null,
      reason ?? null,
    ]);
  }

  async openTenders(id: BuyerId): Promise<{ id: TenderId; version: number }[]> {
    return this.work.sql(`SELECT id, version FROM tenders WHERE buyer_id = $1 AND status = 'active' AND closes_at > clock_timestamp() ORDER BY id`, [id]);
  }

  /** Oldest first: who has waited longest is looked at first. */
  async list(verified: boolean | undefined, after: { at: string; id: string } | undefined, limit: number): Promise<(BuyerToVerify & { key: string })[]> {
    const rows = await this.work.sql<Omit<BuyerToVerify, 'createdAt' | 'trust'> & { createdAt: Date; verifiedBy: string | null; key: string }>(
      `SELECT y.id, y.name, y.economy, y.verified_at IS NOT NULL AS verified, y.verified_by AS "verifiedBy", y.created_at AS "createdAt",
         (SELECT count(*)::int FROM tenders t WHERE t.buyer_id = y.id AND t.status = 'active' AND t.closes_at > clock_timestamp()) AS "openTenders",
         ARRAY(SELECT m.email_key FROM memberships m WHERE m.organisation_kind = 'buyer' AND m.organisation_id = y.id AND 'owner' = ANY(m.roles)
           ORDER BY m.email_key LIMIT 20) AS owners,
         (extract(epoch FROM y.created_at) * 1000000)::bigint::text AS key
       FROM buyers y WHERE ($1::boolean IS NULL OR (y.verified_at IS NOT NULL) = $1)
         AND ($2::bigint IS NULL OR (y.created_at, y.id) > (timestamptz 'epoch' + $2 * interval '1 microsecond', $3::uuid))
       ORDER BY y.created_at, y.id LIMIT $4`,
      [verified ?? null, after?.at ?? null, after?.id ?? null, limit],
    );
    return rows.map(({ createdAt, verifiedBy, ...row }) => ({
      ...row,
      ...(row.verified ? { trust: verifiedBy === null ? ('deployment' as const) : ('operator' as const) } : {}),
      createdAt: createdAt.toISOString(),
    }));
  }
}

/** Stands for whoever has a shell on the machine. */
const BY_COMMAND = '00000000-0000-0000-0000-000000000000';
