import type { AccountId, BuyerId, EnvelopeName, IsoInstant, TenderId } from '@app/domain';
import type { UnitOfWork } from '../unit-of-work.js';
import { SQL_APPEND } from './bid-audit.repository.js';
import { OpenerDocumentRepository } from './opener-document.repository.js';

/** An opening that two people agreed on, locked. */
export interface AgreedOpening {
  readonly tenderId: TenderId;
  readonly envelope: EnvelopeName;
}

/** What the opener judges by, read with its own login. */
export interface OpeningGrounds {
  readonly status: string;
  readonly buyerId: BuyerId;
  readonly closesAt?: IsoInstant;
  /** The deadline that the audit knows of: bids came in under it, or it was moved there. */
  readonly auditedDeadline?: IsoInstant;
  readonly now: IsoInstant;
  /** Those who asked for it and are openers of the buyer today. */
  readonly voices: readonly AccountId[];
  /** A bid that came in time may still be stored. */
  readonly underWay: boolean;
  readonly technicalOpened: boolean;
  /** Opened bids that nobody has judged. */
  readonly undecided: number;
}

/** An envelope to open, with what it must agree with. */
export interface EnvelopeToOpen {
  readonly bidId: string;
  /** The consortium, or the firm alone. */
  readonly bidderId: string;
  readonly keyId: string;
  readonly enc: Buffer;
  readonly ciphertext: Buffer;
  /** As stored beside it. */
  readonly sha256: string;
  /** As the audit has it. */
  readonly auditedSha256?: string;
}

export interface OpenedEnvelope {
  readonly bidId: string;
  readonly content: string;
}

/** What the opener's login may read and write. */
export class OpenerRepository {
  readonly documents: OpenerDocumentRepository;

  constructor(private readonly work: UnitOfWork) {
    this.documents = new OpenerDocumentRepository(work);
  }

  /** One that waits and nobody else works on. */
  async claim(): Promise<AgreedOpening | undefined> {
    const [row] = await this.work.sql<AgreedOpening>(
      `SELECT tender_id AS "tenderId", envelope FROM openings WHERE status = 'agreed' ORDER BY agreed_at, tender_id FOR UPDATE SKIP LOCKED LIMIT 1`,
    );
    return row;
  }

  async grounds({ tenderId, envelope }: AgreedOpening, withinSeconds: number): Promise<OpeningGrounds> {
    const [row] = await this.work.sql<{ status: string; buyerId: BuyerId; closesAt: Date | null; now: Date; underWay: boolean; technicalOpened: boolean; undecided: number }>(
      `SELECT t.status, t.buyer_id AS "buyerId", t.closes_at AS "closesAt", clock_timestamp() AS now,
         EXISTS (SELECT 1 FROM bid_arrivals a WHERE a.tender_id = t.id AND a.received_at < t.closes_at AND a.received_at > clock_timestamp() - make_interval(secs => $2)) AS "underWay",
         EXISTS (SELECT 1 FROM openings o WHERE o.tender_id = t.id AND o.envelope = 'technical' AND o.status = 'opened') AS "technicalOpened",
         (SELECT count(*)::int FROM bids b WHERE b.tender_id = t.id AND b.status = 'opened' AND NOT EXISTS (SELECT 1 FROM bid_judgements j WHERE j.bid_id = b.id)) AS undecided
       FROM tenders t WHERE t.id = $1`,
      [tenderId, withinSeconds],
    );
    if (row === undefined) throw new Error(`tender ${tenderId} is gone`);
    const voices = await this.work.sql<{ accountId: AccountId }>(
      `SELECT v.account_id AS "accountId" FROM opening_voices v JOIN memberships m ON m.account_id = v.account_id AND m.organisation_kind = 'buyer' AND m.organisation_id = $3 AND 'opener' = ANY(m.roles)
       WHERE v.tender_id = $1 AND v.envelope = $2 ORDER BY v.spoken_at, v.account_id`,
      [tenderId, envelope, row.buyerId],
    );
    const [audited] = await this.work.sql<{ deadline: string }>(
      `SELECT detail::jsonb->>'deadline' AS deadline FROM bid_audit WHERE tender_id = $1 AND action IN ('bid.received', 'deadline.moved') ORDER BY number DESC LIMIT 1`,
      [tenderId],
    );
    const { closesAt, now, ...rest } = row;
    return { ...rest, now: now.toISOString(), voices: voices.map(({ accountId }) => accountId), ...(closesAt === null ? {} : { closesAt: closesAt.toISOString() }), ...(audited === undefined ? {} : { auditedDeadline: audited.deadline }) };
  }

  /** The technical ones of all bids that stand; the prices of those that passed. */
  async envelopes({ tenderId, envelope }: AgreedOpening): Promise<EnvelopeToOpen[]> {
    return this.work.sql<EnvelopeToOpen>(
      `SELECT b.id AS "bidId", b.bidder_id AS "bidderId", b.key_id AS "keyId", e.enc, e.ciphertext, e.sha256,
         (SELECT each->>'sha256' FROM bid_audit a, jsonb_array_elements(a.detail::jsonb->'envelopes') AS each
          WHERE a.tender_id = b.tender_id AND a.number = b.audit_number AND a.action = 'bid.received' AND a.detail::jsonb->>'bidId' = b.id::text AND each->>'name' = e.name) AS "auditedSha256"
       FROM bids b JOIN bid_envelopes e ON e.bid_id = b.id AND e.name = $2
       WHERE b.tender_id = $1 AND CASE $2 WHEN 'technical' THEN b.status = 'submitted'
         ELSE b.status = 'opened' AND EXISTS (SELECT 1 FROM bid_judgements j WHERE j.bid_id = b.id AND j.passed) END
       ORDER BY b.received_at, b.id`,
      [tenderId, envelope],
    );
  }

  /** Everything that makes it open, in the transaction that is open: seen whole or not at all. @throws Error where a bid has moved on since it was read */
  async keep({ tenderId, envelope }: AgreedOpening, opened: readonly OpenedEnvelope[]): Promise<void> {
    const ids = opened.map(({ bidId }) => bidId);
    await this.work.sql(
      `INSERT INTO opened_envelopes (bid_id, name, content, opened_at) SELECT bid, $2, content, clock_timestamp() FROM unnest($1::uuid[], $3::text[]) AS o (bid, content)`,
      [ids, envelope, opened.map(({ content }) => content)],
    );
    if (envelope === 'technical') {
      const moved = await this.work.sql(`UPDATE bids SET status = 'opened' WHERE id = ANY($1::uuid[]) AND status = 'submitted' RETURNING id`, [ids]);
      if (moved.length < ids.length) throw new Error('a bid was taken back while the envelopes were opened');
      await this.work.sql(
        `UPDATE consortia SET status = 'opened', version = version + 1, updated_at = now() WHERE status = 'bid_submitted' AND id IN (SELECT consortium_id FROM bids WHERE id = ANY($1::uuid[]))`,
        [ids],
      );
    }
    await this.work.sql(`UPDATE openings SET status = 'opened', opened_at = clock_timestamp(), bids = $3 WHERE tender_id = $1 AND envelope = $2`, [tenderId, envelope, opened.length]);
  }

  async refuse({ tenderId, envelope }: AgreedOpening, refusal: string): Promise<void> {
    await this.work.sql(`UPDATE openings SET status = 'refused', refusal = $3 WHERE tender_id = $1 AND envelope = $2`, [tenderId, envelope, refusal]);
  }

  async audit({ tenderId }: AgreedOpening, action: 'opening.opened' | 'opening.refused', detail: string): Promise<void> {
    await this.work.sql(SQL_APPEND, [tenderId, null, action, detail]);
  }
}
