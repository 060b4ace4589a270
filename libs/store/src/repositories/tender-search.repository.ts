import { Injectable } from '@nestjs/common';
import type { BuyerId, IsoInstant, Tender, TenderId, TenderStatus } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { ANY_TENDER_VERSION, CURRENT_TENDER, toTender, type StoredTender } from './stored-tender.js';

export type TenderSort = 'closing' | 'published' | 'value';

export interface TenderFilter {
  /** Folded words; all of them must occur, the last one may be a beginning. */
  readonly words?: readonly string[];
  /** `SCHEME:code`. */
  readonly category?: string;
  readonly region?: string;
  readonly economy?: string;
  /** `open`: active and not past its deadline. */
  readonly status?: TenderStatus | 'open';
  readonly reservedFor?: string;
  readonly jointBid?: boolean;
  readonly buyerId?: string;
}

/** The last row of the page before: its sort key and id. */
export interface After {
  readonly key: string;
  readonly id: string;
}

export interface FoundTender {
  readonly tender: Tender;
  readonly key: string;
}

export interface TenderVersion {
  readonly tender: Tender;
  readonly note?: string;
  readonly at: IsoInstant;
}

/** Each order as one comparable text key, so that paging needs no case of its own; ties end in the id. */
const ORDERS: Readonly<Record<TenderSort, { key: string; direction: 'ASC' | 'DESC' }>> = {
  // Those without a deadline come last.
  closing: { key: `coalesce(to_char(t.closes_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS'), 'none')`, direction: 'ASC' },
  published: { key: `coalesce(to_char(t.published_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS'), '')`, direction: 'DESC' },
  // Hidden values sort with the unknown ones: an order must not give them away.
  value: { key: `CASE WHEN t.value_public THEN lpad(coalesce(t.value_minor, 0)::text, 18, '0') ELSE lpad('0', 18, '0') END`, direction: 'DESC' },
};

@Injectable()
export class TenderSearchRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Published tenders of verified buyers. */
  async search(filter: TenderFilter, sort: TenderSort, after: After | undefined, limit: number): Promise<FoundTender[]> {
    const parameters: unknown[] = [];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const { key, direction } = ORDERS[sort];
    const conditions = [`t.status <> 'draft'`, `t.published_at IS NOT NULL`, `y.verified_at IS NOT NULL`, ...conditionsOf(filter, bind)];
    if (after) conditions.push(`(${key}, t.id) ${direction === 'ASC' ? '>' : '<'} (${bind(after.key)}, ${bind(after.id)}::uuid)`);
    const rows = await this.work.sql<StoredTender & { key: string }>(
      `${CURRENT_TENDER.replace('SELECT', `SELECT ${key} AS key,`)} WHERE ${conditions.join(' AND ')}
       ORDER BY ${key} ${direction}, t.id ${direction} LIMIT ${bind(limit)}`,
      parameters,
    );
    return rows.map(({ key: sortKey, ...row }) => ({ tender: toTender(row), key: sortKey }));
  }

  /** All of a buyer, drafts too, the last changed first. */
  async ofBuyer({ buyerId, status }: { readonly buyerId: BuyerId; readonly status?: TenderStatus }, after: After | undefined, limit: number): Promise<FoundTender[]> {
    const parameters: unknown[] = [buyerId];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const key = `to_char(t.updated_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`;
    const conditions = ['t.buyer_id = $1'];
    if (status) conditions.push(`t.status = ${bind(status)}`);
    if (after) conditions.push(`(${key}, t.id) < (${bind(after.key)}, ${bind(after.id)}::uuid)`);
    const rows = await this.work.sql<StoredTender & { key: string }>(
      `${CURRENT_TENDER.replace('SELECT', `SELECT ${key} AS key,`)} WHERE ${conditions.join(' AND ')} ORDER BY ${key} DESC, t.id DESC LIMIT ${bind(limit)}`,
      parameters,
    );
    return rows.map(({ key: sortKey, ...row }) => ({ tender: toTender(row), key: sortKey }));
  }

  /** Versions from the newest down, starting below `before`. */
  async versions(id: TenderId, before: number, limit: number): Promise<TenderVersion[]> {
    const rows = await this.work.sql<StoredTender & { note: string | null; at: Date }>(
      `${ANY_TENDER_VERSION.replace('SELECT', 'SELECT v.note, v.created_at AS at,')}
       WHERE t.id = $1 AND v.version < $2 ORDER BY v.version DESC LIMIT $3`,
      [id, before, limit],
    );
    return rows.map(({ note, at, ...row }) => ({ tender: toTender(row), note: note ?? undefined, at: at.toISOString() }));
  }
}

function conditionsOf(filter: TenderFilter, bind: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  if (filter.status === 'open') conditions.push(`t.status = 'active' AND t.closes_at > clock_timestamp()`);
  else if (filter.status) conditions.push(`t.status = ${bind(filter.status)}`);
  if (filter.words && filter.words.length > 0) {
    // Quoted lexemes: whatever a person types is text, never query syntax.
    const query = filter.words.map((word) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}':*`).join(' & ');
    conditions.push(`to_tsvector('simple'::regconfig, t.search_text) @@ ${bind(query)}::tsquery`);
  }
  if (filter.category) conditions.push(`t.categories @> ARRAY[${bind(filter.category)}]`);
  if (filter.region) conditions.push(`t.regions @> ARRAY[${bind(filter.region)}]`);
  if (filter.economy) conditions.push(`t.economy = ${bind(filter.economy)}`);
  if (filter.reservedFor) conditions.push(`${bind(filter.reservedFor)} = ANY(t.reserved_sizes)`);
  if (filter.jointBid !== undefined) conditions.push(`t.joint_bid = ${bind(filter.jointBid)}`);
  if (filter.buyerId) conditions.push(`t.buyer_id = ${bind(filter.buyerId)}`);
  return conditions;
}
