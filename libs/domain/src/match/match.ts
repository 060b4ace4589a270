import type { BusinessId, IsoInstant, LotId, TenderId } from '../common/brand.js';
import type { Coverage, Finding, Message, Role } from '../assessment/finding.js';

export const CRITERIA = ['category', 'words', 'past', 'place', 'value', 'record', 'time'] as const;
export type Criterion = (typeof CRITERIA)[number];

/**
 * How much a criterion counts for one firm, in percent of what it counts for everybody: whole numbers; what is not named counts 100.
 * Learned from what the firm kept, hid and bid for.
 */
export type Emphasis = Readonly<Partial<Record<Criterion, number>>>;

/** What one criterion gives, and why. */
export interface FitPoints {
  readonly criterion: Criterion;
  /** Integer, 0 to `max`; the points of all criteria add up to the score. */
  readonly points: number;
  readonly max: number;
  /** What matched, in plain words; empty evidence is never worth points. */
  readonly evidence: string;
  /** The evidence as a key with its parameters, for other languages; its `text` is the evidence. */
  readonly message?: Message;
}

export interface Fit {
  /** 0 to 100: exactly the sum of the points. */
  readonly score: number;
  readonly points: readonly FitPoints[];
}

/** The versions of everything that a match was computed from; with them it can be replayed. */
export interface MatchInputs {
  readonly businessVersion: number;
  readonly tenderVersion: number;
  readonly rulebookHash: string;
  readonly weightsHash: string;
  readonly textStatisticsHash: string;
}

/** A match as it is stored: its numbers, and what they were computed from. */
export interface StoredMatch extends MatchInputs {
  readonly businessId: BusinessId;
  readonly tenderId: TenderId;
  /** Empty where the tender has no lots, so that it can be part of the key. */
  readonly lotId: LotId | '';
  readonly role: Role;
  readonly score: number;
  /** Of each criterion, in the order of `CRITERIA`; they add up to the score. */
  readonly points: readonly number[];
  readonly coverage: Coverage;
  readonly toConfirm: number;
  /** Conditions that were answered. */
  readonly checked: number;
  readonly computedAt: IsoInstant;
}

/** A match with its reasons, computed again from what it was computed from. */
export interface Match extends Omit<StoredMatch, 'points' | 'checked'> {
  readonly fit: readonly FitPoints[];
  readonly findings: readonly Finding[];
}

/** The lowest fit that is kept as a match: below it the work has next to nothing to do with the firm. */
export const LOWEST_KEPT_SCORE = 40;

/** The fit at or above which a firm is told, unless it has chosen its own. */
export const DEFAULT_ALERT_SCORE = 50;

/** True when the firm is to hear of this: it can bid alone or in a team, and the fit passes its threshold. */
export function isTold(match: Pick<Match, 'role' | 'score'>, threshold: number): boolean {
  return (match.role === 'solo' || match.role === 'joint') && match.score >= threshold;
}
