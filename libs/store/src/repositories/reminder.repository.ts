import { Injectable } from '@nestjs/common';
import type { BusinessId, IsoDate, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** A date that comes near for a firm, and that it was not reminded of at this step. */
export interface DueReminder {
  readonly businessId: BusinessId;
  readonly tenderId: TenderId;
  readonly tenderVersion: number;
  readonly title: string;
  readonly at: IsoInstant;
  readonly timeZone?: string;
  /** 7, 3 or 1: the step that it has come to. */
  readonly step: number;
  /** Days until then, rounded up. */
  readonly days: number;
  readonly occurrence: string;
  /** Of a meeting: its title. */
  readonly meeting?: string;
}

export interface ExpiringCertificate {
  readonly businessId: BusinessId;
  readonly scheme: string;
  readonly id: string;
  readonly validUntil: IsoDate;
  readonly occurrence: string;
}

/** A firm that nothing was found for in four weeks, and what a lower threshold would have brought. */
export interface QuietFirm {
  readonly businessId: BusinessId;
  /** Today, by the database's clock. */
  readonly day: IsoDate;
  readonly threshold: number;
  readonly best?: number;
  readonly count: number;
}

interface ReminderRow extends Omit<DueReminder, 'at' | 'timeZone' | 'meeting'> {
  at: Date;
  timeZone: string | null;
  meeting: string | null;
}

/** Tenders that a firm keeps or bids for, open, of verified buyers. */
const KEPT = `FROM marks k JOIN tenders t ON t.id = k.tender_id AND t.status = 'active' AND t.closes_at > clock_timestamp()
  JOIN buyers y ON y.id = t.buyer_id AND y.verified_at IS NOT NULL JOIN tender_versions v ON v.tender_id = t.id AND v.version = t.version`;

/** The nearest of the steps that has been reached; one that nobody was there to tell is passed over for the next. */
const STEP = (at: string): string => `(SELECT min(d) FROM unnest(ARRAY[1, 3, 7]) AS d WHERE ${at} <= clock_timestamp() + d * interval '1 day')`;
const DAYS = (at: string): string => `ceil(extract(epoch FROM ${at} - clock_timestamp()) / 86400)::int`;

/** What dates ask for. Every question leaves out what stands in the ledger already. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Deadlines. One that is moved is a new date, with reminders of its own. */
  async closing(limit: number): Promise<DueReminder[]> {
    return this.reminders('tender.closing', `SELECT k.business_id, t.id, t.version, t.title, t.closes_at AS at, v.notice #>> '{tenderPeriod,timeZone}' AS zone, NULL::text AS meeting,
      to_char(t.closes_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') AS date ${KEPT} WHERE k.mark IN ('kept', 'bidding') AND t.closes_at <= clock_timestamp() + interval '7 days'`, limit);
  }

  /** Meetings that whoever bids must attend. */
  async briefings(limit: number): Promise<DueReminder[]> {
    return this.reminders('tender.briefing', `SELECT k.business_id, t.id, t.version, t.title, (m ->> 'dueDate')::timestamptz AS at, v.notice #>> '{tenderPeriod,timeZone}' AS zone, m ->> 'title' AS meeting,
      to_char((m ->> 'dueDate')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI') || '-' || left(md5(m ->> 'title'), 8) AS date
      ${KEPT} CROSS JOIN LATERAL jsonb_array_elements(coalesce(v.notice -> 'milestones', '[]')) AS m
      WHERE k.mark IN ('kept', 'bidding') AND m ->> 'mandatory' = 'true'
        AND (m ->> 'dueDate')::timestamptz BETWEEN clock_timestamp() AND clock_timestamp() + interval '7 days'`, limit);
  }

  /** Certificates that run out within 30 days, and again within 7. */
  async certificates(limit: number): Promise<ExpiringCertificate[]> {
    return this.work.sql<ExpiringCertificate>(
      `SELECT * FROM (
         SELECT b.id AS "businessId", c ->> 'scheme' AS scheme, c ->> 'id' AS id, c ->> 'validUntil' AS "validUntil",
           concat_ws(' ', c ->> 'scheme', c ->> 'id', c ->> 'validUntil', CASE WHEN (c ->> 'validUntil')::date <= current_date + 7 THEN '7' ELSE '30' END) AS occurrence
         FROM businesses b JOIN business_versions v ON v.business_id = b.id AND v.version = b.version
         CROSS JOIN LATERAL jsonb_array_elements(coalesce(v.profile -> 'certifications', '[]')) AS c
         WHERE (c ->> 'validUntil')::date BETWEEN current_date AND current_date + 30) due
       WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.recipient = 'business:' || due."businessId" AND d.channel = 'in_app' AND d.kind = 'certificate.expiring'
         AND d.subject = 'business:' || due."businessId" AND d.occurrence = due.occurrence)
       ORDER BY "businessId", occurrence LIMIT $1`,
      [limit],
    );
  }

  /** @param threshold that holds where a firm has chosen none */
  async quiet(threshold: number, limit: number): Promise<QuietFirm[]> {
    const rows = await this.work.sql<{ businessId: BusinessId; threshold: number; best: number | null; count: number; day: IsoDate }>(
      `SELECT q.id AS "businessId", q.threshold, below.best, coalesce(below.count, 0) AS count, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM (
         SELECT b.id, coalesce(s.min_score, $1) AS threshold FROM businesses b LEFT JOIN alert_settings s ON s.business_id = b.id
         WHERE b.created_at < now() - interval '28 days'
           AND NOT EXISTS (SELECT 1 FROM notifications n WHERE n.business_id = b.id AND n.kind IN ('tender.matched', 'firm.quiet') AND n.created_at > now() - interval '28 days')
         ORDER BY b.id LIMIT $2) q
       LEFT JOIN LATERAL (
         SELECT max(m.score) AS best, count(DISTINCT m.tender_id)::int AS count FROM matches m JOIN tenders t ON t.id = m.tender_id
         WHERE m.business_id = q.id AND m.role IN ('solo', 'joint') AND m.score < q.threshold AND m.score >= q.threshold - 15 AND t.published_at > now() - interval '28 days') below ON true`,
      [threshold, limit],
    );
    return rows.map(({ best, ...row }) => ({ ...row, best: best ?? undefined }));
  }

  private async reminders(kind: 'tender.closing' | 'tender.briefing', dated: string, limit: number): Promise<DueReminder[]> {
    const rows = await this.work.sql<ReminderRow>(
      `SELECT due.business_id AS "businessId", due.id AS "tenderId", due.version AS "tenderVersion", due.title, due.at, due.zone AS "timeZone", due.meeting, due.step, due.days, due.occurrence FROM (
         SELECT dated.*, ${STEP('dated.at')} AS step, ${DAYS('dated.at')} AS days, dated.date || '-' || ${STEP('dated.at')} AS occurrence FROM (${dated}) dated) due
       WHERE due.step IS NOT NULL AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.recipient = 'business:' || due.business_id AND d.channel = 'in_app' AND d.kind = $1
         AND d.subject = 'tender:' || due.id AND d.occurrence = due.occurrence)
       ORDER BY due.at, due.business_id LIMIT $2`,
      [kind, limit],
    );
    return rows.map(({ at, timeZone, meeting, ...row }) => ({ ...row, at: at.toISOString(), timeZone: timeZone ?? undefined, meeting: meeting ?? undefined }));
  }
}
