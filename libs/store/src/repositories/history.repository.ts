import { Injectable } from '@nestjs/common';
import { DEFAULT_ALERT_SCORE, fromDocument, type Business, type BusinessId, type BusinessProfile, type IsoInstant, type MatchInputs, type Role, type Tender, type TenderId } from '@app/domain';
import type { ToldMatchRow } from '../schemas/history.schema.js';
import { UnitOfWork } from '../unit-of-work.js';
import { ANY_TENDER_VERSION, toTender, type StoredTender } from './stored-tender.js';

/** What a telling rested on, for one lot. */
export interface ToldMatch extends MatchInputs {
  /** Empty where the tender has no lots. */
  readonly lotId: string;
  readonly role: Role;
  readonly score: number;
  /** The firm's threshold when it was told. */
  readonly minScore: number;
  readonly computedAt: IsoInstant;
}

export type KnowledgeKey = Pick<MatchInputs, 'rulebookHash' | 'weightsHash' | 'textStatisticsHash'>;
export type ArtifactKind = 'rulebook' | 'weights' | 'text_statistics';

/** A version counts from the millisecond in which it was written: instants come from answers, which have no finer ones. */
const UNTIL = `date_trunc('milliseconds', v.created_at) <= $2::timestamptz`;

/** What stood at some moment of the past: read from what is appended and never rewritten. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Keeps what these firms are being told rests on, in the transaction that tells them. A second telling changes nothing. */
  async recordTold(tenderId: TenderId, businessIds: readonly BusinessId[]): Promise<void> {
    await this.work.sql(
      `INSERT INTO told_matches (business_id, tender_id, lot_id, business_version, tender_version, role, score, min_score,
         rulebook_hash, weights_hash, text_statistics_hash, computed_at)
       SELECT m.business_id, m.tender_id, m.lot_id, m.business_version, m.tender_version, m.role, m.score,
         coalesce(s.min_score, ${DEFAULT_ALERT_SCORE}), i.rulebook_hash, i.weights_hash, i.text_statistics_hash, m.computed_at
       FROM matches m JOIN match_inputs i ON i.id = m.inputs_id JOIN tenders t ON t.id = m.tender_id AND t.version = m.tender_version
       JOIN businesses b ON b.id = m.business_id AND b.version = m.business_version
       LEFT JOIN alert_settings s ON s.business_id = m.business_id
       WHERE m.tender_id = $1 AND m.business_id = ANY($2::uuid[]) ORDER BY 1, 2, 3
       ON CONFLICT ON CONSTRAINT pk_told_matches DO NOTHING`,
      [tenderId, businessIds],
    );
  }

  async toldMatches(businessId: BusinessId, tenderId: TenderId): Promise<ToldMatch[]> {
    const rows = await this.work.sql<Omit<ToldMatchRow, 'computedAt'> & { computedAt: Date }>(
      `SELECT lot_id AS "lotId", business_version AS "businessVersion", tender_version AS "tenderVersion", role, score, min_score AS "minScore",
         rulebook_hash AS "rulebookHash", weights_hash AS "weightsHash", text_statistics_hash AS "textStatisticsHash", computed_at AS "computedAt"
       FROM told_matches WHERE business_id = $1 AND tender_id = $2 ORDER BY lot_id`,
      [businessId, tenderId],
    );
    return rows.map((row) => ({ ...row, computedAt: row.computedAt.toISOString() }));
  }

  /** The moment from which the two could have met: the tender is public here, and the firm registered. Undefined while it is not public. */
  async metAt(businessId: BusinessId, tenderId: TenderId): Promise<IsoInstant | undefined> {
    const [row] = await this.work.sql<{ at: Date | null }>(
      `SELECT greatest(min(v.created_at), (SELECT min(b.created_at) FROM business_versions b WHERE b.business_id = $1)) AS at
       FROM tender_versions v WHERE v.tender_id = $2 AND v.published_at IS NOT NULL HAVING count(*) > 0`,
      [businessId, tenderId],
    );
    return row?.at?.toISOString();
  }

  /** One version, or undefined where it never was or its content has been erased. */
  async business(id: BusinessId, version: number): Promise<Business | undefined> {
    return this.oneBusiness(`v.version = $2`, [id, version]);
  }

  /** The version that was current at the moment. */
  async businessAt(id: BusinessId, at: IsoInstant): Promise<Business | undefined> {
    return this.oneBusiness(UNTIL, [id, at]);
  }

  async tender(id: TenderId, version: number): Promise<Tender | undefined> {
    return this.oneTender(`v.version = $2`, [id, version]);
  }

  async tenderAt(id: TenderId, at: IsoInstant): Promise<Tender | undefined> {
    return this.oneTender(UNTIL, [id, at]);
  }

  /** What matching went by at the moment; of a time before this was written down, the first that was. */
  async knowledgeAt(at: IsoInstant): Promise<KnowledgeKey | undefined> {
    const [row] = await this.work.sql<KnowledgeKey>(
      `SELECT rulebook_hash AS "rulebookHash", weights_hash AS "weightsHash", text_statistics_hash AS "textStatisticsHash" FROM knowledge_log
       ORDER BY (date_trunc('milliseconds', in_force_from) <= $1::timestamptz) DESC,
         CASE WHEN date_trunc('milliseconds', in_force_from) <= $1::timestamptz THEN -id ELSE id END LIMIT 1`,
      [at],
    );
    return row;
  }

  /** Notes from when on matching goes by these; nothing where it does already. */
  async noteKnowledge({ rulebookHash, weightsHash, textStatisticsHash }: KnowledgeKey): Promise<void> {
    await this.work.sql(
      `INSERT INTO knowledge_log (rulebook_hash, weights_hash, text_statistics_hash) SELECT $1, $2, $3
       WHERE (SELECT (rulebook_hash, weights_hash, text_statistics_hash) = ($1, $2, $3) FROM knowledge_log ORDER BY id DESC LIMIT 1) IS NOT TRUE`,
      [rulebookHash, weightsHash, textStatisticsHash],
    );
  }

  /** What was kept under this hash. */
  async artifact(kind: ArtifactKind, hash: string): Promise<unknown> {
    const [row] = await this.work.sql<{ body: unknown }>(`SELECT body FROM artifacts WHERE kind = $1 AND hash = $2`, [kind, hash]);
    return row?.body;
  }

  /** The firm's threshold at the moment; undefined where it was changed since, for only the last one is kept. */
  async thresholdAt(businessId: BusinessId, at: IsoInstant): Promise<number | undefined> {
    const [row] = await this.work.sql<{ minScore: number; version: number; stood: boolean }>(
      `SELECT min_score AS "minScore", version, date_trunc('milliseconds', updated_at) <= $2::timestamptz AS stood FROM alert_settings WHERE business_id = $1`,
      [businessId, at],
    );
    if (row === undefined || (!row.stood && row.version === 1)) return DEFAULT_ALERT_SCORE;
    return row.stood ? row.minScore : undefined;
  }

  private async oneBusiness(condition: string, parameters: readonly unknown[]): Promise<Business | undefined> {
    const [row] = await this.work.sql<{ id: BusinessId; version: number; profile: object }>(
      `SELECT v.business_id AS id, v.version, v.profile FROM business_versions v
       WHERE v.business_id = $1 AND ${condition} ORDER BY v.version DESC LIMIT 1`,
      parameters,
    );
    if (row === undefined || !('name' in row.profile)) return undefined;
    return { ...fromDocument<BusinessProfile>(row.profile), id: row.id, version: row.version };
  }

  private async oneTender(condition: string, parameters: readonly unknown[]): Promise<Tender | undefined> {
    const [row] = await this.work.sql<StoredTender>(`${ANY_TENDER_VERSION} WHERE t.id = $1 AND ${condition} ORDER BY v.version DESC LIMIT 1`, parameters);
    return row && toTender(row);
  }
}
