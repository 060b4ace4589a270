import type { FitWeights } from '@app/matching';
import type { TargetInNumbers } from './target-in-numbers.js';
import { FULL_IMPACT } from './target-tables.js';

/** Steps of the tables; a step's upper end is taken for all of it. */
const STEPS = 1_024;
/** More than any sum: no past contract is near enough. */
const NEVER = 0x7fffffff;
/** No rounding of a sum or a root may bring the bound below the true points. */
const SLACK = 1e-9;

/** What depends on the weights alone, by step of the share of the target's words. */
interface Curves {
  readonly weights: FitWeights;
  /** Points for words. */
  readonly words: Float64Array;
  /** Points for category where no code is shared: of firms that name a scheme of the target's, and of others. */
  readonly known: Float64Array;
  readonly unknown: Float64Array;
}

let curves: Curves | undefined;

/**
 * The most points of words, category and likeness to past contracts that a firm can have, from sums that cost next to nothing: what it
 * shares with the target in words, in codes, and in words of past contracts. Never below the true points, so that whoever is
 * passed over by it could not have been kept.
 */
export class TradeBound {
  /** The place of a sum of words in `leastPast`, rounded down. */
  readonly scale: number;
  /**
   * By step of the sum of words, for firms that share no code: the least sum of words of past contracts with which the trade could
   * reach what is asked. Firms that name a scheme of the target's first, others from `others` on.
   */
  readonly leastPast = new Int32Array(2 * (STEPS + 1));
  readonly others = STEPS + 1;
  private readonly curves: Curves;
  private readonly wordsFull: number;
  private readonly codesFull: number;
  private readonly codesTotal: number;

  constructor(
    private readonly target: TargetInNumbers,
    private readonly least: number,
  ) {
    const { words, codes, weights } = target;
    this.wordsFull = FULL_IMPACT * Math.max(1, words.total);
    this.codesTotal = Math.max(1, codes.total);
    this.codesFull = FULL_IMPACT * this.codesTotal;
    this.scale = STEPS / this.wordsFull;
    this.curves = curvesOf(weights);
    for (let step = 0; step <= STEPS; step += 1) {
      const points = this.curves.words[step] ?? 0;
      this.leastPast[step] = this.pastFor(points + (this.curves.known[step] ?? 0));
      this.leastPast[this.others + step] = this.pastFor(points + (this.curves.unknown[step] ?? 0));
    }
  }

  /** True where even a firm that shares nothing at all might be kept. */
  get asksNothing(): boolean {
    return this.leastPast[0] === 0 || this.leastPast[this.others] === 0;
  }

  /**
   * True where a firm that shares codes may be kept. @param words, past and codes the sums of weight times impact, `codesWeight` that of
   * the codes' weights alone; `known` where it names a scheme of the target's
   */
  mayBeKept(words: number, past: number, codes: number, codesWeight: number, known: boolean): boolean {
    const { max, past: weights } = this.target.weights;
    const step = Math.min(STEPS, Math.floor(words * this.scale));
    const shared = Math.round(max.category * Math.sqrt(codes / this.codesFull) + SLACK);
    const points = (this.curves.words[step] ?? 0) + Math.max(shared, (known ? this.curves.known[step] : this.curves.unknown[step]) ?? 0);
    if (points >= this.least) return true;
    const text = past / this.wordsFull;
    const likeness = Math.max(text, (1 - weights.codes) * text + (weights.codes * codesWeight) / this.codesTotal);
    return points + Math.round(max.past * Math.sqrt(Math.min(1, likeness)) + SLACK) >= this.least;
  }

  /** The least sum of words of past contracts that brings what is missing from these points. */
  private pastFor(points: number): number {
    const missing = this.least - points;
    if (missing <= 0) return 0;
    const { max } = this.target.weights;
    if (missing > max.past) return NEVER;
    return Math.max(1, Math.floor(((missing - 0.5) / max.past) ** 2 * this.wordsFull * (1 - SLACK)));
  }
}

function curvesOf(weights: FitWeights): Curves {
  if (curves && isSame(curves.weights, weights)) return curves;
  const { max, category, words } = weights;
  const parts = Float64Array.from({ length: STEPS + 1 }, (_, step) => Math.log1p(Math.min(1, ((step + 1) / STEPS) * (1 + SLACK)) / words.knee) / Math.log1p(1 / words.knee));
  curves = {
    weights,
    words: parts.map((part) => Math.round(max.words * part + SLACK)),
    known: parts.map((part) => Math.round(max.category * category.standIn * part + SLACK)),
    unknown: parts.map((part) => Math.round(max.category * Math.max(category.standIn * part, category.crossScheme) + SLACK)),
  };
  return curves;
}

/** Weights come to a thread as a copy with each question. */
function isSame(one: FitWeights, other: FitWeights): boolean {
  return (
    one.max.words === other.max.words && one.max.category === other.max.category && one.words.knee === other.words.knee &&
    one.category.standIn === other.category.standIn && one.category.crossScheme === other.category.crossScheme
  );
}
