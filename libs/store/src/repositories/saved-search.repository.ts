import { Injectable } from '@nestjs/common';
import type { BusinessId, IsoInstant, Pace, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

/** Every condition that is given must hold. */
export interface SearchFilter {
  /** As it was typed. */
  readonly q?: string;
  /** Of `q`: a text search query. */
  readonly query?: string;
  /** `SCHEME:code`; any of them, or of what lies below. */
  readonly categories?: readonly string[];
  readonly regions?: readonly string[];
  readonly economy?: string;
  readonly role?: 'solo' | 'joint';
}

export interface SavedSearch {
  readonly id: string;
  readonly businessId: BusinessId;
  readonly name: string;
  readonly minScore: number;
  readonly filter: SearchFilter;
  readonly pace: Pace;
  readonly version: number;
  readonly createdAt: IsoInstant;
}

const SELECT = `SELECT id, business_id AS "businessId", name, min_score AS "minScore", filter, pace, version, created_at AS "createdAt" FROM saved_searches`;

@Injectable()
export class SavedSearchRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add({ id, businessId, name, minScore, filter, pace }: Omit<SavedSearch, 'version' | 'createdAt'>): Promise<void> {
    await this.work.sql(`INSERT INTO saved_searches (id, business_id, name, min_score, filter, pace) VALUES ($1, $2, $3, $4, $5, $6)`, [id, businessId, name, minScore, JSON.stringify(filter), pace]);
  }

  async list(businessId: BusinessId): Promise<SavedSearch[]> {
    const rows = await this.work.sql<Omit<SavedSearch, 'createdAt'> & { createdAt: Date }>(`${SELECT} WHERE business_id = $1 ORDER BY created_at, id`, [businessId]);
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  async find(businessId: BusinessId, id: string): Promise<SavedSearch | undefined> {
    return (await this.list(businessId)).find((search) => search.id === id);
  }

  /** False when it is at another version by now. */
  async change({ id, version, name, minScore, filter, pace }: Omit<SavedSearch, 'createdAt' | 'businessId'>): Promise<boolean> {
    const rows = await this.work.sql(
      `UPDATE saved_searches SET name = $3, min_score = $4, filter = $5, pace = $6, version = version + 1, updated_at = now() WHERE id = $1 AND version = $2 RETURNING id`,
      [id, version, name, minScore, JSON.stringify(filter), pace],
    );
    return rows.length === 1;
  }

  /** Of these tenders those that the filter lets through, whoever asks; the role is a match's and is not looked at. */
  async passing({ query, categories, regions, economy }: SearchFilter, tenderIds: readonly TenderId[]): Promise<Set<TenderId>> {
    const rows = await this.work.sql<{ id: TenderId }>(
      `SELECT t.id FROM tenders t WHERE t.id = ANY($1::uuid[])
         AND ($2::text IS NULL OR to_tsvector('simple'::regconfig, t.search_text) @@ $2::tsquery)
         AND ($3::text[] IS NULL OR t.categories && $3) AND ($4::text[] IS NULL OR t.regions && $4) AND ($5::text IS NULL OR t.economy = $5)`,
      [tenderIds, query ?? null, categories ?? null, regions ?? null, economy ?? null],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async remove(businessId: BusinessId, id: string): Promise<boolean> {
    return (await this.work.sql(`DELETE FROM saved_searches WHERE id = $1 AND business_id = $2 RETURNING id`, [id, businessId])).length === 1;
  }
}
