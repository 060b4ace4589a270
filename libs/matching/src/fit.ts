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

/** A criterion added to the domain does not compile until its judge stands here. */
const JUDGES: Readonly<Record<Criterion, Judge>> = { category, words, place, value, time };

/**
 * How well the work suits the firm, 0 to 100: exactly the sum of the criteria's integer points, each with
 * its evidence. Both features must have been prepared with the same context.
 * @param asOf the instant from which the days left are counted
 */
export function fit(business: FirmFeatures, target: TargetFeatures, asOf: IsoInstant, context: Pick<FitContext, 'weights'>): Fit {
  const { weights } = context;
  const pair: Pair = { firm: business, target, asOf, weights, shared: sharedWords(business, target, weights) };
  const points = CRITERIA.map((criterion): FitPoints => {
    const { part, message } = JUDGES[criterion](pair);
    const max = weights.max[criterion];
    return { criterion, points: Math.round(max * part), max, evidence: message.text, message };
  });
  return { score: points.reduce((total, { points }) => total + points, 0), points };
}
