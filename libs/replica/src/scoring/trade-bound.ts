import type { TargetInNumbers } from './target-in-numbers.js';
import { FULL_IMPACT } from './target-tables.js';

/** Steps of the table of word points; a step's upper end is taken for all of it. */
const STEPS = 512;

/**
 * The most points of words, category and likeness to past contracts that a firm can have, from sums that cost nothing:
 * the weight of what it shares with the target, and that weight times impact. Never below the true points, so that
 * whoever is passed over by it could not have been kept.
 */
export class TradeBound {
  private readonly wordPoints = new Float64Array(STEPS + 1);
  private readonly standIn = new Float64Array(STEPS + 1);
  private readonly step: number;
  private readonly wordsFull: number;
  private readonly codesFull: number;

  constructor(private readonly target: TargetInNumbers) {
    const { words, codes, weights } = target;
    this.wordsFull = FULL_IMPACT * Math.max(1, words.total);
    this.codesFull = FULL_IMPACT * Math.max(1, codes.total);
    this.step = Math.max(1, Math.ceil(this.wordsFull / STEPS));
    for (let n = 0; n <= STEPS; n += 1) {
      const part = n === 0 ? 0 : Math.log1p(Math.min(1, (n * this.step) / this.wordsFull) / weights.words.knee) / Math.log1p(1 / weights.words.knee);
      this.wordPoints[n] = Math.round(weights.max.words * part);
      this.standIn[n] = Math.round(weights.max.category * Math.max(weights.category.standIn * part, weights.category.crossScheme));
    }
  }

  /** @param wordsSum and codesSum weight times impact of what is shared; `wordsWeight` and `codesWeight` the weights alone; likeness counts only where there is a past */
  of(wordsSum: number, wordsWeight: number, codesSum: number, codesWeight: number, hasPast = true): number {
    const { max, past } = this.target.weights;
    const step = Math.min(STEPS, Math.ceil(wordsSum / this.step));
    const words = this.wordPoints[step] ?? 0;
    const category = Math.max(this.standIn[step] ?? 0, Math.round(max.category * Math.sqrt(codesSum / this.codesFull)));
    if (!hasPast) return words + category;
    const text = (wordsWeight * FULL_IMPACT) / this.wordsFull;
    const likeness = Math.max(text, (1 - past.codes) * text + (past.codes * codesWeight * FULL_IMPACT) / this.codesFull);
    // A last bit more, so that no rounding of these sums can fall below that of the true ones.
    return words + category + Math.round(max.past * Math.sqrt(Math.min(1, likeness)) + 1e-9);
  }

  /** The least weight of shared words with which a firm that shares no code can reach `trade` points. */
  leastWords(trade: number): number {
    let [low, high] = [0, this.wordsFull / FULL_IMPACT + 1];
    while (low + 1 < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.of(middle * FULL_IMPACT, middle, 0, 0) >= trade) high = middle;
      else low = middle;
    }
    return high;
  }
}
