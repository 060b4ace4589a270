import { Injectable } from '@nestjs/common';
import type { BusinessId, LotId, OtherBid, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** A firm's part in a bid. */
export interface BidCommitment {
  readonly tenderId: TenderId;
  readonly businessId: BusinessId;
  /** Absent: the firm bids alone. */
  readonly consortiumId?: string;
  /** The lots that the rule tells apart; one empty id where a firm may take part in one bid of the whole procedure. */
  readonly exclusive: readonly string[];
  /** Lots for which the law does not shut out a second bid. */
  readonly noted: readonly string[];
}

/** Which firm is bound to which bid. */
@Injectable()
export class BidCommitmentRepository {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Binds the firm to this bid; what it is bound to already is kept. False where another bid has it, and then the caller rolls back: the unique index decides between equal lots, whoever
   * asks at once, and the lock between a bid for the whole procedure and one for a lot of it.
   */
  async take({ tenderId, businessId, consortiumId, exclusive, noted }: BidCommitment): Promise<boolean> {
    const holderId = consortiumId ?? businessId;
    await this.work.sql(`SELECT pg_advisory_xact_lock(hashtextextended('bid_commitments ' || $1 || ' ' || $2, 0))`, [tenderId, businessId]);
    await this.work.sql(
      `INSERT INTO bid_commitments (tender_id, lot_id, business_id, holder_id, consortium_id, exclusive)
       SELECT $1, lot, $3, $4, $5, lot = ANY($2::text[]) FROM unnest($2::text[] || $6::text[]) AS lot ORDER BY lot ON CONFLICT DO NOTHING`,
      [tenderId, exclusive, businessId, holderId, consortiumId ?? null, noted],
    );
    const [row] = await this.work.sql<{ own: number; others: number }>(
      `SELECT count(*) FILTER (WHERE holder_id = $4 AND lot_id = ANY($2::text[]))::int AS own,
              count(*) FILTER (WHERE holder_id <> $4 AND exclusive AND (lot_id = '' OR lot_id = ANY($2::text[]) OR '' = ANY($2::text[])))::int AS others
       FROM bid_commitments WHERE tender_id = $1 AND business_id = $3`,
      [tenderId, exclusive, businessId, holderId],
    );
    return row?.own === exclusive.length && (exclusive.length === 0 || row.others === 0);
  }

  /** Sets a firm free of a bid, or every firm of it. @param of `holderId`: the consortium, or the firm that bids alone */
  async release({ holderId, businessId, tenderId }: { readonly holderId: string; readonly businessId?: BusinessId; readonly tenderId?: TenderId }): Promise<void> {
    await this.work.sql(`DELETE FROM bid_commitments WHERE holder_id = $1 AND ($2::uuid IS NULL OR business_id = $2) AND ($3::uuid IS NULL OR tender_id = $3)`, [
      holderId,
      businessId ?? null,
      tenderId ?? null,
    ]);
  }

  /** The bids for this tender that these firms take part in, but for the one that is held by `holderId`. */
  async otherBids(tenderId: TenderId, businessIds: readonly BusinessId[], holderId: string): Promise<OtherBid[]> {
    const rows = await this.work.sql<{ lotId: string; bidders: BusinessId[] }>(
      `SELECT lot_id AS "lotId", array_agg(business_id ORDER BY business_id) AS bidders FROM bid_commitments
       WHERE tender_id = $1 AND business_id = ANY($2::uuid[]) AND holder_id <> $3 GROUP BY holder_id, lot_id ORDER BY lot_id, min(business_id::text)`,
      [tenderId, businessIds, holderId],
    );
    return rows.map(({ lotId, bidders }) => ({ bidders, ...(lotId === '' ? {} : { lotId: lotId as LotId }) }));
  }

  /** Firms that a bid for this tender, or for this lot of it, binds already, but for those in a bid with `partner` where one is named; for the whole tender every bid counts. */
  async bound(tenderId: TenderId, lotId: string, partner?: BusinessId): Promise<Set<BusinessId>> {
    const rows = await this.work.sql<{ id: BusinessId }>(
      `SELECT DISTINCT business_id AS id FROM bid_commitments WHERE tender_id = $1 AND exclusive AND ($2 = '' OR lot_id = '' OR lot_id = $2)
       AND holder_id NOT IN (SELECT holder_id FROM bid_commitments WHERE tender_id = $1 AND business_id = $3)`,
      [tenderId, lotId, partner ?? null],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
