import { Injectable } from '@nestjs/common';
import type { BuyerId, OfficerDeliveryKey, OfficerNotification } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export type NewOfficerNotification = Omit<OfficerNotification, 'createdAt'> & { readonly deliveryId: string; readonly key: OfficerDeliveryKey };

@Injectable()
export class OfficerNotificationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Tells in the app: a ledger row and its notice in one statement, or neither where the ledger has the key already. True when it was new. */
  async deliver({ id, deliveryId, key, buyerId, kind, tenderId, tenderVersion, message }: NewOfficerNotification): Promise<boolean> {
    const rows = await this.work.sql(
      `WITH ledger AS (
         INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'sent', now()) ON CONFLICT ON CONSTRAINT uq_deliveries_key DO NOTHING RETURNING id)
       INSERT INTO officer_notifications (id, delivery_id, buyer_id, kind, tender_id, tender_version, message)
       SELECT $7, id, $8, $9, $10, $11, $12 FROM ledger RETURNING id`,
      [deliveryId, key.recipient, key.channel, key.kind, key.subject, key.occurrence, id, buyerId, kind, tenderId, tenderVersion, JSON.stringify(message)],
    );
    return rows.length === 1;
  }

  /** Newest first. @param after microseconds since 1970 and id of the last row before */
  async list(buyerId: BuyerId, after: { at: string; id: string } | undefined, limit: number): Promise<(OfficerNotification & { key: string })[]> {
    const rows = await this.work.sql<Omit<OfficerNotification, 'createdAt'> & { createdAt: Date; key: string }>(
      `SELECT id, buyer_id AS "buyerId", kind, tender_id AS "tenderId", tender_version AS "tenderVersion", message, created_at AS "createdAt",
         (extract(epoch FROM created_at) * 1000000)::bigint::text AS key
       FROM officer_notifications WHERE buyer_id = $1 AND ($2::bigint IS NULL OR (created_at, id) < (timestamptz 'epoch' + $2 * interval '1 microsecond', $3::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [buyerId, after?.at ?? null, after?.id ?? null, limit],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }
}
