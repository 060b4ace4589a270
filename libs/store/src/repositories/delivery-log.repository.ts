import { Injectable } from '@nestjs/common';
import type { BusinessId, Channel, DeliveryKind, DeliveryReason, DeliveryState, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** What became of one telling outside of the app, as the firm may read it. */
export interface LoggedDelivery {
  readonly id: string;
  readonly channel: Channel;
  readonly kind: DeliveryKind;
  readonly tenderId?: TenderId;
  readonly title?: string;
  /** The member's address or phone, or the endpoint's address. */
  readonly to?: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly dueAt?: IsoInstant;
  readonly sentAt?: IsoInstant;
  /** Why nothing was sent, or not yet. */
  readonly reason?: DeliveryReason;
  /** What the peer said. */
  readonly said?: string;
  /** The digest that lists it. */
  readonly digestId?: string;
  readonly createdAt: IsoInstant;
}

interface LogRow {
  id: string;
  channel: Channel;
  kind: DeliveryKind;
  tenderId: TenderId | null;
  title: string | null;
  to: string | null;
  state: DeliveryState;
  attempts: number;
  dueAt: Date | null;
  sentAt: Date | null;
  reason: DeliveryReason | null;
  said: string | null;
  digestId: string | null;
  createdAt: Date;
  key: string;
}

@Injectable()
export class DeliveryLogRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Newest first. @param after microseconds since 1970 and id of the last row before */
  async list(businessId: BusinessId, after: { at: string; id: string } | undefined, limit: number): Promise<(LoggedDelivery & { key: string })[]> {
    const rows = await this.work.sql<LogRow>(
      `SELECT d.id, d.channel, d.kind, n.tender_id AS "tenderId", t.title, coalesce(a.email, f.phone, w.url) AS "to", d.state, d.attempts,
         CASE WHEN d.state = 'pending' THEN d.due_at END AS "dueAt", d.sent_at AS "sentAt", d.reason, d.outcome AS said, d.digest_id AS "digestId", d.created_at AS "createdAt",
         (extract(epoch FROM d.created_at) * 1000000)::bigint::text AS key
       FROM deliveries d LEFT JOIN notifications n ON n.id = d.notification_id LEFT JOIN tenders t ON t.id = n.tender_id
       LEFT JOIN accounts a ON d.channel = 'email' AND a.id = d.target_id LEFT JOIN webhook_endpoints w ON d.channel = 'webhook' AND w.id = d.target_id
       LEFT JOIN account_phones f ON d.channel IN ('sms', 'whatsapp') AND f.account_id = d.target_id
       WHERE d.business_id = $1 AND d.channel <> 'in_app' AND ($2::bigint IS NULL OR (d.created_at, d.id) < (timestamptz 'epoch' + $2 * interval '1 microsecond', $3::uuid))
       ORDER BY d.created_at DESC, d.id DESC LIMIT $4`,
      [businessId, after?.at ?? null, after?.id ?? null, limit],
    );
    return rows.map(({ tenderId, title, to, dueAt, sentAt, reason, said, digestId, createdAt, ...row }) => ({
      ...row,
      tenderId: tenderId ?? undefined,
      title: title ?? undefined,
      to: to ?? undefined,
      dueAt: dueAt?.toISOString(),
      sentAt: sentAt?.toISOString(),
      reason: reason ?? undefined,
      said: said ?? undefined,
      digestId: digestId ?? undefined,
      createdAt: createdAt.toISOString(),
    }));
  }
}
