import { Injectable } from '@nestjs/common';
import type { TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export interface StatisticsVersion {
  readonly hash: string;
  /** Firms counted. */
  readonly firms: number;
  readonly days: number;
}

/** Versions of the statistics of the market: which one counts, and what has to be done where another comes to. */
@Injectable()
export class StatisticsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The version that matching goes by, and its age; undefined while the code lists stand in for the market. */
  async current(): Promise<StatisticsVersion | undefined> {
    const [row] = await this.work.sql<StatisticsVersion>(
      `SELECT hash, firms, (extract(epoch FROM now() - made_at) / 86400)::float8 AS days FROM statistics_versions ORDER BY id DESC LIMIT 1`,
    );
    return row;
  }

  async add(hash: string, firms: number): Promise<void> {
    await this.work.sql(`INSERT INTO statistics_versions (hash, firms) VALUES ($1, $2)`, [hash, firms]);
  }

  /** True where a count is asked for and not done yet. */
  async isWaiting(topic: string): Promise<boolean> {
    const [row] = await this.work.sql<{ waits: boolean }>(`SELECT EXISTS (SELECT 1 FROM outbox WHERE topic = $1 AND status IN ('pending', 'dispatched')) AS waits`, [topic]);
    return row?.waits === true;
  }

  /** Every open tender with its current version: all are matched anew by other statistics. */
  async openTenders(): Promise<{ tenderId: TenderId; version: number }[]> {
    return this.work.sql(`SELECT id AS "tenderId", version FROM tenders WHERE status = 'active' AND closes_at > clock_timestamp() ORDER BY id`);
  }
}
