import type { CodePath } from './features/code-path.js';
import type { FirmFeatures } from './features/firm-features.js';
import type { TargetFeatures } from './features/target-features.js';

/**
 * The terms under which a firm is found. A firm and a target that score any point in category or words
 * share at least one term, so `firm.terms && target.terms` finds every such pair (and some more):
 * - `c:CPV:45`: the division or segment of a code, or a CPV division that it crosses over to
 * - `w:techad`: a stem of at least the least information that counts
 *
 * At most 61 codes with their divisions, and the words that `MAX_*_TERMS` let in; sorted, none twice.
 */
export function firmTerms(features: FirmFeatures): string[] {
  const codes = features.activity ? [...features.codes, features.activity] : features.codes;
  return termsOf(codes, features.words);
}

/** The terms under which a target is found; see `firmTerms`. */
export function targetTerms(features: TargetFeatures): string[] {
  return termsOf(features.codes, features.words.map(({ term }) => term));
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
