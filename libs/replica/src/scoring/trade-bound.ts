import type { FitWeights } from '@app/matching';
import type { TargetInNumbers } from './target-in-numbers.js';
import { FULL_IMPACT } from './target-tables.js';

/** Steps of the tables; a step's upper end is taken for all of it. */
const STEPS = 1_024;
/** More than any sum: no past contract is near enough. */
const NEVER = 0x7fffffff;
/** No rounding of a sum or a root may bring the bound below the true points. */
const SLACK = 1e-9;

/** What depends on the weights and the least trade alone, by step of the share of the target's words. */
interface Curves {
  readonly weights: FitWeights;
  readonly least: number;
  /** Points for words. */
  readonly words: Float64Array;
  /** Points for category where no code is shared: of firms that name a scheme of the target's, and of others. */
  readonly known: Float64Array;
  readonly unknown: Float64Array;
  /** `leastPast` as shares of the words in full; more than one where no past contract is near enough. */
  readonly leastPast: Float64Array;
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
    this.curves = curvesOf(weights, least);
    for (let i = 0; i < this.leastPast.length; i += 1) {
      const share = this.curves.leastPast[i] ?? 0;
      this.leastPast[i] = share === 0 ? 0 : share > 1 ? NEVER : Math.max(1, Math.floor(share * this.wordsFull * (1 - SLACK)));
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
}

function curvesOf(weights: FitWeights, least: number): Curves {
  if (curves?.least === least && isSame(curves.weights, weights)) return curves;
  const { max, category, words: ofWords } = weights;
  const parts = Float64Array.from({ length: STEPS + 1 }, (_, step) => Math.log1p(Math.min(1, ((step + 1) / STEPS) * (1 + SLACK)) / ofWords.knee) / Math.log1p(1 / ofWords.knee));
  const words = parts.map((part) => Math.round(max.words * part + SLACK));
  const known = parts.map((part) => Math.round(max.category * category.standIn * part + SLACK));
  const unknown = parts.map((part) => Math.round(max.category * Math.max(category.standIn * part, category.crossScheme) + SLACK));
  const leastPast = Float64Array.from({ length: 2 * (STEPS + 1) }, (_, i) => {
    const step = i % (STEPS + 1);
    return shareFor(least - (words[step] ?? 0) - ((i > STEPS ? unknown[step] : known[step]) ?? 0), max.past);
  });
  curves = { weights, least, words, known, unknown, leastPast };
  return curves;
}

/** The least share of the words in a past contract that brings so many points; more than one where none does. */
function shareFor(missing: number, most: number): number {
  if (missing <= 0) return 0;
  return missing > most ? Infinity : ((missing - 0.5) / most) ** 2;
}

/** Weights come to a thread as a copy with each question. */
function isSame(one: FitWeights, other: FitWeights): boolean {
  return (
    one.max.words === other.max.words && one.max.past === other.max.past && one.max.category === other.max.category && one.words.knee === other.words.knee &&
    one.category.standIn === other.category.standIn && one.category.crossScheme === other.category.crossScheme
  );
}
