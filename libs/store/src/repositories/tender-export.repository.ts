import { Injectable } from '@nestjs/common';
import type { IsoInstant, Tender, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { ANY_TENDER_VERSION, toTender, type StoredTender } from './stored-tender.js';

/** A version that the public may see, with when it was written. */
export interface PublicVersion {
  readonly tender: Tender;
  readonly at: IsoInstant;
  /** The first of its tender that was public. */
  readonly first: boolean;
  /** Its place in the feed. */
  readonly place: FeedPlace;
}

/** Where a reader of the feed has got to. */
export interface FeedPlace {
  readonly transactionId: string;
  readonly tenderId: TenderId;
  readonly version: number;
}

type StoredVersion = StoredTender & { at: Date; transactionId: string; first: boolean };

const PUBLIC_VERSION = ANY_TENDER_VERSION.replace('SELECT ', `SELECT v.created_at AS at, v.transaction_id::text AS "transactionId",
  NOT EXISTS (SELECT 1 FROM tender_versions e WHERE e.tender_id = v.tender_id AND e.version < v.version AND e.published_at IS NOT NULL) AS first, `);
const PUBLISHED = `v.published_at IS NOT NULL AND y.verified_at IS NOT NULL`;

/** Published versions, for whoever takes our notices away. */
@Injectable()
export class TenderExportRepository {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Versions of tenders that were posted here, in the order of their transactions. Those of transactions that are not older than
   * every open one wait: else one that commits late would come before a place that a reader has passed.
   */
  async after(place: FeedPlace | undefined, limit: number): Promise<PublicVersion[]> {
    const { transactionId, tenderId, version } = place ?? { transactionId: '0', tenderId: '00000000-0000-0000-0000-000000000000', version: 0 };
    const rows = await this.work.sql<StoredVersion>(
      `${PUBLIC_VERSION} WHERE ${PUBLISHED} AND t.ocid IS NULL AND v.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
       AND (v.transaction_id, v.tender_id, v.version) > ($1::bigint, $2::uuid, $3::int)
       ORDER BY v.transaction_id, v.tender_id, v.version LIMIT $4`,
      [transactionId, tenderId, version, limit],
    );
    return rows.map(toPublicVersion);
  }

  /** The published versions of one tender, oldest first; none where there is no such tender. @param key its id, or the ocid under which it was imported */
  async versionsOf(key: { readonly id: TenderId } | { readonly ocid: string }): Promise<PublicVersion[]> {
    const [condition, value] = 'id' in key ? ['t.id = $1 AND t.ocid IS NULL', key.id] : ['t.ocid = $1', key.ocid];
    const rows = await this.work.sql<StoredVersion>(`${PUBLIC_VERSION} WHERE ${PUBLISHED} AND ${condition} ORDER BY v.version`, [value]);
    return rows.map(toPublicVersion);
  }
}

function toPublicVersion({ at, transactionId, first, ...row }: StoredVersion): PublicVersion {
  return { tender: toTender(row), at: at.toISOString(), first, place: { transactionId, tenderId: row.id, version: row.version } };
}
