import { Injectable } from '@nestjs/common';
import type { AccountId, Bidder, BuyerId, BusinessId, IsoInstant, LotId, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** A bid of an earlier tender whose envelopes were opened. */
export interface EarlierBid {
  readonly id: string;
  readonly tenderId: TenderId;
  readonly openedAt: IsoInstant;
  readonly lotIds: readonly LotId[];
  readonly bidders: readonly Bidder[];
  /** JSON; absent while it is sealed. */
  readonly price?: string;
}

/** What rival bids are held against: who works for which firm, and how the buyer's earlier tenders went. */
@Injectable()
export class RivalRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Who can act for these firms. */
  async peopleOf(businessIds: readonly BusinessId[]): Promise<ReadonlyMap<BusinessId, readonly AccountId[]>> {
    const rows = await this.work.sql<{ businessId: BusinessId; people: AccountId[] }>(
      `SELECT organisation_id AS "businessId", array_agg(account_id ORDER BY account_id) AS people FROM memberships
       WHERE organisation_kind = 'business' AND organisation_id = ANY($1::uuid[]) AND account_id IS NOT NULL GROUP BY organisation_id`,
      [businessIds],
    );
    return new Map(rows.map(({ businessId, people }) => [businessId, people]));
  }

  /** Opened bids of the buyer's tenders that were opened before this one. @param tenders the youngest so many of them */
  async earlier(buyerId: BuyerId, tenderId: TenderId, tenders: number): Promise<EarlierBid[]> {
    const rows = await this.work.sql<Omit<EarlierBid, 'openedAt' | 'price'> & { openedAt: Date; price: string | null }>(
      `WITH past AS (
         SELECT o.tender_id, o.opened_at FROM openings o JOIN tenders t ON t.id = o.tender_id
         WHERE t.buyer_id = $1 AND o.envelope = 'technical' AND o.status = 'opened' AND o.tender_id <> $2
           AND o.opened_at < (SELECT opened_at FROM openings WHERE tender_id = $2 AND envelope = 'technical' AND status = 'opened')
         ORDER BY o.opened_at DESC, o.tender_id LIMIT $3)
       SELECT b.id, b.tender_id AS "tenderId", p.opened_at AS "openedAt", b.lot_ids AS "lotIds", b.bidders, e.content AS price
       FROM past p JOIN bids b ON b.tender_id = p.tender_id AND b.status IN ('opened', 'awarded', 'not_awarded')
       LEFT JOIN opened_envelopes e ON e.bid_id = b.id AND e.name = 'price' ORDER BY p.opened_at, b.tender_id, b.id`,
      [buyerId, tenderId, tenders],
    );
    return rows.map(({ openedAt, price, ...row }) => ({ ...row, openedAt: openedAt.toISOString(), ...(price === null ? {} : { price }) }));
  }
}
