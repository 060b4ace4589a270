import { Injectable } from '@nestjs/common';
import type { AccountId, EnvelopeName, IsoInstant, OpeningStatus, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** How far the opening of a tender's envelopes is. */
export interface Opening {
  readonly tenderId: TenderId;
  readonly envelope: EnvelopeName;
  readonly status: OpeningStatus;
  /** Who wants it, in the order in which they said so. */
  readonly voices: readonly { readonly accountId: AccountId; readonly name: string; readonly at: IsoInstant }[];
  readonly openedAt?: IsoInstant;
  readonly bids?: number;
  readonly refusal?: string;
}

/** Whether a technical envelope was good enough for its price to be opened. */
export interface Judgement {
  readonly passed: boolean;
  readonly reasons: string;
  readonly decidedBy: AccountId;
  readonly decidedAt: IsoInstant;
}

/** What was in an envelope. */
export interface OpenedContent {
  readonly bidId: string;
  readonly name: EnvelopeName;
  /** JSON. */
  readonly content: string;
  readonly openedAt: IsoInstant;
}

interface OpeningRecord {
  tenderId: TenderId;
  envelope: EnvelopeName;
  status: OpeningStatus;
  openedAt: Date | null;
  bids: number | null;
  refusal: string | null;
}

/** What officers do about the opening of bids; the opening itself is the opener's. */
@Injectable()
export class OpeningRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The technical one first. */
  async of(tenderId: TenderId): Promise<Opening[]> {
    const rows = await this.work.sql<OpeningRecord>(
      `SELECT tender_id AS "tenderId", envelope, status, opened_at AS "openedAt", bids, refusal FROM openings WHERE tender_id = $1 ORDER BY envelope DESC`,
      [tenderId],
    );
    const voices = await this.work.sql<{ envelope: EnvelopeName; accountId: AccountId; name: string; at: Date }>(
      `SELECT v.envelope, v.account_id AS "accountId", a.name, v.spoken_at AS at FROM opening_voices v JOIN accounts a ON a.id = v.account_id
       WHERE v.tender_id = $1 ORDER BY v.spoken_at, v.account_id`,
      [tenderId],
    );
    return rows.map(({ openedAt, bids, refusal, ...row }) => ({
      ...row,
      voices: voices.filter(({ envelope }) => envelope === row.envelope).map(({ accountId, name, at }) => ({ accountId, name, at: at.toISOString() })),
      ...(openedAt === null ? {} : { openedAt: openedAt.toISOString() }),
      ...(bids === null ? {} : { bids }),
      ...(refusal === null ? {} : { refusal }),
    }));
  }

  async want(tenderId: TenderId, envelope: EnvelopeName): Promise<void> {
    await this.work.sql(
      `INSERT INTO openings (tender_id, envelope) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT pk_openings DO UPDATE SET status = 'wanted', agreed_at = NULL, refusal = NULL`,
      [tenderId, envelope],
    );
    await this.work.sql(`DELETE FROM opening_voices WHERE tender_id = $1 AND envelope = $2`, [tenderId, envelope]);
  }

  async speak(tenderId: TenderId, envelope: EnvelopeName, accountId: AccountId): Promise<void> {
    await this.work.sql(`INSERT INTO opening_voices (tender_id, envelope, account_id, spoken_at) VALUES ($1, $2, $3, clock_timestamp())`, [tenderId, envelope, accountId]);
  }

  async agree(tenderId: TenderId, envelope: EnvelopeName): Promise<void> {
    await this.work.sql(`UPDATE openings SET status = 'agreed', agreed_at = clock_timestamp() WHERE tender_id = $1 AND envelope = $2`, [tenderId, envelope]);
  }

  async judge(bidId: string, { passed, reasons, decidedBy }: Omit<Judgement, 'decidedAt'>): Promise<void> {
    await this.work.sql(
      `INSERT INTO bid_judgements (bid_id, passed, reasons, decided_by, decided_at) VALUES ($1, $2, $3, $4, clock_timestamp())
       ON CONFLICT ON CONSTRAINT pk_bid_judgements DO UPDATE SET passed = excluded.passed, reasons = excluded.reasons, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
      [bidId, passed, reasons, decidedBy],
    );
  }

  async judgement(bidId: string): Promise<Judgement | undefined> {
    return (await this.judgementsOf([bidId]))[0];
  }

  async judgementsOf(bidIds: readonly string[]): Promise<(Judgement & { readonly bidId: string })[]> {
    const rows = await this.work.sql<Omit<Judgement, 'decidedAt'> & { bidId: string; decidedAt: Date }>(
      `SELECT bid_id AS "bidId", passed, reasons, decided_by AS "decidedBy", decided_at AS "decidedAt" FROM bid_judgements WHERE bid_id = ANY($1::uuid[])`,
      [bidIds],
    );
    return rows.map((row) => ({ ...row, decidedAt: row.decidedAt.toISOString() }));
  }

  /** Opened bids whose technical envelope nobody has judged. */
  async undecided(tenderId: TenderId): Promise<number> {
    const [row] = await this.work.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM bids b WHERE b.tender_id = $1 AND b.status = 'opened' AND NOT EXISTS (SELECT 1 FROM bid_judgements j WHERE j.bid_id = b.id)`,
      [tenderId],
    );
    return row?.count ?? 0;
  }

  /** What the opener has found in the envelopes of these bids, technical ones first. */
  async contentsOf(bidIds: readonly string[]): Promise<OpenedContent[]> {
    const rows = await this.work.sql<Omit<OpenedContent, 'openedAt'> & { openedAt: Date }>(
      `SELECT bid_id AS "bidId", name, content, opened_at AS "openedAt" FROM opened_envelopes WHERE bid_id = ANY($1::uuid[]) ORDER BY name DESC, bid_id`,
      [bidIds],
    );
    return rows.map(({ openedAt, ...row }) => ({ ...row, openedAt: openedAt.toISOString() }));
  }
}
