import { Injectable } from '@nestjs/common';
import type { AccountId, BuyerId, IsoInstant, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface ReachRun {
  /** That of its operation. */
  readonly id: string;
  readonly tenderId: TenderId;
  readonly tenderVersion: number;
  readonly buyerId: BuyerId;
  readonly accountId: AccountId;
  readonly kind: 'reach' | 'what_if';
  readonly requestHash: string;
  readonly changes?: object;
}

/** Counts by name, as they were given out before small ones were hidden. */
export type ShownCounts = Readonly<Record<string, number>>;

/** Notes of the days before that still hold answers to be alike. */
const MOST_SHOWN = 200;

@Injectable()
export class ReachRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** One run of a tender at a time may look at what was shown and add to it; until the transaction ends. */
  async lock(tenderId: TenderId): Promise<void> {
    await this.work.sql(`SELECT pg_advisory_xact_lock(7263010, hashtext($1))`, [tenderId]);
  }

  /** The operation of the same question, asked by the same person a short while ago. */
  async recent({ tenderId, accountId, requestHash }: Pick<ReachRun, 'tenderId' | 'accountId' | 'requestHash'>, seconds: number): Promise<string | undefined> {
    const [row] = await this.work.sql<{ id: string }>(
      `SELECT r.id FROM reach_runs r JOIN operations o ON o.id = r.id AND o.status <> 'failed'
       WHERE r.tender_id = $1 AND r.account_id = $2 AND r.request_hash = $3 AND r.created_at > now() - make_interval(secs => $4)
       ORDER BY r.created_at DESC LIMIT 1`,
      [tenderId, accountId, requestHash, seconds],
    );
    return row?.id;
  }

  /** Runs within the last seconds, and in how many seconds the oldest of them will be out of the window. */
  async runs(by: { tenderId: TenderId } | { buyerId: BuyerId }, seconds: number): Promise<{ count: number; freeIn: number }> {
    const [column, id] = 'tenderId' in by ? ['tender_id', by.tenderId] : ['buyer_id', by.buyerId];
    const [row] = await this.work.sql<{ count: number; freeIn: number | null }>(
      `SELECT count(*)::int AS count, ceil(extract(epoch FROM min(created_at) + make_interval(secs => $2) - now()))::int AS "freeIn"
       FROM reach_runs WHERE ${column} = $1 AND created_at > now() - make_interval(secs => $2)`,
      [id, seconds],
    );
    return { count: row?.count ?? 0, freeIn: Math.max(1, row?.freeIn ?? 1) };
  }

  async add({ id, tenderId, tenderVersion, buyerId, accountId, kind, requestHash, changes }: ReachRun): Promise<void> {
    await this.work.sql(
      `INSERT INTO reach_runs (id, tender_id, tender_version, buyer_id, account_id, kind, request_hash, changes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, tenderId, tenderVersion, buyerId, accountId, kind, requestHash, changes === undefined ? null : JSON.stringify(changes)],
    );
  }

  /** What was given out about this tender, the newest first. */
  async shown(tenderId: TenderId): Promise<ShownCounts[]> {
    const rows = await this.work.sql<{ shown: ShownCounts[] }>(
      `SELECT shown FROM reach_runs WHERE tender_id = $1 AND shown IS NOT NULL ORDER BY created_at DESC, id LIMIT ${MOST_SHOWN}`,
      [tenderId],
    );
    return rows.flatMap(({ shown }) => shown);
  }

  async keepShown(id: string, shown: readonly ShownCounts[]): Promise<void> {
    await this.work.sql(`UPDATE reach_runs SET shown = $2 WHERE id = $1`, [id, JSON.stringify(shown)]);
  }

  /** Enters in the record whether fewer than three firms could bid on this version. The first entry stands. */
  async notePublication(tenderId: TenderId, version: number, fewerThanThree: boolean): Promise<void> {
    await this.work.sql(
      `INSERT INTO publication_reach (tender_id, version, fewer_than_three) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT pk_publication_reach DO NOTHING`,
      [tenderId, version, fewerThanThree],
    );
  }

  /** The record, oldest first. */
  async publications(tenderId: TenderId): Promise<{ version: number; fewerThanThree: boolean; at: IsoInstant }[]> {
    const rows = await this.work.sql<{ version: number; fewerThanThree: boolean; at: Date }>(
      `SELECT version, fewer_than_three AS "fewerThanThree", created_at AS at FROM publication_reach WHERE tender_id = $1 ORDER BY version`,
      [tenderId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  /** Days from publication to deadline of published tenders of the same economy that share a category: their number and median. */
  async daysOfLikeTenders(tenderId: TenderId, economy: string, categories: readonly string[]): Promise<{ tenders: number; medianDays: number | undefined }> {
    const [row] = await this.work.sql<{ tenders: number; median: number | null }>(
      `SELECT count(*)::int AS tenders, percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closes_at - published_at) / 86400) AS median
       FROM tenders WHERE id <> $1 AND economy = $2 AND categories && $3 AND published_at IS NOT NULL AND closes_at > published_at`,
      [tenderId, economy, categories],
    );
    return { tenders: row?.tenders ?? 0, medianDays: row?.median ?? undefined };
  }
}
