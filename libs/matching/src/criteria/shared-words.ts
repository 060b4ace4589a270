import type { FirmFeatures } from '../features/firm-features.js';
import type { TargetFeatures, TargetWord } from '../features/target-features.js';
import type { FitWeights } from '../weights.js';

/** The words of a target that the firm's text has too. */
export interface SharedWords {
  /** Strongest first. */
  readonly words: readonly TargetWord[];
  /** Part of the words' points that they are worth, 0 to 1. */
  readonly strength: number;
}

/** Words named in evidence. */
export const MAX_NAMED = 5;

/**
 * Finds the shared words, and their strength (1 + h) x / (x + h), where x is their share of what the
 * tender says and h = `weights.words.half`: it rises fast, is 1 at x = 1, and so saturates.
 */
export function sharedWords(firm: FirmFeatures, target: TargetFeatures, weights: FitWeights): SharedWords {
  const words = target.words.filter(({ term }) => firm.words.has(term));
  const share = words.reduce((total, { weight }) => total + weight, 0);
  const { half, loneMax, loneShare } = weights.words;
  const strength = Math.min(1, ((1 + half) * share) / (share + half));
  const lone = words.length === 1 && share < loneShare;
  return { words, strength: lone ? Math.min(strength, loneMax) : strength };
}

/** The strongest shared words in the tender's own spelling, joined by commas. */
export function namedWords({ words }: SharedWords): string {
  return words
    .slice(0, MAX_NAMED)
    .map(({ spelling }) => spelling)
    .join(', ');
}
