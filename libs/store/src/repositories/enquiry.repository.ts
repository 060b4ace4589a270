import { Injectable } from '@nestjs/common';
import type { AccountId, BusinessId, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface EnquiryAnswer {
  /** 1 for the first answer; a correction counts on. */
  readonly version: number;
  readonly text: string;
  readonly at: IsoInstant;
}

/** A question without the name of who asked. */
export interface Enquiry {
  readonly id: string;
  readonly tenderId: TenderId;
  readonly number: number;
  /** The firm's number among those that asked about this tender. */
  readonly asker: number;
  readonly question: string;
  readonly askedAt: IsoInstant;
  /** The latest. */
  readonly answer?: EnquiryAnswer;
  /** True where the reader belongs to the firm that asked. */
  readonly own: boolean;
}

export interface NewEnquiry {
  readonly id: string;
  readonly tenderId: TenderId;
  readonly businessId: BusinessId;
  readonly question: string;
  readonly askedBy: AccountId;
  readonly askedAt: IsoInstant;
}

/** Who reads: officers see all, others what is answered and what their own firms asked. */
export interface EnquiryReader {
  readonly all: boolean;
  readonly accountId?: AccountId;
}

interface EnquiryRecord {
  id: string;
  tenderId: TenderId;
  number: number;
  asker: number;
  question: string;
  askedAt: Date;
  own: boolean;
  version: number | null;
  answer: string | null;
  answeredAt: Date | null;
}

const SELECT = `SELECT e.id, e.tender_id AS "tenderId", e.number, e.asker, e.question, e.asked_at AS "askedAt", a.version, a.answer, a.answered_at AS "answeredAt",
    EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = $1 AND m.organisation_kind = 'business' AND m.organisation_id = e.business_id) AS own
  FROM enquiries e LEFT JOIN LATERAL (SELECT version, answer, answered_at FROM enquiry_answers WHERE enquiry_id = e.id ORDER BY version DESC LIMIT 1) a ON true`;

@Injectable()
export class EnquiryRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Numbers the question and its asker; the caller holds the tender's lock, so that no number is given twice. */
  async add({ id, tenderId, businessId, question, askedBy, askedAt }: NewEnquiry): Promise<void> {
    await this.work.sql(
      `INSERT INTO enquiries (id, tender_id, number, business_id, asker, question, asked_by, asked_at)
       SELECT $1, $2, (SELECT count(*) + 1 FROM enquiries WHERE tender_id = $2), $3,
         coalesce((SELECT min(asker) FROM enquiries WHERE tender_id = $2 AND business_id = $3),
           (SELECT coalesce(max(asker), 0) + 1 FROM enquiries WHERE tender_id = $2)), $4, $5, $6`,
      [id, tenderId, businessId, question, askedBy, askedAt],
    );
  }

  /** Questions of this firm about this tender. */
  async countOf(tenderId: TenderId, businessId: BusinessId): Promise<number> {
    const [row] = await this.work.sql<{ count: number }>(`SELECT count(*)::int AS count FROM enquiries WHERE tender_id = $1 AND business_id = $2`, [tenderId, businessId]);
    return row?.count ?? 0;
  }

  async find(id: string, accountId?: AccountId): Promise<Enquiry | undefined> {
    const [row] = await this.work.sql<EnquiryRecord>(`${SELECT} WHERE e.id = $2`, [accountId ?? null, id]);
    return row && toEnquiry(row);
  }

  /** Who asked: for telling them, never for showing. */
  async askerOf(id: string): Promise<BusinessId | undefined> {
    const [row] = await this.work.sql<{ id: BusinessId }>(`SELECT business_id AS id FROM enquiries WHERE id = $1`, [id]);
    return row?.id;
  }

  /** In the order asked. @param after the number of the last one before */
  async list(tenderId: TenderId, { all, accountId }: EnquiryReader, after: number, limit: number): Promise<Enquiry[]> {
    const rows = await this.work.sql<EnquiryRecord>(
      `SELECT * FROM (${SELECT} WHERE e.tender_id = $2 AND e.number > $3) shown WHERE $4 OR own OR version IS NOT NULL ORDER BY number LIMIT $5`,
      [accountId ?? null, tenderId, after, all, limit],
    );
    return rows.map(toEnquiry);
  }

  /** Appends a version of the answer; the caller holds the tender's lock. */
  async answer(enquiryId: string, version: number, answer: string, answeredBy: AccountId): Promise<void> {
    await this.work.sql(`INSERT INTO enquiry_answers (enquiry_id, version, answer, answered_by) VALUES ($1, $2, $3, $4)`, [enquiryId, version, answer, answeredBy]);
  }

  /** Firms that hear of answers: told of the tender, keeping it or bidding for it, or asking; but not those that hid it. */
  async listeners(tenderId: TenderId): Promise<BusinessId[]> {
    const rows = await this.work.sql<{ id: BusinessId }>(
      `SELECT id FROM (
         SELECT business_id AS id FROM notifications WHERE tender_id = $1 AND kind = 'tender.matched'
         UNION SELECT business_id FROM marks WHERE tender_id = $1 AND mark IN ('kept', 'bidding')
         UNION SELECT business_id FROM enquiries WHERE tender_id = $1) heard
       WHERE NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = heard.id AND k.tender_id = $1 AND k.mark = 'hidden')
         AND EXISTS (SELECT 1 FROM tenders t JOIN buyers y ON y.id = t.buyer_id WHERE t.id = $1 AND y.verified_at IS NOT NULL)
       ORDER BY id`,
      [tenderId],
    );
    return rows.map(({ id }) => id);
  }
}

function toEnquiry({ id, tenderId, number, asker, question, askedAt, own, version, answer, answeredAt }: EnquiryRecord): Enquiry {
  const answered = version !== null && answer !== null && answeredAt !== null ? { answer: { version, text: answer, at: answeredAt.toISOString() } } : {};
  return { id, tenderId, number, asker, question, askedAt: askedAt.toISOString(), own, ...answered };
}
