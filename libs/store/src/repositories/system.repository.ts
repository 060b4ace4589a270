import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work.js';

export interface Counts {
  readonly tenders: number;
  readonly firms: number;
  readonly matches: number;
  readonly notifications: number;
}

/** Questions about the system as a whole. */
@Injectable()
export class SystemRepository {
  constructor(private readonly work: UnitOfWork) {}

  async ping(): Promise<void> {
    await this.work.sql('SELECT 1');
  }

  async counts(): Promise<Counts> {
    const [row] = await this.work.sql<Record<keyof Counts, string>>(
      `SELECT (SELECT count(*) FROM tenders WHERE published_at IS NOT NULL) AS tenders, (SELECT count(*) FROM businesses) AS firms,
              (SELECT count(*) FROM matches) AS matches, (SELECT count(*) FROM notifications) AS notifications`,
    );
    const { tenders = '0', firms = '0', matches = '0', notifications = '0' } = row ?? {};
    return { tenders: Number(tenders), firms: Number(firms), matches: Number(matches), notifications: Number(notifications) };
  }

  /** True for the one transaction that holds this lock; the others do their sweep another time. */
  async tryLock(number: number): Promise<boolean> {
    const [row] = await this.work.sql<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [number]);
    return row?.got === true;
  }

  /** Keeps what a match was computed with, once a hash. */
  async keepArtifact(kind: 'rulebook' | 'weights' | 'text_statistics', hash: string, body: object): Promise<void> {
    await this.work.sql(`INSERT INTO artifacts (hash, kind, body) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT pk_artifacts DO NOTHING`, [
      hash,
      kind,
      JSON.stringify(body),
    ]);
  }
}
