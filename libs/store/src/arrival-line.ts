import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { AccountId, IsoInstant, TenderId } from '@app/domain';
import pg from 'pg';
import { SQL_APPEND } from './repositories/bid-audit.repository.js';

/** When a bid came in, by the database's clock. */
export interface Arrival {
  readonly id: string;
  readonly receivedAt: IsoInstant;
}

interface Waiting {
  readonly id: string;
  readonly tenderId: TenderId;
  readonly settle: (arrival: Arrival) => void;
  readonly fail: (error: unknown) => void;
}

/** For how long an opening waits for what came in and is not stored yet; what comes in nearer to the deadline than this leaves a row until it is. */
export const UNDER_WAY_SECONDS = 120;
/** In a millisecond many can come in; all that came before a question was sent are answered by it. */
const STAMP = `WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS now),
  kept AS (
    INSERT INTO bid_arrivals (id, tender_id, received_at)
    SELECT a.id, a.tender_id, moment.now FROM moment, unnest($1::uuid[], $2::uuid[]) AS a (id, tender_id) JOIN tenders t ON t.id = a.tender_id
    WHERE t.closes_at BETWEEN moment.now - make_interval(secs => ${UNDER_WAY_SECONDS}) AND moment.now + make_interval(secs => ${UNDER_WAY_SECONDS})
  )
  SELECT now FROM moment`;

/**
 * Connections of their own for what may wait for nobody: when a bid came in, and that something was refused. The pool may be busy, the tender may be locked; neither moves a
 * moment, and neither hides an attempt.
 */
@Injectable()
export class ArrivalLine implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly waiting: Waiting[] = [];
  private asking = false;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'tandem-arrivals', connectionTimeoutMillis: 10_000, statement_timeout: 20_000, idleTimeoutMillis: 30_000 });
    // A connection that is cut while idle is made anew; the next question says what is wrong, if anything.
    this.pool.on('error', () => undefined);
  }

  /** The moment at which this call was made or shortly after, never before it. Near the deadline a row says that a bid is under way. */
  arrive(tenderId: TenderId): Promise<Arrival> {
    return new Promise((settle, fail) => {
      this.waiting.push({ id: randomUUID(), tenderId, settle, fail });
      void this.ask();
    });
  }

  /** Does what came in now: until it has ended, no opening passes it by. */
  async during<T>(tenderId: TenderId, work: (came: Arrival) => Promise<T>): Promise<T> {
    const came = await this.arrive(tenderId);
    try {
      return await work(came);
    } finally {
      await this.done(came.id).catch(() => undefined);
    }
  }

  /** The bid is stored, or will not be. */
  async done(id: string): Promise<void> {
    await this.pool.query('DELETE FROM bid_arrivals WHERE id = $1', [id]);
  }

  /** Writes down what was refused, whatever becomes of the transaction around it. */
  async record(tenderId: TenderId, accountId: AccountId | undefined, action: string, detail: string): Promise<void> {
    await this.pool.query(SQL_APPEND, [tenderId, accountId ?? null, action, detail]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    while (this.waiting.length > 0) {
      const asked = this.waiting.splice(0);
      try {
        const { rows } = await this.pool.query<{ now: Date }>(STAMP, [asked.map(({ id }) => id), asked.map(({ tenderId }) => tenderId)]);
        const receivedAt = (rows[0]?.now ?? new Date(Number.NaN)).toISOString();
        for (const { id, settle } of asked) settle({ id, receivedAt });
      } catch (error) {
        for (const { fail } of asked) fail(error);
      }
    }
    this.asking = false;
  }
}
