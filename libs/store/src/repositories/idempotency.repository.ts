import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../unit-of-work.js';

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Takes the key for this transaction; a second request with it waits here until the first has committed.
   * `taken`: ours to answer. Otherwise what the first one left.
   */
  async take(actor: string, key: string, fingerprint: string): Promise<'taken' | { fingerprint: string; answer?: StoredAnswer }> {
    const rows = await this.work.sql(
      `INSERT INTO idempotency_keys (actor, key, fingerprint) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT pk_idempotency_keys DO NOTHING RETURNING key`,
      [actor, key, fingerprint],
    );
    if (rows.length === 1) return 'taken';
    const [row] = await this.work.sql<{ fingerprint: string; status: number | null; headers: Record<string, string> | null; body: unknown }>(
      `SELECT fingerprint, status, headers, body FROM idempotency_keys WHERE actor = $1 AND key = $2`,
      [actor, key],
    );
    if (!row) return this.take(actor, key, fingerprint);
    const { status, headers, body } = row;
    return { fingerprint: row.fingerprint, answer: status === null ? undefined : { status, headers: headers ?? {}, body } };
  }

  async keep(actor: string, key: string, answer: StoredAnswer): Promise<void> {
    await this.work.sql(`UPDATE idempotency_keys SET status = $3, headers = $4, body = $5 WHERE actor = $1 AND key = $2`, [
      actor,
      key,
      answer.status,
      JSON.stringify(answer.headers),
      JSON.stringify(answer.body ?? null),
    ]);
  }

  async prune(hours: number): Promise<void> {
    await this.work.sql(`DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(hours => $1)`, [hours]);
  }
}
