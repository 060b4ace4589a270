import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work.js';

export interface Counts {
  readonly tenders: number;
  readonly firms: number;
  readonly matches: number;
  readonly notifications: number;
}

/** Rows of the outbox that wait (`pending`) or that the queue holds (`dispatched`). */
export interface OpenWork {
  readonly topic: string;
  readonly status: 'pending' | 'dispatched';
  readonly rows: number;
  /** Since the oldest of them was written. */
  readonly oldestSeconds: number;
}

/** What waits to leave the system although it is due. */
export interface DueDeliveries {
  readonly channel: 'email' | 'webhook' | 'sms' | 'whatsapp';
  readonly rows: number;
  readonly oldestSeconds: number;
}

export interface ImportFigures {
  readonly queued: number;
  readonly running: number;
  /** Of what is queued or running. */
  readonly sizeBytes: number;
  readonly doneBytes: number;
  /** Since that one moved on which has stood still longest; 0 when none is open. */
  readonly stillSeconds: number;
}

/** Rows by state; a state without rows is absent. */
export interface Totals {
  readonly outbox: Readonly<Record<string, number>>;
  readonly deliveries: Readonly<Record<string, number>>;
  readonly tenders: Readonly<Record<string, number>>;
  readonly businesses: number;
}

/** Whole tables are counted for a monitor; where they have grown too large for that, it goes without. */
const COUNTING_LIMIT_MS = 5_000;

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

  /** Work that is written but neither done nor set aside, by topic. Each half reads one partial index, and the done rows of days not at all. */
  async openWork(): Promise<OpenWork[]> {
    const half = (status: OpenWork['status']): string =>
      `SELECT topic, '${status}' AS status, count(*)::float8 AS rows, extract(epoch FROM now() - min(created_at))::float8 AS "oldestSeconds"
       FROM outbox WHERE status = '${status}' GROUP BY topic`;
    return this.work.sql<OpenWork>(`${half('pending')} UNION ALL ${half('dispatched')} ORDER BY topic, status`);
  }

  /** Messages that are due or being sent, by channel; reads two partial indexes. */
  async dueDeliveries(): Promise<DueDeliveries[]> {
    return this.work.sql<DueDeliveries>(
      `SELECT channel, count(*)::float8 AS rows, extract(epoch FROM now() - min(due_at))::float8 AS "oldestSeconds" FROM (
         SELECT channel, due_at FROM deliveries WHERE state = 'pending' AND pace = 'now' AND due_at <= now()
         UNION ALL SELECT channel, due_at FROM deliveries WHERE state = 'claimed' AND lease_until IS NOT NULL) due
       WHERE channel IN ('email', 'webhook', 'sms', 'whatsapp') GROUP BY channel ORDER BY channel`,
    );
  }

  async imports(): Promise<ImportFigures> {
    const [row] = await this.work.sql<ImportFigures>(
      `SELECT count(*) FILTER (WHERE status = 'queued')::float8 AS queued, count(*) FILTER (WHERE status = 'running')::float8 AS running,
              coalesce(sum(size_bytes), 0)::float8 AS "sizeBytes", coalesce(sum(done_bytes), 0)::float8 AS "doneBytes",
              coalesce(extract(epoch FROM now() - min(updated_at)), 0)::float8 AS "stillSeconds"
       FROM imports WHERE status IN ('queued', 'running')`,
    );
    return row ?? { queued: 0, running: 0, sizeBytes: 0, doneBytes: 0, stillSeconds: 0 };
  }

  /** Counts of whole tables. @throws the driver's error when that takes longer than 5 s */
  async totals(): Promise<Totals> {
    return this.work.run(async () => {
      await this.work.sql(`SET LOCAL statement_timeout = ${COUNTING_LIMIT_MS}`);
      const rows = await this.work.sql<{ what: 'outbox' | 'deliveries' | 'tenders' | 'businesses'; state: string; rows: number }>(
        `SELECT 'outbox' AS what, status AS state, count(*)::float8 AS rows FROM outbox GROUP BY status
         UNION ALL SELECT 'deliveries', state, count(*)::float8 FROM deliveries GROUP BY state
         UNION ALL SELECT 'tenders', status, count(*)::float8 FROM tenders GROUP BY status
         UNION ALL SELECT 'businesses', '', count(*)::float8 FROM businesses`,
      );
      const of = (name: string): Record<string, number> => Object.fromEntries(rows.filter(({ what }) => what === name).map(({ state, rows: count }) => [state, count]));
      return { outbox: of('outbox'), deliveries: of('deliveries'), tenders: of('tenders'), businesses: of('businesses')[''] ?? 0 };
    });
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
