import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** How long the token before the last still works, so that two requests at once both succeed. */
const GRACE_SECONDS = 20;

export interface LiveSession {
  readonly id: string;
  readonly accountId: AccountId;
  readonly operator: boolean;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(id: string, accountId: AccountId, refreshHash: Buffer, days: number): Promise<void> {
    await this.work.sql(
      `INSERT INTO sessions (id, account_id, refresh_hash, expires_at) VALUES ($1, $2, $3, now() + make_interval(days => $4))`,
      [id, accountId, refreshHash, days],
    );
  }

  /** The session, unless it was closed or has run out. */
  async findLive(id: string): Promise<LiveSession | undefined> {
    const [row] = await this.work.sql<LiveSession>(
      `SELECT s.id, s.account_id AS "accountId", a.operator FROM sessions s JOIN accounts a ON a.id = s.account_id
       WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > now()`,
      [id],
    );
    return row;
  }

  /**
   * Puts `next` in place of the presented token. A token that was replaced longer ago than the grace
   * has been copied by somebody: the whole session is closed.
   */
  async rotate(presented: Buffer, next: Buffer): Promise<LiveSession | 'unknown' | 'reused'> {
    const [row] = await this.work.sql<LiveSession & { current: boolean; graced: boolean }>(
      `SELECT s.id, s.account_id AS "accountId", a.operator, s.refresh_hash = $1 AS current,
              s.rotated_at > now() - make_interval(secs => ${GRACE_SECONDS}) AS graced
       FROM sessions s JOIN accounts a ON a.id = s.account_id
       WHERE (s.refresh_hash = $1 OR s.previous_hash = $1) AND s.revoked_at IS NULL AND s.expires_at > now()
       FOR UPDATE OF s`,
      [presented],
    );
    if (row === undefined) return 'unknown';
    if (!row.current && !row.graced) {
      await this.revoke(row.id);
      return 'reused';
    }
    // Within the grace the next token is in force already: the same presented token gives the same next one.
    if (row.current) {
      await this.work.sql(`UPDATE sessions SET previous_hash = refresh_hash, refresh_hash = $2, rotated_at = now() WHERE id = $1`, [
        row.id,
        next,
      ]);
    }
    return { id: row.id, accountId: row.accountId, operator: row.operator };
  }

  async revoke(id: string): Promise<void> {
    await this.work.sql(`UPDATE sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL`, [id]);
  }
}
