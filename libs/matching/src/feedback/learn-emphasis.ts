import { CRITERIA } from '@app/domain';
import type { Criterion, Emphasis, HideReason, MarkedTender } from '@app/domain';
import { LEAST_EMPHASIS, MOST_EMPHASIS } from '../emphasis.js';

/** Something in a firm's marks that makes a criterion count more or less for it. */
export type Because =
  /** So many tenders were hidden for this reason. */
  | { readonly kind: 'hidden'; readonly reason: HideReason; readonly count: number }
  /** Those kept or bid for earn more of the criterion than those hidden, or less. */
  | { readonly kind: 'kept_higher' | 'kept_lower'; readonly count: number };

/** What was learned of one criterion. */
export interface LearnedCriterion {
  readonly criterion: Criterion;
  /** Of what it counts for everybody; 100 where nothing was learned. */
  readonly percent: number;
  readonly because: readonly Because[];
}

/** The criteria that a reason for hiding speaks of. `other` speaks of none. */
const CRITERIA_OF: Readonly<Record<HideReason, readonly Criterion[]>> = {
  work: ['category', 'words', 'past'],
  place: ['place'],
  size: ['value'],
  time: ['time'],
  other: [],
};
/** The most percent that either kind of evidence can shift. */
const SHIFT = 50;
/** Marks by which evidence is tempered: so many give half of what any number could. */
const TEMPER = 4;
/** Tenders on both sides from which they are compared. */
const LEAST_COMPARED = 2;
/** Percents are rounded to this: a mark that hardly matters changes nothing. */
const STEP = 5;

/**
 * What a firm's marks say of how it weighs tenders: the more often one was hidden for a reason, the more its criteria count; and where
 * those kept or bid for earn more of a criterion than those hidden, it counts more, where they earn less, less. Bounded, and the
 * same for the same marks in whatever order they come.
 */
export function learnEmphasis(marks: readonly MarkedTender[]): readonly LearnedCriterion[] {
  return CRITERIA.map((criterion) => {
    const evidence = [...hiddenFor(criterion, marks), ...compared(criterion, marks)];
    const shift = evidence.reduce((sum, one) => sum + one.shift, 0);
    const percent = Math.min(MOST_EMPHASIS, Math.max(LEAST_EMPHASIS, 100 + STEP * Math.round(shift / STEP)));
    // Evidence that outweighs itself, or weighs next to nothing, is no reason for anything.
    return { criterion, percent, because: percent === 100 ? [] : evidence.map(({ because }) => because) };
  });
}

/** As it is kept with the profile: only what differs; undefined where nothing does. */
export function asEmphasis(learned: readonly LearnedCriterion[]): Emphasis | undefined {
  const differing = learned.filter(({ percent }) => percent !== 100).map(({ criterion, percent }) => [criterion, percent] as const);
  return differing.length === 0 ? undefined : Object.fromEntries(differing);
}

interface Evidence {
  readonly because: Because;
  /** Percent, positive or negative. */
  readonly shift: number;
}

function hiddenFor(criterion: Criterion, marks: readonly MarkedTender[]): readonly Evidence[] {
  const reasons = (Object.keys(CRITERIA_OF) as HideReason[]).filter((reason) => CRITERIA_OF[reason].includes(criterion));
  return reasons.flatMap((reason) => {
    const count = marks.filter((one) => one.mark === 'hidden' && one.reason === reason).length;
    return count === 0 ? [] : [{ because: { kind: 'hidden', reason, count }, shift: SHIFT * tempered(count) }];
  });
}

/** The mean part of a criterion among the tenders wanted, a bid counting as two that are kept, against that among those hidden. */
function compared(criterion: Criterion, marks: readonly MarkedTender[]): readonly Evidence[] {
  const known = marks.flatMap(({ mark, parts }) => (parts === undefined ? [] : [{ mark, part: parts[criterion] }]));
  const wanted = known.filter(({ mark }) => mark !== 'hidden').map(({ mark, part }) => ({ part, weight: mark === 'bidding' ? 2 : 1 }));
  const hidden = known.filter(({ mark }) => mark === 'hidden').map(({ part }) => ({ part, weight: 1 }));
  if (Math.min(wanted.length, hidden.length) < LEAST_COMPARED) return [];
  const shift = (SHIFT * (mean(wanted) - mean(hidden)) * tempered(Math.min(wanted.length, hidden.length))) / 100;
  if (Math.abs(shift) < STEP / 2) return [];
  return [{ because: { kind: shift > 0 ? 'kept_higher' : 'kept_lower', count: wanted.length }, shift }];
}

function tempered(count: number): number {
  return count / (count + TEMPER);
}

/** Whole hundredths times whole weights: the same sum in whatever order. */
function mean(parts: readonly { readonly part: number; readonly weight: number }[]): number {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { part, weight }) => sum + weight * part, 0) / weights;
}
