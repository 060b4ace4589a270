import { EntitySchema } from 'typeorm';
import type { AlertPlan, BusinessId, Coverage, IsoInstant, Role, TenderId } from '@app/domain';
import { bool, createdAt, int, json, optionally, smallint, text, time, uuid } from './columns.js';

/** A match by its numbers. Evidence and findings are computed again from the versions and inputs it names. */
export interface MatchRow {
  tenderId: TenderId;
  businessId: BusinessId;
  /** Empty where the tender has no lots: part of the key from the first day. */
  lotId: string;
  businessVersion: number;
  tenderVersion: number;
  role: Role;
  score: number;
  /** Of each criterion, in the order of the criteria; they add up to the score. */
  points: number[];
  coverage: Coverage;
  toConfirm: number;
  /** Conditions that were answered. */
  checked: number;
  inputsId: number;
  computedAt: IsoInstant;
}

/**
 * A tender's matches lie side by side under the key, so that its batches of recipients are ranges. No references to firms
 * and tenders: checking two of them for each row would take longer than writing it, and neither is ever deleted.
 */
export const MatchSchema = new EntitySchema<MatchRow>({
  name: 'matches',
  columns: {
    tenderId: uuid({ primary: true }),
    businessId: uuid({ primary: true }),
    lotId: text({ primary: true, default: '' }),
    businessVersion: int(),
    tenderVersion: int(),
    role: text(),
    score: smallint(),
    points: smallint({ array: true }),
    coverage: text(),
    toConfirm: smallint(),
    checked: smallint(),
    inputsId: int(),
    computedAt: time({ default: () => 'now()' }),
  },
  checks: [{ name: 'ck_matches_score', expression: 'score >= 0 AND score <= 100' }],
  indices: [{ columns: ['businessId', 'score'] }],
});

/** What matches were computed with, each combination once. */
export interface MatchInputsRow {
  id: number;
  rulebookHash: string;
  weightsHash: string;
  textStatisticsHash: string;
}

export const MatchInputsSchema = new EntitySchema<MatchInputsRow>({
  name: 'match_inputs',
  columns: { id: { type: 'int', primary: true, generated: 'increment' }, rulebookHash: text(), weightsHash: text(), textStatisticsHash: text() },
  uniques: [{ columns: ['rulebookHash', 'weightsHash', 'textStatisticsHash'], name: 'uq_match_inputs_hashes' }],
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
  /** How the tender suited the firm when it was marked: hundredths of each criterion's points, in the order of the criteria. */
  parts?: number[];
  /** False once the firm has started anew: such marks are kept and no longer learned from. */
  teaches: boolean;
}

export const MarkSchema = new EntitySchema<MarkRow>({
  name: 'marks',
  columns: {
    businessId: uuid({ primary: true }),
    tenderId: uuid({ primary: true }),
    mark: text(),
    reason: text(optionally),
    at: time({ default: () => 'now()' }),
    parts: smallint({ array: true, ...optionally }),
    teaches: bool({ default: true }),
  },
  foreignKeys: [
    { target: 'businesses', columnNames: ['businessId'], referencedColumnNames: ['id'] },
    { target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'ck_marks_mark', expression: `mark = ANY (ARRAY['kept'::text, 'hidden'::text, 'bidding'::text])` }],
});
