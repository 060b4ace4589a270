import { Injectable } from '@nestjs/common';
import type { AlertLanguage, AlertPlan, IsoInstant, LotId, Message, NotificationKind, Role, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { wholePlan } from './preference.repository.js';

/** A notice with what a message outside of the app says of its tender. */
export interface ToldNotice {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly tenderId?: TenderId;
  readonly tenderVersion?: number;
  readonly title?: string;
  readonly closesAt?: IsoInstant;
  readonly lotIds: readonly LotId[];
  readonly role?: Role;
  readonly score?: number;
  readonly message: Message;
  readonly searches: readonly string[];
  readonly createdAt: IsoInstant;
  /** In a digest: the delivery that stands for it there. */
  readonly deliveryId?: string;
}

/** What one delivery says, and to whom. */
export interface DeliveryContent {
  /** Absent where the account or the firm is gone, and for a machine. */
  readonly to?: MailAddressee;
  /** Absent for a digest, and where nothing is left to tell. */
  readonly notice?: ToldNotice;
}

/** Whom a mail or a text goes to, about which firm, in which language. */
export interface MailAddressee {
  readonly email: string;
  /** The phone that the person has verified, in E.164. */
  readonly phone?: string;
  readonly firm: string;
  readonly language: AlertLanguage;
  /** In the firm; none where the person has left it. */
  readonly roles: readonly string[];
  /** The database's clock, for days that are left. */
  readonly now: IsoInstant;
}

interface NoticeRow extends Omit<ToldNotice, 'tenderId' | 'tenderVersion' | 'title' | 'closesAt' | 'role' | 'score' | 'createdAt'> {
  tenderId: TenderId | null;
  tenderVersion: number | null;
  title: string | null;
  closesAt: Date | null;
  role: Role | null;
  score: number | null;
  createdAt: Date;
}

/** All of the notice are null where there is none. */
type ContentRow = { [Key in keyof NoticeRow]: NoticeRow[Key] | null } & {
  deliveryId: string;
  email: string | null;
  phone: string | null;
  firm: string | null;
  plan: Partial<AlertPlan> | null;
  roles: string[] | null;
  now: Date;
};

const NOTICE = `n.id, n.kind, n.tender_id AS "tenderId", n.tender_version AS "tenderVersion", t.title, t.closes_at AS "closesAt", n.lot_ids AS "lotIds",
  n.role, n.score, n.message, n.searches, n.created_at AS "createdAt"`;

/** What a delivery says; read when it is sent, so that addresses and names are those of now. */
@Injectable()
export class AlertContentRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Read together for all that go out together. */
  async of(deliveryIds: readonly string[]): Promise<ReadonlyMap<string, DeliveryContent>> {
    const rows = await this.work.sql<ContentRow>(
      `SELECT d.id AS "deliveryId", a.email, f.phone, b.name AS firm, s.plan, p.roles, clock_timestamp() AS now, ${NOTICE}
       FROM deliveries d LEFT JOIN businesses b ON b.id = d.business_id LEFT JOIN alert_settings s ON s.business_id = d.business_id
       LEFT JOIN accounts a ON d.channel IN ('email', 'sms', 'whatsapp') AND a.id = d.target_id LEFT JOIN account_phones f ON f.account_id = a.id
       LEFT JOIN memberships p ON p.account_id = a.id AND p.organisation_kind = 'business' AND p.organisation_id = d.business_id
       LEFT JOIN notifications n ON n.id = d.notification_id LEFT JOIN tenders t ON t.id = n.tender_id WHERE d.id = ANY($1::uuid[])`,
      [deliveryIds],
    );
    return new Map(rows.map((row) => [row.deliveryId, { to: toAddressee(row), notice: row.id === null ? undefined : toNotice(row as NoticeRow) }]));
  }

  /** What a digest lists, the best first, and how many there are. What was stopped or hidden meanwhile is not among them. */
  async ofDigest(digestId: string, limit: number): Promise<{ notices: ToldNotice[]; total: number }> {
    const rows = await this.work.sql<NoticeRow & { total: number; deliveryId: string }>(
      `SELECT ${NOTICE}, d.id AS "deliveryId", (count(*) OVER ())::int AS total FROM deliveries d JOIN notifications n ON n.id = d.notification_id LEFT JOIN tenders t ON t.id = n.tender_id
       WHERE d.digest_id = $1 AND d.state = 'pending'
         AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = n.business_id AND k.tender_id = n.tender_id AND k.mark = 'hidden')
       ORDER BY d.rank, n.created_at, n.id LIMIT $2`,
      [digestId, limit],
    );
    return { notices: rows.map((row) => ({ ...toNotice(row), deliveryId: row.deliveryId })), total: rows[0]?.total ?? 0 };
  }
}

function toAddressee({ email, phone, firm, plan, roles, now }: ContentRow): MailAddressee | undefined {
  if (email === null || firm === null) return undefined;
  return { email, phone: phone ?? undefined, firm, language: wholePlan(plan).language, roles: roles ?? [], now: now.toISOString() };
}

function toNotice({ tenderId, tenderVersion, title, closesAt, role, score, createdAt, id, kind, lotIds, message, searches }: NoticeRow): ToldNotice {
  return {
    id,
    kind,
    lotIds,
    message,
    searches,
    tenderId: tenderId ?? undefined,
    tenderVersion: tenderVersion ?? undefined,
    title: title ?? undefined,
    closesAt: closesAt?.toISOString(),
    role: role ?? undefined,
    score: score ?? undefined,
    createdAt: createdAt.toISOString(),
  };
}
