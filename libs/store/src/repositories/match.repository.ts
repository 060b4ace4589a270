import { Injectable } from '@nestjs/common';
import type { BusinessId, MatchInputs, Role, StoredMatch, TenderId } from '@app/domain';
import { MATCH_COLUMNS, type MatchRows } from '../copy/match-rows.js';
import { UnitOfWork } from '../unit-of-work.js';

const SELECT = `SELECT m.business_id AS "businessId", m.tender_id AS "tenderId", m.lot_id AS "lotId", m.business_version AS "businessVersion",
  m.tender_version AS "tenderVersion", m.role, m.score, m.points, m.coverage, m.to_confirm AS "toConfirm", m.checked,
  i.rulebook_hash AS "rulebookHash", i.weights_hash AS "weightsHash", i.text_statistics_hash AS "textStatisticsHash",
  m.computed_at AS "computedAt" FROM matches m JOIN match_inputs i ON i.id = m.inputs_id`;

/** One computed from older versions never replaces one from newer ones, so that two jobs for the same pair may finish in any order. */
const OR_REPLACE_OLDER = `ON CONFLICT ON CONSTRAINT pk_matches DO UPDATE SET business_version = excluded.business_version,
  tender_version = excluded.tender_version, role = excluded.role, score = excluded.score, points = excluded.points,
  coverage = excluded.coverage, to_confirm = excluded.to_confirm, checked = excluded.checked, inputs_id = excluded.inputs_id, computed_at = now()
  WHERE excluded.business_version >= m.business_version AND excluded.tender_version >= m.tender_version`;

const OPEN = `JOIN tenders t ON t.id = m.tender_id JOIN buyers y ON y.id = t.buyer_id AND y.verified_at IS NOT NULL`;
/** Of the firm $1, from the score $2, in the role $3 if any. */
const LISTED = `m.business_id = $1 AND m.score >= $2 AND ($3::text IS NULL OR m.role = $3) AND t.status = 'active' AND t.closes_at > clock_timestamp()
  AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = m.business_id AND k.tender_id = m.tender_id AND k.mark = 'hidden')`;
const MAY_BID = (match: string): string => `(${match}.role IN ('solo', 'joint'))`;

const UNIQUE_VIOLATION = '23505';
const PAGE = 500;

export interface MatchFilter {
  readonly role?: Role;
  readonly minScore: number;
}

export type NewMatch = Omit<StoredMatch, 'computedAt'>;

@Injectable()
export class MatchRepository {
  private readonly inputs = new Map<string, number>();

  constructor(private readonly work: UnitOfWork) {}

  /** The number under which a combination of rulebook, weights and statistics stands with its matches. */
  async inputsOf({ rulebookHash, weightsHash, textStatisticsHash }: Pick<MatchInputs, 'rulebookHash' | 'weightsHash' | 'textStatisticsHash'>): Promise<number> {
    const hashes = [rulebookHash, weightsHash, textStatisticsHash];
    const key = hashes.join(' ');
    const known = this.inputs.get(key);
    if (known !== undefined) return known;
    await this.work.sql(
      `INSERT INTO match_inputs (rulebook_hash, weights_hash, text_statistics_hash) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT uq_match_inputs_hashes DO NOTHING`,
      hashes,
    );
    const [row] = await this.work.sql<{ id: number }>(
      `SELECT id FROM match_inputs WHERE rulebook_hash = $1 AND weights_hash = $2 AND text_statistics_hash = $3`,
      hashes,
    );
    if (row === undefined) throw new Error('match_inputs lost a row that it had just taken');
    // Remembered only once it has surely been committed.
    if (!this.work.inTransaction) this.inputs.set(key, row.id);
    return row.id;
  }

  /** Writes a firm's matches, or a few of anybody's. Rows go in key order: no deadlocks. */
  async put(matches: readonly NewMatch[]): Promise<void> {
    const sorted = [...matches].sort(byKey);
    for (let start = 0; start < sorted.length; start += PAGE) await this.putPage(sorted.slice(start, start + PAGE));
  }

  /**
   * Writes all matches of a version of a tender by COPY, and drops what an older version had matched and this one does not. Where
   * the tender has none yet they go straight into the table; where it has, or where a firm's own job is quicker meanwhile, by way of
   * a temporary table, so that older ones are replaced one by one. Rows in the order of their firms: no deadlocks.
   */
  async putOfTender(tenderId: TenderId, version: number, rows: MatchRows): Promise<void> {
    const [row] = await this.work.sql<{ some: boolean }>(`SELECT EXISTS (SELECT 1 FROM matches WHERE tender_id = $1) AS some`, [tenderId]);
    if (row?.some === false && (await this.copiedStraight(rows))) return;
    await this.work.sql(`CREATE TEMPORARY TABLE staged_matches (LIKE matches INCLUDING DEFAULTS) ON COMMIT DROP`);
    await this.work.copyIn(`COPY staged_matches (${MATCH_COLUMNS}) FROM STDIN (FORMAT binary)`, rows.pages());
    await this.work.sql(
      `INSERT INTO matches AS m (${MATCH_COLUMNS}) SELECT ${MATCH_COLUMNS} FROM staged_matches ORDER BY tender_id, business_id, lot_id ${OR_REPLACE_OLDER}`,
    );
    await this.work.sql(`DELETE FROM matches WHERE tender_id = $1 AND tender_version < $2`, [tenderId, version]);
  }

  /** Drops what other statistics had matched of a tender: the caller has just written what these do. */
  async dropOfOtherStatistics(tenderId: TenderId, hash: string): Promise<void> {
    await this.work.sql(`DELETE FROM matches m USING match_inputs i WHERE m.tender_id = $1 AND i.id = m.inputs_id AND i.text_statistics_hash <> $2`, [tenderId, hash]);
  }

  private async copiedStraight(rows: MatchRows): Promise<boolean> {
    if (rows.count === 0) return true;
    await this.work.sql('SAVEPOINT before_copy');
    try {
      await this.work.copyIn(`COPY matches (${MATCH_COLUMNS}) FROM STDIN (FORMAT binary)`, rows.pages());
      return true;
    } catch (error) {
      if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
      await this.work.sql('ROLLBACK TO SAVEPOINT before_copy');
      return false;
    }
  }

  private async putPage(page: readonly NewMatch[]): Promise<void> {
    const column = (read: (match: NewMatch) => unknown): unknown[] => page.map(read);
    const inputs: number[] = [];
    for (const match of page) inputs.push(await this.inputsOf(match));
    await this.work.sql(
      `INSERT INTO matches AS m (${MATCH_COLUMNS})
       SELECT t, b, l, bv, tv, r, s, p::smallint[], c, q, k, i FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::int[], $6::text[],
         $7::smallint[], $8::text[], $9::text[], $10::smallint[], $11::smallint[], $12::int[]) AS g(t, b, l, bv, tv, r, s, p, c, q, k, i)
       ${OR_REPLACE_OLDER}`,
      [
        column(({ tenderId }) => tenderId),
        column(({ businessId }) => businessId),
        column(({ lotId }) => lotId),
        column(({ businessVersion }) => businessVersion),
        column(({ tenderVersion }) => tenderVersion),
        column(({ role }) => role),
        column(({ score }) => score),
        column(({ points }) => `{${points.join(',')}}`),
        column(({ coverage }) => coverage),
        column(({ toConfirm }) => toConfirm),
        column(({ checked }) => checked),
        inputs,
      ],
    );
  }

  /** Drops what an older version of the profile had matched and this one does not. */
  async dropStaleOfBusiness(businessId: BusinessId, version: number): Promise<void> {
    await this.work.sql(`DELETE FROM matches WHERE business_id = $1 AND business_version < $2`, [businessId, version]);
  }

  /**
   * The best match of a firm with each open tender of a verified buyer, the best tender first, then by id. The best of a tender's lots is
   * one that the firm may bid on, alone or in a team, and among those the one that suits it most. Hidden tenders are left out.
   */
  async listTenders(
    businessId: BusinessId,
    { role, minScore }: MatchFilter,
    after: { score: number; tenderId: string } | undefined,
    limit: number,
  ): Promise<StoredMatch[]> {
    const rows = await this.work.sql<StoredRow>(
      `${SELECT} ${OPEN} WHERE ${LISTED}
         AND NOT EXISTS (SELECT 1 FROM matches o WHERE o.tender_id = m.tender_id AND o.business_id = m.business_id AND o.score >= $2 AND ($3::text IS NULL OR o.role = $3)
           AND (${MAY_BID('o')}, o.score, m.lot_id) > (${MAY_BID('m')}, m.score, o.lot_id))
         AND ($4::int IS NULL OR (-m.score, m.tender_id) > (-$4, $5::uuid))
       ORDER BY -m.score, m.tender_id LIMIT $6`,
      [businessId, minScore, role ?? null, after?.score ?? null, after?.tenderId ?? null, limit],
    );
    return rows.map(toMatch);
  }

  /** A firm's matches with these tenders, the best of each first. */
  async ofTenders(businessId: BusinessId, tenderIds: readonly TenderId[], { role, minScore }: MatchFilter): Promise<StoredMatch[]> {
    const rows = await this.work.sql<StoredRow>(
      `${SELECT} WHERE m.business_id = $1 AND m.score >= $2 AND ($3::text IS NULL OR m.role = $3) AND m.tender_id = ANY($4::uuid[])
       ORDER BY m.tender_id, ${MAY_BID('m')} DESC, m.score DESC, m.lot_id`,
      [businessId, minScore, role ?? null, tenderIds],
    );
    return rows.map(toMatch);
  }

  /** A firm's matches with open tenders of verified buyers, lot by lot, best first, then by key. Hidden ones are left out. */
  async listOpen(
    businessId: BusinessId,
    filter: MatchFilter,
    after: { score: number; tenderId: string; lotId: string } | undefined,
    limit: number,
  ): Promise<StoredMatch[]> {
    const rows = await this.work.sql<StoredRow>(
      `${SELECT} ${OPEN} WHERE ${LISTED}
         AND ($4::int IS NULL OR (-m.score, m.tender_id, m.lot_id) > (-$4, $5::uuid, $6))
       ORDER BY -m.score, m.tender_id, m.lot_id LIMIT $7`,
      [businessId, filter.minScore, filter.role ?? null, after?.score ?? null, after?.tenderId ?? null, after?.lotId ?? null, limit],
    );
    return rows.map(toMatch);
  }

  async ofPair(businessId: BusinessId, tenderId: TenderId): Promise<StoredMatch[]> {
    const rows = await this.work.sql<StoredRow>(
      `${SELECT} WHERE m.business_id = $1 AND m.tender_id = $2 ORDER BY m.lot_id`,
      [businessId, tenderId],
    );
    return rows.map(toMatch);
  }

  /**
   * Profiles and open tenders that moved on more than `seconds` ago while matches of an older version
   * remain and no work for them waits: each is to be matched again. So is an open tender with a match by other statistics than these.
   */
  async stale(seconds: number, limit: number, statisticsHash?: string): Promise<{ businesses: { id: BusinessId; version: number }[]; tenders: { id: TenderId; version: number }[] }> {
    const businesses = await this.work.sql<{ id: BusinessId; version: number }>(
      `SELECT DISTINCT b.id, b.version FROM matches m JOIN businesses b ON b.id = m.business_id
       WHERE m.business_version < b.version AND b.updated_at < now() - make_interval(secs => $1)
         AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.status IN ('pending', 'dispatched') AND o.topic = 'match.business'
           AND o.payload ->> 'businessId' = b.id::text)
       ORDER BY b.id LIMIT $2`,
      [seconds, limit],
    );
    const tenders = await this.work.sql<{ id: TenderId; version: number }>(
      `SELECT DISTINCT t.id, t.version FROM matches m JOIN tenders t ON t.id = m.tender_id
       JOIN match_inputs i ON i.id = m.inputs_id
       WHERE (m.tender_version < t.version OR i.text_statistics_hash <> $3) AND t.status = 'active' AND t.closes_at > clock_timestamp()
         AND t.updated_at < now() - make_interval(secs => $1)
         AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.status IN ('pending', 'dispatched') AND o.topic = 'match.tender'
           AND o.payload ->> 'tenderId' = t.id::text)
       ORDER BY t.id LIMIT $2`,
      [seconds, limit, statisticsHash ?? null],
    );
    return { businesses, tenders };
  }
}

function byKey(a: NewMatch, b: NewMatch): number {
  return compare(a.businessId, b.businessId) || compare(a.tenderId, b.tenderId) || compare(a.lotId, b.lotId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type StoredRow = Omit<StoredMatch, 'computedAt'> & { computedAt: Date };

function toMatch(row: StoredRow): StoredMatch {
  return { ...row, computedAt: row.computedAt.toISOString() };
}
