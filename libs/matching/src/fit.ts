import { CRITERIA } from '@app/domain';
import type { Criterion, Fit, FitPoints, IsoInstant } from '@app/domain';
import type { FitContext } from './context.js';
import { category, categoryPartOf } from './criteria/category.js';
import type { Judge, Pair } from './criteria/criterion.js';
import { past } from './criteria/past.js';
import { place } from './criteria/place.js';
import { record } from './criteria/record.js';
import { time } from './criteria/time.js';
import { value } from './criteria/value.js';
import { sharedWeight, words, wordsPartOf } from './criteria/words.js';
import type { FirmFeatures } from './features/firm-features.js';
import type { TargetFeatures } from './features/target-features.js';
import type { MostPoints } from './emphasis.js';
import type { FitWeights } from './weights.js';

/** A criterion added to the domain does not compile until its judge stands here. */
const JUDGES: Readonly<Record<Criterion, Judge>> = { category, words, past, place, value, record, time };

/**
 * How well the work suits the firm, 0 to 100: exactly the sum of the criteria's integer points, each with
 * its evidence. Both features must have been prepared with the same context.
 * @param asOf the instant from which the days left, and those since the last contract, are counted
 */
export function fit(business: FirmFeatures, target: TargetFeatures, asOf: IsoInstant, context: Pick<FitContext, 'weights'>): Fit {
  const pair = pairOf(business, target, asOf, context.weights);
  const points = CRITERIA.map((criterion): FitPoints => {
    const message = JUDGES[criterion].explain(pair);
    const max = mostPoints(pair)[criterion];
    return { criterion, points: Math.round(max * JUDGES[criterion].part(pair)), max, evidence: message.text, message };
  });
  return { score: points.reduce((total, { points }) => total + points, 0), points };
}

/** A score without its evidence. */
export interface FitScore {
  /** The same as `fit` gives. */
  readonly score: number;
  /** The sum before rounding: orders firms of one score. */
  readonly exact: number;
  /** Points that say that the trade is the same: of words, category and likeness to past contracts that are known. */
  readonly trade: number;
}

/** The score of `fit` in a fraction of the time: for sieving candidates, and for ordering them. */
export function fitScore(business: FirmFeatures, target: TargetFeatures, asOf: IsoInstant, context: Pick<FitContext, 'weights'>): FitScore {
  const pair = pairOf(business, target, asOf, context.weights);
  const max = mostPoints(pair);
  let score = 0;
  let exact = 0;
  for (const criterion of CRITERIA) {
    const given = max[criterion] * JUDGES[criterion].part(pair);
    exact += given;
    score += Math.round(given);
  }
  return { score, exact, trade: tradePoints(pair) };
}

/** The parts that each criterion gives, 0 to 1: what weights are learned from. */
export function fitParts(business: FirmFeatures, target: TargetFeatures, asOf: IsoInstant, context: Pick<FitContext, 'weights'>): Readonly<Record<Criterion, number>> {
  const pair = pairOf(business, target, asOf, context.weights);
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, JUDGES[criterion].part(pair)])) as Record<Criterion, number>;
}

/** Those of the firm where it has its own, else everybody's. */
function mostPoints({ firm, weights }: Pair): MostPoints {
  return firm.max ?? weights.max;
}

/** By everybody's points: whether the trade is the same is no matter of taste. */
function tradePoints(pair: Pair): number {
  const given = (criterion: 'words' | 'category' | 'past'): number => Math.round(pair.weights.max[criterion] * JUDGES[criterion].part(pair));
  return given('words') + given('category') + (pair.firm.past.length > 0 ? given('past') : 0);
}

function pairOf(firm: FirmFeatures, target: TargetFeatures, asOf: IsoInstant, weights: FitWeights): Pair {
  const wordsPart = wordsPartOf(sharedWeight(target.words, firm.words), target, weights);
  return { firm, target, asOf, weights, wordsPart, categoryPart: categoryPartOf(firm, target, wordsPart, weights) };
}
