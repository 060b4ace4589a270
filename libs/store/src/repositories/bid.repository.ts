import { Injectable } from '@nestjs/common';
import { bidderIdOf, DomainError, type Bid, type BidStatus, type EnvelopeName, type IsoInstant, type TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** A bid with what proves that it came in. */
export interface StoredBid extends Bid {
  readonly tenderVersion: number;
  readonly keyId: string;
  /** The receipt's canonical text: what the signature is of. */
  readonly receipt: string;
  readonly signature: string;
  readonly auditNumber: number;
}

export interface StoredEnvelope {
  readonly name: EnvelopeName;
  readonly enc: Buffer;
  readonly ciphertext: Buffer;
  readonly sha256: string;
}

type BidRecord = Omit<StoredBid, 'receivedAt' | 'deadline' | 'consortiumId'> & { receivedAt: Date; deadline: Date; consortiumId: string | null };

export const SELECT_BID = `SELECT id, tender_id AS "tenderId", lot_ids AS "lotIds", consortium_id AS "consortiumId", business_id AS "businessId", bidders, status, received_at AS "receivedAt",
  deadline, tender_version AS "tenderVersion", sha256, key_id AS "keyId", receipt, signature, audit_number AS "auditNumber", submitted_by AS "submittedBy" FROM bids`;

@Injectable()
export class BidRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Until the transaction ends nobody else hands in for this bidder: the second of two at once sees the first. */
  async lockBidder(tenderId: TenderId, bidderId: string): Promise<void> {
    await this.work.sql(`SELECT pg_advisory_xact_lock(hashtextextended('bidder ' || $1 || $2, 0))`, [tenderId, bidderId]);
  }

  async add(bid: StoredBid, envelopes: readonly StoredEnvelope[]): Promise<void> {
    await this.work.sql(
      `INSERT INTO bids (id, tender_id, lot_ids, bidder_id, consortium_id, business_id, bidders, received_at, deadline, tender_version, sha256, key_id, receipt, signature, audit_number, submitted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        bid.id, bid.tenderId, bid.lotIds, bidderIdOf(bid), bid.consortiumId ?? null, bid.businessId, JSON.stringify(bid.bidders), bid.receivedAt, bid.deadline, bid.tenderVersion,
        bid.sha256, bid.keyId, bid.receipt, bid.signature, bid.auditNumber, bid.submittedBy,
      ],
    );
    for (const { name, enc, ciphertext, sha256 } of envelopes) {
      await this.work.sql(`INSERT INTO bid_envelopes (bid_id, name, enc, ciphertext, sha256) VALUES ($1, $2, $3, $4, $5)`, [bid.id, name, enc, ciphertext, sha256]);
    }
  }

  async find(id: string): Promise<StoredBid | undefined> {
    const [row] = await this.work.sql<BidRecord>(`${SELECT_BID} WHERE id = $1`, [id]);
    return row && toBid(row);
  }

  /** The one that would be opened; the caller holds the bidder's lock. */
  async current(tenderId: TenderId, bidderId: string): Promise<StoredBid | undefined> {
    const [row] = await this.work.sql<BidRecord>(`${SELECT_BID} WHERE tender_id = $1 AND bidder_id = $2 AND status = 'submitted'`, [tenderId, bidderId]);
    return row && toBid(row);
  }

  /** Moves a bid on from where the caller saw it, and from nowhere else. @throws DomainError `bid.changed` */
  async setStatus(id: string, from: BidStatus, to: BidStatus): Promise<void> {
    const moved = await this.work.sql(`UPDATE bids SET status = $3 WHERE id = $1 AND status = $2 RETURNING id`, [id, from, to]);
    if (moved.length === 0) throw new DomainError('conflict', 'bid.changed', `This bid is no longer ${from}, and nothing has changed. Look at it again, then decide anew.`);
  }

  /** All of a tender, in the order they came. */
  async ofTender(tenderId: TenderId): Promise<StoredBid[]> {
    return (await this.work.sql<BidRecord>(`${SELECT_BID} WHERE tender_id = $1 ORDER BY received_at, id`, [tenderId])).map(toBid);
  }

  async envelopes(bidId: string): Promise<StoredEnvelope[]> {
    return this.work.sql<StoredEnvelope>(`SELECT name, enc, ciphertext, sha256 FROM bid_envelopes WHERE bid_id = $1 ORDER BY name DESC`, [bidId]);
  }

  /** The bid under way is stored, in the transaction that stores it. */
  async arrived(arrivalId: string): Promise<void> {
    await this.work.sql(`DELETE FROM bid_arrivals WHERE id = $1`, [arrivalId]);
  }

  /** Whether a bid that came in before this moment may still be stored. */
  async underWay(tenderId: TenderId, before: IsoInstant, withinSeconds: number): Promise<boolean> {
    const rows = await this.work.sql(
      `SELECT 1 FROM bid_arrivals WHERE tender_id = $1 AND received_at < $2 AND received_at > clock_timestamp() - make_interval(secs => $3) LIMIT 1`,
      [tenderId, before, withinSeconds],
    );
    return rows.length > 0;
  }

  async pruneArrivals(olderThanHours: number): Promise<void> {
    await this.work.sql(`DELETE FROM bid_arrivals WHERE received_at < now() - make_interval(hours => $1)`, [olderThanHours]);
  }
}

export function toBid({ receivedAt, deadline, consortiumId, ...rest }: BidRecord): StoredBid {
  return { ...rest, ...(consortiumId === null ? {} : { consortiumId }), receivedAt: receivedAt.toISOString(), deadline: deadline.toISOString() };
}
