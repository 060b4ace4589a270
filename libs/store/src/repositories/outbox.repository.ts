import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work.js';

export interface OutboxEntry {
  readonly id: string;
  readonly topic: string;
  readonly payload: unknown;
  /** How often it was handed to the queue. */
  readonly attempt: number;
}

/** After this many tries a row is set aside for a person to look at. */
const QUARANTINE_AFTER = 25;
/** How long a row waits when the queue is away. */
const POSTPONE_SECONDS = 5;
/** Seconds before the next try: 1, 2, 4 ... up to a minute, so that what was broken and is mended goes on soon. */
const BACK_OFF = `least(60, power(2, least(attempt, 12) - 1))`;

@Injectable()
export class OutboxRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Writes work that follows this transaction's commit, at once or some seconds later. */
  async add(topic: string, payloads: readonly object[], afterSeconds = 0): Promise<void> {
    if (payloads.length === 0) return;
    if (!this.work.inTransaction) throw new Error('an outbox row outside a transaction could be lost');
    await this.work.sql(`INSERT INTO outbox (topic, payload, available_at) SELECT $1, payload, now() + make_interval(secs => $3) FROM unnest($2::jsonb[]) AS payload`, [
      topic,
      payloads.map((payload) => JSON.stringify(payload)),
      afterSeconds,
    ]);
  }

  /**
   * Takes rows that wait, by their status and never by "id greater than": a row that commits late
   * is found all the same. Two dispatchers at once take different rows.
   */
  async claim(limit: number): Promise<OutboxEntry[]> {
    return this.work.sql<OutboxEntry>(
      `UPDATE outbox SET status = 'dispatched', attempt = attempt + 1, dispatched_at = now()
       WHERE id IN (SELECT id FROM outbox WHERE status = 'pending' AND available_at <= now()
                    ORDER BY available_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING id, topic, payload, attempt`,
      [limit],
    );
  }

  /** The row, unless its work is done already. */
  async findOpen(id: string): Promise<OutboxEntry | undefined> {
    const [row] = await this.work.sql<OutboxEntry>(
      `SELECT id, topic, payload, attempt FROM outbox WHERE id = $1 AND status IN ('pending', 'dispatched')`,
      [id],
    );
    return row;
  }

  /**
   * Marks the work done, in the transaction of its effect. False when it had been done before: the
   * caller then has nothing to add. The row lock makes two at once take turns.
   */
  async settle(id: string): Promise<boolean> {
    const rows = await this.work.sql(
      `UPDATE outbox SET status = 'done', done_at = now(), last_error = NULL WHERE id = $1 AND status IN ('pending', 'dispatched') RETURNING id`,
      [id],
    );
    return rows.length === 1;
  }

  /** Puts failed work back, later each time; sets it aside after many tries, or at once where no try can help. */
  async putBack(id: string, error: string, hopeless = false): Promise<'pending' | 'quarantined' | undefined> {
    const [row] = await this.work.sql<{ status: 'pending' | 'quarantined' }>(
      `UPDATE outbox SET status = CASE WHEN $3 OR attempt >= ${QUARANTINE_AFTER} THEN 'quarantined' ELSE 'pending' END,
         available_at = now() + make_interval(secs => ${BACK_OFF}), last_error = $2
       WHERE id = $1 AND status = 'dispatched' RETURNING status`,
      [id, error.slice(0, 2_000), hopeless],
    );
    return row?.status;
  }

  /** Puts rows back that the queue would not take. No try was made, so none is counted: an outage of days sets nothing aside. */
  async postpone(ids: readonly string[], error: string): Promise<void> {
    await this.work.sql(
      `UPDATE outbox SET status = 'pending', attempt = attempt - 1, available_at = now() + make_interval(secs => $3), last_error = $2
       WHERE id = ANY($1) AND status = 'dispatched'`,
      [ids, error.slice(0, 2_000), POSTPONE_SECONDS],
    );
  }

  /** Rows that the queue has held for longer than the lease, oldest first. */
  async overdue(leaseSeconds: number, limit: number): Promise<OutboxEntry[]> {
    return this.work.sql<OutboxEntry>(
      `SELECT id, topic, payload, attempt FROM outbox
       WHERE status = 'dispatched' AND dispatched_at < now() - make_interval(secs => $1) ORDER BY dispatched_at, id LIMIT $2`,
      [leaseSeconds, limit],
    );
  }

  /** The queue still has the job: ask again a lease later. */
  async extend(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) {
      await this.work.sql(`UPDATE outbox SET dispatched_at = now() WHERE id = ANY($1) AND status = 'dispatched'`, [ids]);
    }
  }

  /** The queue has lost the job: hand it over again. `attempt` guards against a newer hand-over. */
  async redrive(entries: readonly Pick<OutboxEntry, 'id' | 'attempt'>[]): Promise<number> {
    if (entries.length === 0) return 0;
    const rows = await this.work.sql(
      `UPDATE outbox o SET status = 'pending', available_at = now() FROM unnest($1::bigint[], $2::int[]) AS lost(id, attempt)
       WHERE o.id = lost.id AND o.attempt = lost.attempt AND o.status = 'dispatched' RETURNING o.id`,
      [entries.map(({ id }) => id), entries.map(({ attempt }) => attempt)],
    );
    return rows.length;
  }

  /** Work that is not done: what a person or a script waits for. */
  async backlog(): Promise<{ open: number; quarantined: number; oldestSeconds: number }> {
    const [row] = await this.work.sql<{ open: string; quarantined: string; oldest: string | null }>(
      `SELECT count(*) FILTER (WHERE status <> 'quarantined') AS open, count(*) FILTER (WHERE status = 'quarantined') AS quarantined,
              extract(epoch FROM now() - min(created_at)) AS oldest
       FROM outbox WHERE status IN ('pending', 'dispatched', 'quarantined')`,
    );
    return { open: Number(row?.open ?? 0), quarantined: Number(row?.quarantined ?? 0), oldestSeconds: Number(row?.oldest ?? 0) };
  }

  /** Forgets what was done long ago. */
  async prune(days: number): Promise<void> {
    await this.work.sql(`DELETE FROM outbox WHERE status = 'done' AND done_at < now() - make_interval(days => $1)`, [days]);
  }
}
