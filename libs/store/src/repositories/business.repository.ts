import { Injectable } from '@nestjs/common';
import { fromDocument, toDocument, type AccountId, type Business, type BusinessId, type BusinessProfile, type TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

interface StoredBusiness {
  id: BusinessId;
  version: number;
  profile: object;
}

export interface BusinessVersionInput {
  readonly business: Business;
  /** SHA-256 of the profile document, kept when the document is erased. */
  readonly profileHash: string;
  readonly terms: readonly string[];
  readonly editedBy?: AccountId;
}

const CURRENT = `SELECT b.id, b.version, v.profile FROM businesses b
  JOIN business_versions v ON v.business_id = b.id AND v.version = b.version`;

@Injectable()
export class BusinessRepository {
  constructor(private readonly work: UnitOfWork) {}

  async find(id: BusinessId): Promise<Business | undefined> {
    const [row] = await this.work.sql<StoredBusiness>(`${CURRENT} WHERE b.id = $1`, [id]);
    return row && toBusiness(row);
  }

  /** As `find`, and nobody else changes it until the transaction ends. */
  async lock(id: BusinessId): Promise<Business | undefined> {
    // Two statements: one that waited for the lock would look for the new version in its old snapshot, and find no row.
    await this.work.sql(`SELECT 1 FROM businesses WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(id);
  }

  async add({ business, profileHash, terms, editedBy }: BusinessVersionInput): Promise<void> {
    await this.work.sql(`INSERT INTO businesses (id, version, name, economy, terms) VALUES ($1, $2, $3, $4, $5)`, [
      business.id,
      business.version,
      business.name,
      business.economy,
      terms,
    ]);
    await this.addVersion(business, profileHash, editedBy);
  }

  /** Appends the version and makes it the current one; the caller holds the lock. */
  async append({ business, profileHash, terms, editedBy }: BusinessVersionInput): Promise<void> {
    await this.addVersion(business, profileHash, editedBy);
    await this.work.sql(
      `UPDATE businesses SET version = $2, name = $3, economy = $4, terms = $5, updated_at = now() WHERE id = $1`,
      [business.id, business.version, business.name, business.economy, terms],
    );
  }

  /** Firms that share at least one retrieval term, in id order, in pages: memory stays bounded. */
  async *withTerms(terms: readonly string[], pageSize: number): AsyncGenerator<readonly Business[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.work.sql<StoredBusiness>(
        `${CURRENT} WHERE b.terms && $1 AND b.id > $2 ORDER BY b.id LIMIT $3`,
        [terms, after, pageSize],
      );
      if (rows.length > 0) yield rows.map(toBusiness);
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      after = last.id;
    }
  }

  /** The current versions of these firms, in the order of their ids; those that are not there are left out. */
  async ofIds(ids: readonly BusinessId[]): Promise<Business[]> {
    const rows = await this.work.sql<StoredBusiness>(`${CURRENT} WHERE b.id = ANY($1::uuid[]) ORDER BY b.id`, [ids]);
    return rows.map(toBusiness);
  }

  /**
   * Firms that match a tender in a team, with their scores, as they are today; the empty lot id stands for the tender itself. For several lots at once also those that could bid for one of
   * them alone.
   */
  async forTeams(tenderId: TenderId, lotIds: readonly string[]): Promise<readonly { readonly business: Business; readonly scores: Readonly<Record<string, number>> }[]> {
    const rows = await this.work.sql<StoredBusiness & { scores: Record<string, number> }>(
      `SELECT b.id, b.version, v.profile, m.scores FROM (
         SELECT business_id, jsonb_object_agg(lot_id, score) AS scores FROM matches
         WHERE tender_id = $1 AND lot_id = ANY($2::text[]) AND (role = 'joint' OR (role = 'solo' AND cardinality($2::text[]) > 1)) GROUP BY business_id
       ) m JOIN businesses b ON b.id = m.business_id
       JOIN business_versions v ON v.business_id = b.id AND v.version = b.version
       WHERE v.profile ? 'name' ORDER BY b.id`,
      [tenderId, lotIds],
    );
    return rows.map((row) => ({ business: toBusiness(row), scores: row.scores }));
  }

  /** Where the firms work that match a tender or a lot of it in a team, as their profiles say today; one that names no place works in its economy. */
  async regionsInRoleJoint(tenderId: TenderId): Promise<readonly (readonly string[])[]> {
    const rows = await this.work.sql<{ economy: string; regions: string[] | null }>(
      `SELECT v.profile ->> 'economy' AS economy, v.profile -> 'regions' AS regions
       FROM (SELECT DISTINCT business_id FROM matches WHERE tender_id = $1 AND role = 'joint') m JOIN businesses b ON b.id = m.business_id
       JOIN business_versions v ON v.business_id = b.id AND v.version = b.version WHERE v.profile ? 'name'`,
      [tenderId],
    );
    return rows.map(({ economy, regions }) => (regions === null || regions.length === 0 ? [economy] : regions));
  }

  /** The mark from which the next `changedSince` has to begin so that nothing is missed: what is committing now has a later number. */
  async changeMark(): Promise<string> {
    const [row] = await this.work.sql<{ mark: string }>(`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark`);
    return row?.mark ?? '0';
  }

  /** How many firms there are. */
  async count(): Promise<number> {
    const [row] = await this.work.sql<{ firms: number }>(`SELECT count(*)::int AS firms FROM businesses`);
    return row?.firms ?? 0;
  }

  /** Firms whose current version was written at or after the mark, in id order, in pages; some may be old news. */
  async *changedSince(mark: string, pageSize: number): AsyncGenerator<readonly Business[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.work.sql<StoredBusiness>(`${CURRENT} WHERE v.transaction_id >= $1::bigint AND b.id > $2 ORDER BY b.id LIMIT $3`, [mark, after, pageSize]);
      if (rows.length > 0) yield rows.filter(({ profile }) => 'name' in profile).map(toBusiness);
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      after = last.id;
    }
  }

  private async addVersion({ id, version, ...profile }: Business, profileHash: string, editedBy?: AccountId): Promise<void> {
    await this.work.sql(
      `INSERT INTO business_versions (business_id, version, profile, profile_hash, edited_by) VALUES ($1, $2, $3, $4, $5)`,
      [id, version, JSON.stringify(toDocument(profile)), profileHash, editedBy ?? null],
    );
  }
}

function toBusiness({ id, version, profile }: StoredBusiness): Business {
  return { ...fromDocument<BusinessProfile>(profile), id, version };
}
