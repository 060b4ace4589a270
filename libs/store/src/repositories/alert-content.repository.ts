import { Injectable } from '@nestjs/common';
import type { AlertLanguage, AlertPlan, BusinessId, IsoInstant, LotId, Message, NotificationKind, Role, TenderId } from '@app/domain';
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

const NOTICE = `n.id, n.kind, n.tender_id AS "tenderId", n.tender_version AS "tenderVersion", t.title, t.closes_at AS "closesAt", n.lot_ids AS "lotIds",
  n.role, n.score, n.message, n.searches, n.created_at AS "createdAt"`;

/** What a delivery says; read when it is sent, so that addresses and names are those of now. */
@Injectable()
export class AlertContentRepository {
  constructor(private readonly work: UnitOfWork) {}

  async addressee(accountId: string, businessId: BusinessId): Promise<MailAddressee | undefined> {
    const [row] = await this.work.sql<{ email: string; phone: string | null; firm: string; plan: Partial<AlertPlan> | null; roles: string[] | null; now: Date }>(
      `SELECT a.email, f.phone, b.name AS firm, s.plan, p.roles, clock_timestamp() AS now FROM accounts a CROSS JOIN businesses b
       LEFT JOIN alert_settings s ON s.business_id = b.id LEFT JOIN account_phones f ON f.account_id = a.id
       LEFT JOIN memberships p ON p.account_id = a.id AND p.organisation_kind = 'business' AND p.organisation_id = b.id WHERE a.id = $1 AND b.id = $2`,
      [accountId, businessId],
    );
    return row && { email: row.email, phone: row.phone ?? undefined, firm: row.firm, language: wholePlan(row.plan).language, roles: row.roles ?? [], now: row.now.toISOString() };
  }

  async notice(notificationId: string): Promise<ToldNotice | undefined> {
    const [row] = await this.work.sql<NoticeRow>(`SELECT ${NOTICE} FROM notifications n LEFT JOIN tenders t ON t.id = n.tender_id WHERE n.id = $1`, [notificationId]);
    return row && toNotice(row);
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
