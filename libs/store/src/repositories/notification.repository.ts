import { Injectable } from '@nestjs/common';
import {
  DEFAULT_ALERT_SCORE,
  type BusinessId,
  type Channel,
  type Coverage,
  type DeliveryKey,
  type LotId,
  type Message,
  type Notification,
  type NotificationKind,
  type Role,
  type TenderId,
} from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface OwedMatch {
  readonly businessId: BusinessId;
  readonly tenderId: TenderId;
  readonly tenderVersion: number;
  readonly lotIds: readonly LotId[];
  readonly role: Role;
  readonly score: number;
  readonly title: string;
  readonly coverage: Coverage;
  /** Conditions of the best lot that were answered, and those still open. */
  readonly checked: number;
  readonly toConfirm: number;
}

export interface NewNotification {
  readonly id: string;
  readonly deliveryId: string;
  readonly key: DeliveryKey;
  readonly businessId: BusinessId;
  readonly tenderId: TenderId;
  readonly tenderVersion: number;
  readonly lotIds: readonly LotId[];
  readonly role?: Role;
  readonly score?: number;
  readonly message: Message;
}

/**
 * Who is to be told of what: current matches, of current versions, of open tenders of verified buyers, in a role that may bid,
 * at or above the firm's threshold, not hidden by the firm, and not yet in the ledger.
 */
const OWED = `FROM matches m
  JOIN tenders t ON t.id = m.tender_id AND t.version = m.tender_version
  JOIN buyers y ON y.id = t.buyer_id AND y.verified_at IS NOT NULL
  JOIN businesses b ON b.id = m.business_id AND b.version = m.business_version
  LEFT JOIN alert_settings s ON s.business_id = m.business_id
  WHERE t.status = 'active' AND t.closes_at > clock_timestamp() AND m.role IN ('solo', 'joint')
    AND m.score >= coalesce(s.min_score, ${DEFAULT_ALERT_SCORE})
    AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = m.business_id AND k.tender_id = m.tender_id AND k.mark = 'hidden')
    AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.recipient = 'business:' || m.business_id AND d.channel = 'in_app'
      AND d.kind = 'tender.matched' AND d.subject = 'tender:' || m.tender_id AND d.occurrence = 'first')`;

@Injectable()
export class NotificationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** What these firms are owed of this tender: one row a firm, with its best lot first. */
  async owed(tenderId: TenderId, businessIds: readonly BusinessId[]): Promise<OwedMatch[]> {
    return this.work.sql<OwedMatch>(
      `SELECT m.business_id AS "businessId", m.tender_id AS "tenderId", m.tender_version AS "tenderVersion", t.title,
         array_remove(array_agg(m.lot_id ORDER BY m.score DESC, m.lot_id), '') AS "lotIds",
         (array_agg(m.role ORDER BY m.score DESC, m.lot_id))[1] AS role, max(m.score) AS score,
         (array_agg(m.coverage ORDER BY m.score DESC, m.lot_id))[1] AS coverage,
         (array_agg(jsonb_array_length(m.findings) - m.to_confirm ORDER BY m.score DESC, m.lot_id))[1] AS checked,
         (array_agg(m.to_confirm ORDER BY m.score DESC, m.lot_id))[1] AS "toConfirm"
       ${OWED} AND m.tender_id = $1 AND m.business_id = ANY($2::uuid[])
       GROUP BY m.business_id, m.tender_id, m.tender_version, t.title ORDER BY m.business_id`,
      [tenderId, businessIds],
    );
  }

  /** Pairs that are owed and that no waiting work will serve: what the sweep repairs. */
  async owedAndAbsent(olderThanSeconds: number, limit: number): Promise<{ businessId: BusinessId; tenderId: TenderId }[]> {
    return this.work.sql(
      `SELECT DISTINCT m.business_id AS "businessId", m.tender_id AS "tenderId" ${OWED}
         AND m.computed_at < now() - make_interval(secs => $1)
         AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.status IN ('pending', 'dispatched') AND o.topic = 'notify.matched'
           AND o.payload ->> 'tenderId' = m.tender_id::text)
       ORDER BY 2, 1 LIMIT $2`,
      [olderThanSeconds, limit],
    );
  }

  /** Firms that were told of a version before this one and have not hidden the tender; none while its buyer is not verified. */
  async toldBefore(tenderId: TenderId, version: number): Promise<BusinessId[]> {
    const rows = await this.work.sql<{ id: BusinessId }>(
      `SELECT DISTINCT n.business_id AS id FROM notifications n WHERE n.tender_id = $1 AND n.kind = 'tender.matched' AND n.tender_version < $2
       AND EXISTS (SELECT 1 FROM tenders t JOIN buyers y ON y.id = t.buyer_id WHERE t.id = n.tender_id AND y.verified_at IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = n.business_id AND k.tender_id = n.tender_id AND k.mark = 'hidden')
       ORDER BY 1`,
      [tenderId, version],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Tells in the app: a ledger row and its notification in one statement, or neither where the ledger
   * has the key already. Returns how many were new.
   */
  async deliver(notices: readonly NewNotification[]): Promise<number> {
    if (notices.length === 0) return 0;
    const column = (read: (notice: NewNotification) => unknown): unknown[] => notices.map(read);
    const rows = await this.work.sql(
      `WITH given AS (
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::uuid[],
           $10::int[], $11::jsonb[], $12::text[], $13::int[], $14::jsonb[])
           AS g(id, delivery_id, recipient, channel, kind, subject, occurrence, business_id, tender_id, tender_version, lot_ids, role, score, message)
       ), ledger AS (
         INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state, sent_at)
         SELECT delivery_id, recipient, channel, kind, subject, occurrence, 'sent', now() FROM given ORDER BY recipient, subject
         ON CONFLICT ON CONSTRAINT uq_deliveries_key DO NOTHING RETURNING id
       )
       INSERT INTO notifications (id, delivery_id, business_id, kind, tender_id, tender_version, lot_ids, role, score, message)
       SELECT g.id, g.delivery_id, g.business_id, g.kind, g.tender_id, g.tender_version,
         ARRAY(SELECT jsonb_array_elements_text(g.lot_ids)), g.role, g.score, g.message
       FROM given g JOIN ledger ON ledger.id = g.delivery_id RETURNING id`,
      [
        column(({ id }) => id),
        column(({ deliveryId }) => deliveryId),
        column(({ key }) => key.recipient),
        column(({ key }): Channel => key.channel),
        column(({ key }): NotificationKind => key.kind),
        column(({ key }) => key.subject),
        column(({ key }) => key.occurrence),
        column(({ businessId }) => businessId),
        column(({ tenderId }) => tenderId),
        column(({ tenderVersion }) => tenderVersion),
        column(({ lotIds }) => JSON.stringify(lotIds)),
        column(({ role }) => role ?? null),
        column(({ score }) => score ?? null),
        column(({ message }) => JSON.stringify(message)),
      ],
    );
    return rows.length;
  }

  /** Newest first. @param after microseconds since 1970 and id of the last row before: no cursor can name a day that does not exist */
  async list(businessId: BusinessId, after: { at: string; id: string } | undefined, limit: number): Promise<(Notification & { key: string })[]> {
    const rows = await this.work.sql<Omit<Notification, 'createdAt' | 'readAt'> & { createdAt: Date; readAt: Date | null; key: string }>(
      `SELECT id, business_id AS "businessId", kind, tender_id AS "tenderId", tender_version AS "tenderVersion", lot_ids AS "lotIds",
         role, score, message, created_at AS "createdAt", read_at AS "readAt", (extract(epoch FROM created_at) * 1000000)::bigint::text AS key
       FROM notifications WHERE business_id = $1 AND ($2::bigint IS NULL OR (created_at, id) < (timestamptz 'epoch' + $2 * interval '1 microsecond', $3::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $4`,
      [businessId, after?.at ?? null, after?.id ?? null, limit],
    );
    return rows.map((row) => ({
      ...row,
      role: row.role ?? undefined,
      score: row.score ?? undefined,
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString(),
    }));
  }

  /** When the firm was first told of the tender. */
  async toldAt(businessId: BusinessId, tenderId: TenderId): Promise<string | undefined> {
    const [row] = await this.work.sql<{ at: Date | null }>(
      `SELECT min(created_at) AS at FROM notifications WHERE business_id = $1 AND tender_id = $2 AND kind = 'tender.matched'`,
      [businessId, tenderId],
    );
    return row?.at?.toISOString();
  }
}
