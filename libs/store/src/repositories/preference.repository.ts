import { Injectable } from '@nestjs/common';
import { DEFAULT_ALERT_SCORE, type BusinessId, type IsoInstant, type TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export const MARKS = ['kept', 'hidden', 'bidding'] as const;
export type Mark = (typeof MARKS)[number];

export interface StoredMark {
  readonly mark: Mark;
  readonly reason?: string;
  readonly at: IsoInstant;
}

/** What a firm has said of its alerts and of single tenders. */
@Injectable()
export class PreferenceRepository {
  constructor(private readonly work: UnitOfWork) {}

  async alerts(businessId: BusinessId): Promise<{ minScore: number; version: number }> {
    const [row] = await this.work.sql<{ minScore: number; version: number }>(
      `SELECT min_score AS "minScore", version FROM alert_settings WHERE business_id = $1`,
      [businessId],
    );
    return row ?? { minScore: DEFAULT_ALERT_SCORE, version: 0 };
  }

  async putAlerts(businessId: BusinessId, minScore: number): Promise<{ minScore: number; version: number }> {
    const [row] = await this.work.sql<{ minScore: number; version: number }>(
      `INSERT INTO alert_settings AS s (business_id, min_score) VALUES ($1, $2)
       ON CONFLICT ON CONSTRAINT pk_alert_settings DO UPDATE SET min_score = excluded.min_score, version = s.version + 1, updated_at = now()
       RETURNING min_score AS "minScore", version`,
      [businessId, minScore],
    );
    return row ?? { minScore, version: 1 };
  }

  async putMark(businessId: BusinessId, tenderId: TenderId, mark: Mark, reason?: string): Promise<StoredMark> {
    const [row] = await this.work.sql<{ at: Date }>(
      `INSERT INTO marks (business_id, tender_id, mark, reason) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT pk_marks DO UPDATE SET mark = excluded.mark, reason = excluded.reason, at = now() RETURNING at`,
      [businessId, tenderId, mark, reason ?? null],
    );
    return { mark, reason, at: (row?.at ?? new Date(Number.NaN)).toISOString() };
  }

  async mark(businessId: BusinessId, tenderId: TenderId): Promise<StoredMark | undefined> {
    const [row] = await this.work.sql<{ mark: Mark; reason: string | null; at: Date }>(
      `SELECT mark, reason, at FROM marks WHERE business_id = $1 AND tender_id = $2`,
      [businessId, tenderId],
    );
    return row && { mark: row.mark, reason: row.reason ?? undefined, at: row.at.toISOString() };
  }
}
