import { Injectable } from '@nestjs/common';
import {
  CRITERIA,
  DEFAULT_ALERT_PLAN,
  DEFAULT_ALERT_SCORE,
  HIDE_REASONS,
  type AlertPlan,
  type BusinessId,
  type Criterion,
  type IsoInstant,
  type MarkedTender,
  type TenderId,
} from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';

export const MARKS = ['kept', 'hidden', 'bidding'] as const;
export type Mark = (typeof MARKS)[number];

export interface StoredMark {
  readonly mark: Mark;
  readonly reason?: string;
  readonly at: IsoInstant;
}

export interface StoredAlerts {
  /** Tell the firm at or above this fit, 0 to 100. */
  readonly minScore: number;
  readonly plan: AlertPlan;
  /** 0 while the defaults hold. */
  readonly version: number;
}

/** What a firm has said of its alerts and of single tenders. */
@Injectable()
export class PreferenceRepository {
  constructor(private readonly work: UnitOfWork) {}

  async alerts(businessId: BusinessId): Promise<StoredAlerts> {
    const [row] = await this.work.sql<{ minScore: number; plan: Partial<AlertPlan>; version: number }>(
      `SELECT min_score AS "minScore", plan, version FROM alert_settings WHERE business_id = $1`,
      [businessId],
    );
    return { minScore: row?.minScore ?? DEFAULT_ALERT_SCORE, plan: wholePlan(row?.plan), version: row?.version ?? 0 };
  }

  /** Replaces the settings; two at once take turns. */
  async putAlerts(businessId: BusinessId, change: (now: StoredAlerts) => Pick<StoredAlerts, 'minScore' | 'plan'>): Promise<StoredAlerts> {
    await this.work.sql(`SELECT 1 FROM businesses WHERE id = $1 FOR NO KEY UPDATE`, [businessId]);
    const { minScore, plan } = change(await this.alerts(businessId));
    const [row] = await this.work.sql<{ version: number }>(
      `INSERT INTO alert_settings AS s (business_id, min_score, plan) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT pk_alert_settings DO UPDATE SET min_score = excluded.min_score, plan = excluded.plan, version = s.version + 1, updated_at = now()
       RETURNING version`,
      [businessId, minScore, JSON.stringify(plan)],
    );
    return { minScore, plan, version: row?.version ?? 1 };
  }

  /** @param parts how the tender suits the firm now, in whole hundredths */
  async putMark(businessId: BusinessId, tenderId: TenderId, { mark, reason }: { mark: Mark; reason?: string }, parts?: MarkedTender['parts']): Promise<StoredMark> {
    const [row] = await this.work.sql<{ at: Date }>(
      `INSERT INTO marks (business_id, tender_id, mark, reason, parts) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT ON CONSTRAINT pk_marks DO UPDATE SET mark = excluded.mark, reason = excluded.reason, parts = excluded.parts, teaches = true, at = now() RETURNING at`,
      [businessId, tenderId, mark, reason ?? null, parts ? CRITERIA.map((criterion) => parts[criterion]) : null],
    );
    return { mark, reason, at: (row?.at ?? new Date(Number.NaN)).toISOString() };
  }

  /** Nothing is said of the tender any more. */
  async removeMark(businessId: BusinessId, tenderId: TenderId): Promise<void> {
    await this.work.sql(`DELETE FROM marks WHERE business_id = $1 AND tender_id = $2`, [businessId, tenderId]);
  }

  /** The marks of a firm that are learned from, in the order of their tenders. */
  async lessons(businessId: BusinessId): Promise<readonly MarkedTender[]> {
    const rows = await this.work.sql<{ mark: Mark; reason: string | null; parts: number[] | null }>(
      `SELECT mark, reason, parts FROM marks WHERE business_id = $1 AND teaches ORDER BY tender_id`,
      [businessId],
    );
    return rows.map(({ mark, reason, parts }) => ({
      mark,
      reason: mark === 'hidden' ? (HIDE_REASONS.find((known) => known === reason) ?? 'other') : undefined,
      // A mark made under other criteria says nothing of these.
      parts: parts?.length === CRITERIA.length ? (Object.fromEntries(CRITERIA.map((criterion, i) => [criterion, parts[i] ?? 0])) as Record<Criterion, number>) : undefined,
    }));
  }

  /** The marks stay; from now on they teach nothing. */
  async forgetLessons(businessId: BusinessId): Promise<void> {
    await this.work.sql(`UPDATE marks SET teaches = false WHERE business_id = $1 AND teaches`, [businessId]);
  }

  async mark(businessId: BusinessId, tenderId: TenderId): Promise<StoredMark | undefined> {
    const [row] = await this.work.sql<{ mark: Mark; reason: string | null; at: Date }>(
      `SELECT mark, reason, at FROM marks WHERE business_id = $1 AND tender_id = $2`,
      [businessId, tenderId],
    );
    return row && { mark: row.mark, reason: row.reason ?? undefined, at: row.at.toISOString() };
  }
}

/** What is not chosen is as it is for everybody. */
export function wholePlan(chosen: Partial<AlertPlan> | null | undefined): AlertPlan {
  return { ...DEFAULT_ALERT_PLAN, ...chosen, channels: { ...DEFAULT_ALERT_PLAN.channels, ...chosen?.channels } };
}
