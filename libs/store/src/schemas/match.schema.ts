import { EntitySchema } from 'typeorm';
import type { AlertPlan, BusinessId, Coverage, Finding, FitPoints, IsoInstant, Role, TenderId } from '@app/domain';
import { createdAt, int, json, optionally, text, time, uuid } from './columns.js';

export interface MatchRow {
  businessId: BusinessId;
  tenderId: TenderId;
  /** Empty where the tender has no lots: part of the key from the first day. */
  lotId: string;
  businessVersion: number;
  tenderVersion: number;
  role: Role;
  score: number;
  fit: readonly FitPoints[];
  coverage: Coverage;
  toConfirm: number;
  findings: readonly Finding[];
  rulebookHash: string;
  weightsHash: string;
  textStatisticsHash: string;
  computedAt: IsoInstant;
}

export const MatchSchema = new EntitySchema<MatchRow>({
  name: 'matches',
  columns: {
    businessId: uuid({ primary: true }),
    tenderId: uuid({ primary: true }),
    lotId: text({ primary: true, default: '' }),
    businessVersion: int(),
    tenderVersion: int(),
    role: text(),
    score: int(),
    fit: json(),
    coverage: text(),
    toConfirm: int(),
    findings: json(),
    rulebookHash: text(),
    weightsHash: text(),
    textStatisticsHash: text(),
    computedAt: time({ default: () => 'now()' }),
  },
  foreignKeys: [
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'ck_matches_score', expression: 'score >= 0 AND score <= 100' }],
  indices: [{ columns: ['tenderId'] }, { columns: ['businessId', 'score', 'tenderId', 'lotId'] }],
});

/** Rulebooks, weights and text statistics by hash: what a stored match can be replayed with. */
export interface ArtifactRow {
  hash: string;
  kind: 'rulebook' | 'weights' | 'text_statistics';
  body: object;
  createdAt: IsoInstant;
}

export const ArtifactSchema = new EntitySchema<ArtifactRow>({
  name: 'artifacts',
  columns: { hash: text({ primary: true }), kind: text({ primary: true }), body: json(), createdAt: createdAt() },
});

export interface AlertSettingsRow {
  businessId: BusinessId;
  /** Tell the firm at or above this fit. */
  minScore: number;
  /** What the firm has chosen of its `AlertPlan`. */
  plan: Partial<AlertPlan>;
  version: number;
  updatedAt: IsoInstant;
}

export const AlertSettingsSchema = new EntitySchema<AlertSettingsRow>({
  name: 'alert_settings',
  columns: { businessId: uuid({ primary: true }), minScore: int(), plan: json({ default: {} }), version: int({ default: 1 }), updatedAt: time({ default: () => 'now()' }) },
  foreignKeys: [{ target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] }],
  checks: [{ name: 'ck_alert_settings_min_score', expression: 'min_score >= 0 AND min_score <= 100' }],
});

export interface MarkRow {
  businessId: BusinessId;
  tenderId: TenderId;
  mark: string;
  reason?: string;
  at: IsoInstant;
}

export const MarkSchema = new EntitySchema<MarkRow>({
  name: 'marks',
  columns: {
    businessId: uuid({ primary: true }),
    tenderId: uuid({ primary: true }),
    mark: text(),
    reason: text(optionally),
    at: time({ default: () => 'now()' }),
  },
  foreignKeys: [
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'ck_marks_mark', expression: `mark = ANY (ARRAY['kept'::text, 'hidden'::text, 'bidding'::text])` }],
});
