import { CRITERIA } from '@app/domain';
import type { Criterion, Fit, FitPoints, IsoInstant } from '@app/domain';
import type { FitContext } from './context.js';
import { category } from './criteria/category.js';
import type { Judge, Pair } from './criteria/criterion.js';
import { place } from './criteria/place.js';
import { sharedWords } from './criteria/shared-words.js';
import { time } from './criteria/time.js';
import { value } from './criteria/value.js';
import { words } from './criteria/words.js';
import type { FirmFeatures } from './features/firm-features.js';
import type { TargetFeatures } from './features/target-features.js';
import type { FitWeights } from './weights.js';

/** A criterion added to the domain does not compile until its judge stands here. */
const JUDGES: Readonly<Record<Criterion, Judge>> = { category, words, place, value, time };

/**
 * How well the work suits the firm, 0 to 100: exactly the sum of the criteria's integer points, each with
 * its evidence. Both features must have been prepared with the same context.
 * @param asOf the instant from which the days left are counted
 */
export function fit(business: FirmFeatures, target: TargetFeatures, asOf: IsoInstant, context: Pick<FitContext, 'weights'>): Fit {
  const pair = pairOf(business, target, asOf, context.weights);
  const points = CRITERIA.map((criterion): FitPoints => {
    const { part, explain } = JUDGES[criterion](pair);
    const message = explain();
    const max = pair.weights.max[criterion];
    return { criterion, points: Math.round(max * part), max, evidence: message.text, message };
  });
  return { score: points.reduce((total, { points }) => total + points, 0), points };
}

/** The score of `fit` without its evidence, in about half the time: for sieving candidates by a threshold. */
export function fitScore(business: FirmFeatures, target: TargetFeatures, asOf: IsoInstant, context: Pick<FitContext, 'weights'>): number {
  const pair = pairOf(business, target, asOf, context.weights);
  return CRITERIA.reduce((total, criterion) => total + Math.round(pair.weights.max[criterion] * JUDGES[criterion](pair).part), 0);
}

function pairOf(firm: FirmFeatures, target: TargetFeatures, asOf: IsoInstant, weights: FitWeights): Pair {
  return { firm, target, asOf, weights, shared: sharedWords(firm, target, weights) };
}
