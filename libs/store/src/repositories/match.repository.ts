import { Injectable } from '@nestjs/common';
import type { BusinessId, Match, Role, TenderId } from '@app/domain';
import type { MatchRow } from '../schemas/match.schema.js';
import { UnitOfWork } from '../unit-of-work.js';

const COLUMNS = `business_id, tender_id, lot_id, business_version, tender_version, role, score, fit, coverage, to_confirm, findings,
  rulebook_hash, weights_hash, text_statistics_hash`;

const SELECT = `SELECT m.business_id AS "businessId", m.tender_id AS "tenderId", m.lot_id AS "lotId", m.business_version AS "businessVersion",
  m.tender_version AS "tenderVersion", m.role, m.score, m.fit, m.coverage, m.to_confirm AS "toConfirm", m.findings,
  m.rulebook_hash AS "rulebookHash", m.weights_hash AS "weightsHash", m.text_statistics_hash AS "textStatisticsHash",
  m.computed_at AS "computedAt" FROM matches m`;

export type NewMatch = Omit<Match, 'computedAt'>;

@Injectable()
export class MatchRepository {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Writes matches; one computed from older versions never replaces one from newer ones, so that
   * two jobs for the same pair may finish in any order. Rows go in key order: no deadlocks.
   */
  async put(matches: readonly NewMatch[]): Promise<void> {
    const sorted = [...matches].sort(byKey);
    for (let start = 0; start < sorted.length; start += 500) await this.putPage(sorted.slice(start, start + 500));
  }

  private async putPage(page: readonly NewMatch[]): Promise<void> {
    const column = (read: (match: NewMatch) => unknown): unknown[] => page.map(read);
    await this.work.sql(
      `INSERT INTO matches AS m (${COLUMNS})
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::int[], $6::text[], $7::int[], $8::jsonb[], $9::text[],
         $10::int[], $11::jsonb[], $12::text[], $13::text[], $14::text[])
       ON CONFLICT ON CONSTRAINT pk_matches DO UPDATE SET business_version = excluded.business_version,
         tender_version = excluded.tender_version, role = excluded.role, score = excluded.score, fit = excluded.fit,
         coverage = excluded.coverage, to_confirm = excluded.to_confirm, findings = excluded.findings,
         rulebook_hash = excluded.rulebook_hash, weights_hash = excluded.weights_hash,
         text_statistics_hash = excluded.text_statistics_hash, computed_at = now()
       WHERE excluded.business_version >= m.business_version AND excluded.tender_version >= m.tender_version`,
      [
        column(({ businessId }) => businessId),
        column(({ tenderId }) => tenderId),
        column(({ lotId }) => lotId),
        column(({ businessVersion }) => businessVersion),
        column(({ tenderVersion }) => tenderVersion),
        column(({ role }) => role),
        column(({ score }) => score),
        column(({ fit }) => JSON.stringify(fit)),
        column(({ coverage }) => coverage),
        column(({ toConfirm }) => toConfirm),
        column(({ findings }) => JSON.stringify(findings)),
        column(({ rulebookHash }) => rulebookHash),
        column(({ weightsHash }) => weightsHash),
        column(({ textStatisticsHash }) => textStatisticsHash),
      ],
    );
  }

  /** Drops what an older version of the tender had matched and this one does not. */
  async dropStaleOfTender(tenderId: TenderId, version: number): Promise<void> {
    await this.work.sql(`DELETE FROM matches WHERE tender_id = $1 AND tender_version < $2`, [tenderId, version]);
  }

  /** Drops what an older version of the profile had matched and this one does not. */
  async dropStaleOfBusiness(businessId: BusinessId, version: number): Promise<void> {
    await this.work.sql(`DELETE FROM matches WHERE business_id = $1 AND business_version < $2`, [businessId, version]);
  }

  /** A firm's matches with open tenders of verified buyers, best first, then by key. Hidden ones are left out. */
  async listOpen(
    businessId: BusinessId,
    filter: { role?: Role; minScore: number },
    after: { score: number; tenderId: string; lotId: string } | undefined,
    limit: number,
  ): Promise<Match[]> {
    const rows = await this.work.sql<MatchRow & { computedAt: unknown }>(
      `${SELECT} JOIN tenders t ON t.id = m.tender_id JOIN buyers y ON y.id = t.buyer_id AND y.verified_at IS NOT NULL
       WHERE m.business_id = $1 AND m.score >= $2 AND ($3::text IS NULL OR m.role = $3)
         AND t.status = 'active' AND t.closes_at > clock_timestamp()
         AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.business_id = m.business_id AND k.tender_id = m.tender_id AND k.mark = 'hidden')
         AND ($4::int IS NULL OR (-m.score, m.tender_id, m.lot_id) > (-$4, $5::uuid, $6))
       ORDER BY -m.score, m.tender_id, m.lot_id LIMIT $7`,
      [businessId, filter.minScore, filter.role ?? null, after?.score ?? null, after?.tenderId ?? null, after?.lotId ?? null, limit],
    );
    return rows.map(toMatch);
  }

  async ofPair(businessId: BusinessId, tenderId: TenderId): Promise<Match[]> {
    const rows = await this.work.sql<MatchRow & { computedAt: unknown }>(
      `${SELECT} WHERE m.business_id = $1 AND m.tender_id = $2 ORDER BY m.lot_id`,
      [businessId, tenderId],
    );
    return rows.map(toMatch);
  }

  /**
   * Profiles and open tenders that moved on more than `seconds` ago while matches of an older version
   * remain and no work for them waits: each is to be matched again.
   */
  async stale(seconds: number, limit: number): Promise<{ businesses: { id: BusinessId; version: number }[]; tenders: { id: TenderId; version: number }[] }> {
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
       WHERE m.tender_version < t.version AND t.status = 'active' AND t.closes_at > clock_timestamp()
         AND t.updated_at < now() - make_interval(secs => $1)
         AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.status IN ('pending', 'dispatched') AND o.topic = 'match.tender'
           AND o.payload ->> 'tenderId' = t.id::text)
       ORDER BY t.id LIMIT $2`,
      [seconds, limit],
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

function toMatch(row: MatchRow & { computedAt: unknown }): Match {
  const at: unknown = row.computedAt;
  return { ...row, lotId: row.lotId as Match['lotId'], computedAt: at instanceof Date ? at.toISOString() : String(at) };
}
