import { Injectable } from '@nestjs/common';
import {
  DEFAULT_ALERT_SCORE,
  type BusinessId,
  type Coverage,
  type DeliveryKey,
  type IsoInstant,
  type LotId,
  type Message,
  type Money,
  type Notification,
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
  readonly buyerName: string;
  readonly closesAt: IsoInstant;
  /** IANA zone in which the buyer writes the deadline. */
  readonly timeZone?: string;
  /** Absent where the buyer hides it or does not say. */
  readonly value?: Money;
  /** When the match was computed: its reasons are those of that day. */
  readonly computedAt: IsoInstant;
  /** Names of the saved searches that found it. */
  readonly searchNames: readonly string[];
  readonly searches: readonly string[];
  /** The firm's own threshold. */
  readonly threshold: number;
}

/** Some of a tender's recipients: by name, or all from one to another in the order of their ids. */
export type FirmBatch = readonly BusinessId[] | { readonly from: BusinessId; readonly to: BusinessId };

export interface NewNotification {
  readonly id: string;
  readonly deliveryId: string;
  readonly key: DeliveryKey;
  readonly businessId: BusinessId;
  /** Absent, with its version, where it is about the firm itself. */
  readonly tenderId?: TenderId;
  readonly tenderVersion?: number;
  readonly lotIds: readonly LotId[];
  readonly role?: Role;
  readonly score?: number;
  readonly message: Message;
  /** The saved searches that found it, and `general` for the firm's own threshold. */
  readonly searches?: readonly string[];
}

/** A saved search that finds match `m` of tender `t`: with every condition that it has. */
const FOUND = `q.business_id = m.business_id AND q.pace <> 'off' AND m.score >= q.min_score
  AND (q.filter ->> 'query' IS NULL OR to_tsvector('simple'::regconfig, t.search_text) @@ (q.filter ->> 'query')::tsquery)
  AND (q.filter -> 'categories' IS NULL OR t.categories && ARRAY(SELECT jsonb_array_elements_text(q.filter -> 'categories')))
  AND (q.filter -> 'regions' IS NULL OR t.regions && ARRAY(SELECT jsonb_array_elements_text(q.filter -> 'regions')))
  AND (q.filter ->> 'economy' IS NULL OR t.economy = q.filter ->> 'economy')
  AND (q.filter ->> 'role' IS NULL OR m.role = q.filter ->> 'role')`;

/**
 * Who wants to be told of what: current matches, of current versions, of open tenders of verified buyers, in a role that may bid,
 * at or above the firm's threshold or found by one of its searches, not hidden by the firm.
 */
const WANTED = `FROM matches m
  JOIN tenders t ON t.id = m.tender_id AND t.version = m.tender_version
  JOIN buyers y ON y.id = t.buyer_id AND y.verified_at IS NOT NULL
  JOIN businesses b ON b.id = m.business_id AND b.version = m.business_version
  LEFT JOIN alert_settings s ON s.business_id = m.business_id
  LEFT JOIN LATERAL (SELECT array_agg(q.id::text ORDER BY q.name, q.id) AS ids, array_agg(q.name ORDER BY q.name, q.id) AS names FROM saved_searches q WHERE ${FOUND}) found ON true
  WHERE t.status = 'active' AND t.closes_at > clock_timestamp() AND m.role IN ('solo', 'joint')
    AND (m.score >= coalesce(s.min_score, ${DEFAULT_ALERT_SCORE}) OR found.ids IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = m.business_id AND k.tender_id = m.tender_id AND k.mark = 'hidden')`;

/** And not yet in the ledger. */
const OWED = `${WANTED}
    AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.recipient = 'business:' || m.business_id AND d.channel = 'in_app'
      AND d.kind = 'tender.matched' AND d.subject = 'tender:' || m.tender_id AND d.occurrence = 'first')`;

@Injectable()
export class NotificationRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** What these firms are owed of this tender: one row a firm, with its best lot first. */
  async owed(tenderId: TenderId, firms: FirmBatch): Promise<OwedMatch[]> {
    const [these, parameters] = 'from' in firms ? ['BETWEEN $2 AND $3', [firms.from, firms.to]] : ['= ANY($2::uuid[])', [firms]];
    const rows = await this.work.sql<OwedRow>(
      `SELECT own.*, v.notice #>> '{tenderPeriod,timeZone}' AS "timeZone" FROM (
         SELECT DISTINCT ON (m.business_id) m.business_id AS "businessId", m.tender_id AS "tenderId", m.tender_version AS "tenderVersion", t.title,
           y.name AS "buyerName", t.closes_at AS "closesAt", CASE WHEN t.value_public THEN t.value_minor END AS minor, t.value_currency AS currency,
           array_remove(array_agg(m.lot_id) OVER (PARTITION BY m.business_id ORDER BY m.score DESC, m.lot_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING), '') AS "lotIds",
           m.role, m.score, m.coverage, m.checked, m.to_confirm AS "toConfirm", m.computed_at AS "computedAt",
           coalesce(s.min_score, ${DEFAULT_ALERT_SCORE}) AS threshold, found.ids AS "searchIds", found.names AS "searchNames"
         ${OWED} AND m.tender_id = $1 AND m.business_id ${these}
         ORDER BY m.business_id, m.score DESC, m.lot_id) own
       JOIN tender_versions v ON v.tender_id = own."tenderId" AND v.version = own."tenderVersion" ORDER BY own."businessId"`,
      [tenderId, ...parameters],
    );
    return rows.map(toOwed);
  }

  /** Firms that only a team can take to this version, that want to hear of it, and that were not told of a team for it yet. */
  async owedTeams(tenderId: TenderId, version: number): Promise<BusinessId[]> {
    const rows = await this.work.sql<{ id: BusinessId }>(
      `SELECT DISTINCT m.business_id AS id ${WANTED} AND m.role = 'joint' AND m.tender_id = $1 AND m.tender_version = $2
         AND NOT EXISTS (SELECT 1 FROM matches o WHERE o.business_id = m.business_id AND o.tender_id = m.tender_id AND o.role = 'solo')
         AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.recipient = 'business:' || m.business_id AND d.channel = 'in_app'
           AND d.kind = 'team.found' AND d.subject = 'tender:' || m.tender_id AND d.occurrence = 'version-' || m.tender_version)
       ORDER BY 1`,
      [tenderId, version],
    );
    return rows.map(({ id }) => id);
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

  /**
   * Firms that know the tender from before this version: told of one before it, keeping it or bidding for it since before; but none that has hidden it, and none while its
   * buyer is not verified.
   */
  async followers(tenderId: TenderId, version: number): Promise<BusinessId[]> {
    const rows = await this.work.sql<{ id: BusinessId }>(
      `SELECT id FROM (
         SELECT business_id AS id FROM notifications WHERE tender_id = $1 AND kind = 'tender.matched' AND tender_version < $2
         UNION SELECT k.business_id FROM marks k JOIN tender_versions v ON v.tender_id = k.tender_id AND v.version = $2
           WHERE k.tender_id = $1 AND k.mark IN ('kept', 'bidding') AND k.at <= v.created_at) knows
       WHERE EXISTS (SELECT 1 FROM tenders t JOIN buyers y ON y.id = t.buyer_id WHERE t.id = $1 AND y.verified_at IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = knows.id AND k.tender_id = $1 AND k.mark = 'hidden')
       ORDER BY id`,
      [tenderId, version],
    );
    return rows.map(({ id }) => id);
  }

  /** Firms that have marked the tender as one that they bid for. */
  async bidding(tenderId: TenderId): Promise<BusinessId[]> {
    const rows = await this.work.sql<{ id: BusinessId }>(`SELECT business_id AS id FROM marks WHERE tender_id = $1 AND mark = 'bidding' ORDER BY 1`, [tenderId]);
    return rows.map(({ id }) => id);
  }

  /**
   * Tells in the app: a ledger row and its notification in one statement, or neither where the ledger
   * has the key already; and for each that is new, a waiting delivery to each member by mail and phone and to each endpoint.
   * Returns how many were new.
   */
  async deliver(notices: readonly NewNotification[], { mail, sms = false, whatsapp = false }: { mail: boolean; sms?: boolean; whatsapp?: boolean } = { mail: false }): Promise<number> {
    if (notices.length === 0) return 0;
    const column = (read: (notice: NewNotification) => unknown): unknown[] => notices.map(read);
    const [row] = await this.work.sql<{ told: number }>(
      `WITH given AS (
         SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::uuid[],
           $10::int[], $11::jsonb[], $12::text[], $13::int[], $14::jsonb[], $15::jsonb[])
           AS g(id, delivery_id, recipient, channel, kind, subject, occurrence, business_id, tender_id, tender_version, lot_ids, role, score, message, searches)
       ), ledger AS (
         INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state, sent_at, business_id)
         SELECT delivery_id, recipient, channel, kind, subject, occurrence, 'sent', now(), business_id FROM given ORDER BY recipient, subject
         ON CONFLICT ON CONSTRAINT uq_deliveries_key DO NOTHING RETURNING id
       ), told AS (
         SELECT g.* FROM given g JOIN ledger ON ledger.id = g.delivery_id
       ), pushed AS (
         INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state, attempts, business_id, notification_id, target_id, lane, pace, due_at, rank)
         SELECT gen_random_uuid(), g.recipient || to_where.suffix, to_where.channel, g.kind, g.subject, g.occurrence, 'pending', 0,
           g.business_id, g.id, to_where.id, to_where.lane, 'now', now(), 100 - coalesce(g.score, 50)
         FROM told g JOIN (
           SELECT p.organisation_id AS business_id, '/account:' || a.id AS suffix, 'email' AS channel, a.id, 'mail:' || split_part(a.email_key, '@', 2) AS lane, '{}'::text[] AS kinds
             FROM memberships p JOIN accounts a ON a.id = p.account_id LEFT JOIN alert_settings s ON s.business_id = p.organisation_id
             WHERE $16 AND p.organisation_kind = 'business' AND p.organisation_id = ANY($8) AND coalesce(s.plan #>> '{channels,email}', 'true') = 'true'
           UNION ALL
           SELECT p.organisation_id, '/account:' || f.account_id, f.via, f.account_id, 'text:' || f.via, '{}'::text[]
             FROM memberships p JOIN account_phones f ON f.account_id = p.account_id JOIN alert_settings s ON s.business_id = p.organisation_id
             WHERE ((f.via = 'sms' AND $17) OR (f.via = 'whatsapp' AND $18)) AND p.organisation_kind = 'business' AND p.organisation_id = ANY($8) AND s.plan #>> '{channels,text}' = 'true'
           UNION ALL
           SELECT business_id, '/webhook:' || id, 'webhook', id, 'webhook:' || id, kinds FROM webhook_endpoints WHERE state = 'active' AND business_id = ANY($8)
         ) to_where ON to_where.business_id = g.business_id AND (to_where.kinds = '{}' OR g.kind = ANY(to_where.kinds))
         ORDER BY 2, 5
         ON CONFLICT ON CONSTRAINT uq_deliveries_key DO NOTHING
       ), written AS (
         INSERT INTO notifications (id, delivery_id, business_id, kind, tender_id, tender_version, lot_ids, role, score, message, searches)
         SELECT id, delivery_id, business_id, kind, tender_id, tender_version,
           ARRAY(SELECT jsonb_array_elements_text(lot_ids)), role, score, message, ARRAY(SELECT jsonb_array_elements_text(searches))
         FROM told RETURNING id)
       SELECT count(*)::int AS told FROM written`,
      [
        column(({ id }) => id),
        column(({ deliveryId }) => deliveryId),
        column(({ key }) => key.recipient),
        column(({ key }) => key.channel),
        column(({ key }) => key.kind),
        column(({ key }) => key.subject),
        column(({ key }) => key.occurrence),
        column(({ businessId }) => businessId),
        column(({ tenderId }) => tenderId ?? null),
        column(({ tenderVersion }) => tenderVersion ?? null),
        column(({ lotIds }) => JSON.stringify(lotIds)),
        column(({ role }) => role ?? null),
        column(({ score }) => score ?? null),
        column(({ message }) => JSON.stringify(message)),
        column(({ searches }) => JSON.stringify(searches ?? [])),
        mail,
        sms,
        whatsapp,
      ],
    );
    return row?.told ?? 0;
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
      tenderId: row.tenderId ?? undefined,
      tenderVersion: row.tenderVersion ?? undefined,
      role: row.role ?? undefined,
      score: row.score ?? undefined,
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString(),
    }));
  }

  /** Told since then, oldest first. @param since an instant of the database's clock */
  async since(businessId: BusinessId, since: string, limit: number): Promise<Notification[]> {
    const rows = await this.work.sql<{ id: string }>(`SELECT id FROM notifications WHERE business_id = $1 AND created_at >= $2 ORDER BY created_at, id LIMIT $3`, [businessId, since, limit]);
    if (rows.length === 0) return [];
    const found = await this.list(businessId, undefined, limit);
    const ids = new Set(rows.map(({ id }) => id));
    return found.filter(({ id }) => ids.has(id)).reverse();
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

type OwedRow = Omit<OwedMatch, 'closesAt' | 'computedAt' | 'timeZone' | 'value' | 'searchNames' | 'searches'> & {
  closesAt: Date;
  computedAt: Date;
  timeZone: string | null;
  minor: string | null;
  currency: string | null;
  searchIds: readonly string[] | null;
  searchNames: readonly string[] | null;
};

function toOwed({ closesAt, computedAt, timeZone, minor, currency, searchIds, searchNames, ...row }: OwedRow): OwedMatch {
  return {
    ...row,
    closesAt: closesAt.toISOString(),
    computedAt: computedAt.toISOString(),
    timeZone: timeZone ?? undefined,
    value: minor === null || currency === null ? undefined : { minor: BigInt(minor), currency },
    searchNames: searchNames ?? [],
    searches: [...(row.score >= row.threshold ? ['general'] : []), ...(searchIds ?? [])],
  };
}
