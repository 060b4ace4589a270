import { Injectable } from '@nestjs/common';
import { fromDocument, type Business, type BusinessId, type BusinessProfile } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** A version of a profile that has come, without what it says. */
export interface ProfileChange {
  readonly id: BusinessId;
  readonly version: number;
}

/** What has been written from one transaction on. */
export interface ProfileChanges {
  readonly changes: readonly ProfileChange[];
  /** No transaction before this one is still to come: the next look may begin here. */
  readonly cursor: string;
}

/**
 * The profiles as a stream and then as a feed. Every version row says which transaction wrote it. All rows that are visible at
 * or above the cursor are given, again and again; only the cursor waits for transactions that are still open. So one that is
 * open for long delays nothing, and one that commits late is not passed over.
 */
@Injectable()
export class ProfileFeedRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Where a feed begins that is to miss nothing after now: ask for it before the first page is read. */
  async start(): Promise<{ cursor: string; firms: number }> {
    const [row] = await this.work.sql<{ cursor: string; firms: number }>(
      `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS cursor, (SELECT count(*)::float8 FROM businesses) AS firms`,
    );
    return row ?? { cursor: '0', firms: 0 };
  }

  /** Every firm's current profile, in the order of their ids, in pages. A firm that comes or changes meanwhile may be in it or not: the feed has it. */
  async *current(pageSize: number): AsyncGenerator<readonly Business[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.work.sql<StoredProfile>(
        `SELECT b.id, b.version, v.profile FROM businesses b JOIN business_versions v ON v.business_id = b.id AND v.version = b.version
         WHERE b.id > $1 ORDER BY b.id LIMIT $2`,
        [after, pageSize],
      );
      if (rows.length > 0) yield rows.map(toBusiness);
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      after = last.id;
    }
  }

  /** The newest version of each firm that was written at or after the cursor and can be seen now. */
  async since(cursor: string): Promise<ProfileChanges> {
    const rows = await this.work.sql<{ cursor: string; id: BusinessId | null; version: number | null }>(
      `SELECT s.xmin::text AS cursor, v.business_id AS id, max(v.version) AS version
       FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin) s LEFT JOIN business_versions v ON v.transaction_id >= $1::bigint
       GROUP BY s.xmin, v.business_id`,
      [cursor],
    );
    const changes = rows.flatMap(({ id, version }) => (id === null || version === null ? [] : [{ id, version }]));
    return { changes, cursor: rows[0]?.cursor ?? cursor };
  }

  /** What these versions say. */
  async profiles(changes: readonly ProfileChange[]): Promise<Business[]> {
    const rows = await this.work.sql<StoredProfile>(
      `SELECT v.business_id AS id, v.version, v.profile FROM unnest($1::uuid[], $2::int[]) AS c(id, version)
       JOIN business_versions v ON v.business_id = c.id AND v.version = c.version ORDER BY v.business_id`,
      [changes.map(({ id }) => id), changes.map(({ version }) => version)],
    );
    return rows.map(toBusiness);
  }
}

interface StoredProfile {
  id: BusinessId;
  version: number;
  profile: object;
}

function toBusiness({ id, version, profile }: StoredProfile): Business {
  return { ...fromDocument<BusinessProfile>(profile), id, version };
}
