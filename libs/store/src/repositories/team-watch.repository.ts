import { Injectable } from '@nestjs/common';
import type { TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** Which tenders are to be searched for teams: wanted whenever a firm comes to match one in a team, searched far less often. */
@Injectable()
export class TeamWatchRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Firms match these in a team since now. */
  async want(tenderIds: readonly TenderId[]): Promise<void> {
    if (tenderIds.length === 0) return;
    await this.work.sql(
      `INSERT INTO team_watches AS w (tender_id, wanted_at) SELECT id, clock_timestamp() FROM unnest($1::uuid[]) AS id ORDER BY id
       ON CONFLICT ON CONSTRAINT pk_team_watches DO UPDATE SET wanted_at = excluded.wanted_at`,
      [tenderIds],
    );
  }

  /** Open tenders whose search is due: wanted since the last one, which has ended and was of another version or so long ago. Notes that it is asked for; call it in a transaction. */
  async takeDue(seconds: number, limit: number): Promise<{ tenderId: TenderId; version: number }[]> {
    return this.work.sql(
      `UPDATE team_watches w SET asked_at = clock_timestamp(), asked_version = due.version FROM (
         SELECT t.id, t.version FROM team_watches w JOIN tenders t ON t.id = w.tender_id
         WHERE (w.asked_at IS NULL OR w.wanted_at > w.asked_at) AND t.status = 'active' AND t.closes_at > clock_timestamp()
           AND (w.asked_at IS NULL OR w.asked_version <> t.version OR w.asked_at < clock_timestamp() - make_interval(secs => $1))
           AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.topic = 'teams.tell' AND o.status IN ('pending', 'dispatched') AND o.payload ->> 'tenderId' = t.id::text)
         ORDER BY w.wanted_at, t.id LIMIT $2 FOR UPDATE OF w SKIP LOCKED) due
       WHERE w.tender_id = due.id RETURNING w.tender_id AS "tenderId", due.version`,
      [seconds, limit],
    );
  }
}
