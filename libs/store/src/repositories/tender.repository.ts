import { Injectable } from '@nestjs/common';
import { DAY_MS, type AccountId, type IsoInstant, type Tender, type TenderId } from '@app/domain';
import { toDocument } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { CURRENT_TENDER, toTender, type StoredTender } from './stored-tender.js';

/** What searching and matching ask of a tender, derived from its notice by the caller. */
export interface TenderIndex {
  readonly categories: readonly string[];
  readonly regions: readonly string[];
  readonly terms: readonly string[];
  readonly searchText: string;
  readonly jointBid: boolean;
  readonly reservedSizes: readonly string[];
}

export interface TenderVersionInput {
  readonly tender: Tender;
  readonly index: TenderIndex;
  readonly editedBy?: AccountId;
  readonly note?: string;
}

@Injectable()
export class TenderRepository {
  constructor(private readonly work: UnitOfWork) {}

  async find(id: TenderId): Promise<Tender | undefined> {
    const [row] = await this.work.sql<StoredTender>(`${CURRENT_TENDER} WHERE t.id = $1`, [id]);
    return row && toTender(row);
  }

  /** The current versions of these tenders, in the order of their ids; those that are not there are left out. */
  async ofIds(ids: readonly TenderId[]): Promise<Tender[]> {
    return (await this.work.sql<StoredTender>(`${CURRENT_TENDER} WHERE t.id = ANY($1::uuid[]) ORDER BY t.id`, [ids])).map(toTender);
  }

  async findByOcid(ocid: string): Promise<Tender | undefined> {
    const [row] = await this.work.sql<StoredTender>(`${CURRENT_TENDER} WHERE t.ocid = $1`, [ocid]);
    return row && toTender(row);
  }

  /** As `find`, and nobody else changes it until the transaction ends. */
  async lock(id: TenderId): Promise<Tender | undefined> {
    // Two statements: one that waited for the lock would look for the new version in its old snapshot, and find no row.
    await this.work.sql(`SELECT 1 FROM tenders WHERE id = $1 FOR UPDATE`, [id]);
    return this.find(id);
  }

  /**
   * Holds the tender still while matches of this version are written.
   * False when the version is no longer the current one, or the tender is not open any more.
   */
  async fence(id: TenderId, version: number): Promise<boolean> {
    const rows = await this.work.sql(
      `SELECT 1 FROM tenders WHERE id = $1 AND version = $2 AND status = 'active' AND closes_at > clock_timestamp() FOR SHARE`,
      [id, version],
    );
    return rows.length === 1;
  }

  /** Holds the tender as it is until the transaction ends. */
  async hold(id: TenderId): Promise<void> {
    await this.work.sql(`SELECT 1 FROM tenders WHERE id = $1 FOR SHARE`, [id]);
  }

  /** As `hold`, and where somebody changes it just now the whole unit of work is tried again, without keeping a connection meanwhile. */
  async holdUnlessLocked(id: TenderId): Promise<void> {
    await this.work.sql(`SELECT 1 FROM tenders WHERE id = $1 FOR SHARE NOWAIT`, [id]);
  }

  async add(input: TenderVersionInput): Promise<void> {
    const { tender, index } = input;
    await this.work.sql(
      `INSERT INTO tenders (id, version, buyer_id, status, title, economy, value_minor, value_currency, value_public, closes_at,
         published_at, joint_bid, reserved_sizes, categories, regions, terms, search_text, ocid)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [tender.id, tender.version, tender.buyerId, ...columnsOf(tender, index), tender.source?.ocid ?? null],
    );
    await this.addVersion(input);
  }

  /** Appends the version and makes it the current one; the caller holds the lock. */
  async append(input: TenderVersionInput): Promise<void> {
    await this.addVersion(input);
    await this.work.sql(
      `UPDATE tenders SET version = $2, status = $3, title = $4, economy = $5, value_minor = $6, value_currency = $7, value_public = $8,
         closes_at = $9, published_at = $10, joint_bid = $11, reserved_sizes = $12, categories = $13, regions = $14, terms = $15,
         search_text = $16, updated_at = now() WHERE id = $1`,
      [input.tender.id, input.tender.version, ...columnsOf(input.tender, input.index)],
    );
  }

  /** The database's clock, which decides every deadline. */
  async now(): Promise<IsoInstant> {
    const [row] = await this.work.sql<{ now: Date }>(`SELECT clock_timestamp() AS now`);
    return (row?.now ?? new Date(Number.NaN)).toISOString();
  }

  /** Open tenders of verified buyers that share at least one retrieval term, in id order, in pages. */
  async *openWithTerms(terms: readonly string[], pageSize: number): AsyncGenerator<readonly Tender[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.work.sql<StoredTender>(
        `${CURRENT_TENDER} WHERE t.status = 'active' AND t.closes_at > clock_timestamp() AND y.verified_at IS NOT NULL
         AND t.terms && $1 AND t.id > $2 ORDER BY t.id LIMIT $3`,
        [terms, after, pageSize],
      );
      if (rows.length > 0) yield rows.map(toTender);
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      after = last.id;
    }
  }

  /** Puts the terms under which a version is found; nothing where it has them already, or has moved on. */
  async renewTerms(id: TenderId, version: number, terms: readonly string[]): Promise<void> {
    await this.work.sql(`UPDATE tenders SET terms = $3 WHERE id = $1 AND version = $2 AND terms IS DISTINCT FROM $3::text[]`, [id, version, terms]);
  }

  /** The latest published tenders, open or closed since, that share a term; and over how many days they, or all tenders if fewer, reach. */
  async publishedLately(terms: readonly string[], days: number, limit: number): Promise<{ tenders: Tender[]; days: number }> {
    const since = `clock_timestamp() - make_interval(days => $1)`;
    const rows = await this.work.sql<StoredTender>(
      `${CURRENT_TENDER} WHERE t.status <> 'draft' AND t.published_at > ${since} AND t.published_at <= clock_timestamp() AND y.verified_at IS NOT NULL
       AND t.terms && $2 ORDER BY t.published_at DESC, t.id LIMIT $3`,
      [days, terms, limit],
    );
    const [first] = await this.work.sql<{ at: Date | null }>(
      `SELECT min(published_at) AS at FROM tenders WHERE published_at > ${since} AND published_at <= clock_timestamp()`,
      [days],
    );
    const tenders = rows.map(toTender);
    // A full page reaches back only to its last tender; a young market only to its first.
    const from = rows.length === limit ? tenders.at(-1)?.publishedAt : first?.at?.toISOString();
    const now = await this.now();
    return { tenders, days: from === undefined ? 0 : (Date.parse(now) - Date.parse(from)) / DAY_MS };
  }

  private async addVersion({ tender, editedBy, note }: TenderVersionInput): Promise<void> {
    const { id, version, status, economy: _economy, buyerName: _buyerName, buyerLevel: _buyerLevel, publishedAt, ...notice } = tender;
    await this.work.sql(
      `INSERT INTO tender_versions (tender_id, version, notice, status, published_at, note, edited_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, version, JSON.stringify(toDocument(notice)), status, publishedAt ?? null, note ?? null, editedBy ?? null],
    );
  }
}

/** The columns that `add` and `append` share, in their common order. */
function columnsOf(tender: Tender, index: TenderIndex): unknown[] {
  return [
    tender.status,
    tender.title,
    tender.economy,
    tender.value?.minor.toString() ?? null,
    tender.value?.currency ?? null,
    tender.valueVisibility === 'public',
    tender.tenderPeriod.endDate ?? null,
    tender.publishedAt ?? null,
    index.jointBid,
    index.reservedSizes,
    index.categories,
    index.regions,
    index.terms,
    index.searchText,
  ];
}
