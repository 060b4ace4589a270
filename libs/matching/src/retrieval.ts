import { FULL_IMPACT } from './features/impact.js';
import type { CodePath } from './features/code-path.js';
import type { FirmFeatures } from './features/firm-features.js';
import type { TargetFeatures } from './features/target-features.js';
import type { FitWeights } from './weights.js';

/**
 * The terms under which a firm is found. A firm and a target whose match could be kept share at least one
 * term, so `firm.terms && target.terms` finds every such pair (and some more):
 * - `c:CPV:45`: the division or segment of a code, or a CPV division that it crosses over to
 * - `w:techa`: a term of its texts
 *
 * Sorted, none twice.
 */
export function firmTerms(features: FirmFeatures): string[] {
  return termsOf(features.codePaths, features.words.keys());
}

/**
 * The terms under which a target is found; see `firmTerms`. The lightest words are left out as far as all of
 * them together could not make a match: sharing nothing but what every notice says is not worth a look.
 */
export function targetTerms(features: TargetFeatures, weights: FitWeights): string[] {
  return termsOf(features.codePaths, tellingWords(features, weights).map(({ term }) => term));
}

/** The heaviest words, down to those that cannot reach the least trade together, even in full. */
export function tellingWords({ words, wordsTotal }: TargetFeatures, weights: FitWeights): TargetFeatures['words'] {
  let left = 0;
  let kept = words.length;
  while (kept > 0) {
    left += words[kept - 1]?.weight ?? 0;
    if (mostTrade(left * FULL_IMPACT, wordsTotal, weights) >= weights.leastTrade) break;
    kept -= 1;
  }
  return words.slice(0, kept);
}

/** The most points for words, likeness and, where codes do not compare, category, that this sum of shared weights times impacts lets expect. */
export function mostTrade(sum: number, wordsTotal: number, weights: FitWeights): number {
  if (wordsTotal === 0) return 0;
  const share = Math.min(1, sum / (FULL_IMPACT * wordsTotal));
  const words = Math.log1p(share / weights.words.knee) / Math.log1p(1 / weights.words.knee);
  const { max } = weights;
  return Math.round(max.words * words) + Math.round(max.past * Math.sqrt(share)) + Math.round(max.category * weights.category.standIn * words);
}

function termsOf(codes: readonly CodePath[], words: Iterable<string>): string[] {
  const terms = new Set<string>();
  for (const { scheme, path, divisions } of codes) {
    terms.add(`c:${scheme}:${path[0] ?? ''}`);
    for (const division of divisions) terms.add(`c:CPV:${division}`);
  }
  for (const word of words) terms.add(`w:${word}`);
  return [...terms].sort();
}
