import { CRITERIA, type Criterion } from '@app/domain';
import { listColumn, numberColumn, type ListColumn, type Segment } from '../segment/segment.js';
import type { TargetInNumbers } from './target-in-numbers.js';
import { FULL_IMPACT, type TargetTables } from './target-tables.js';

const DAY = 86_400_000;
/** Past contracts that count, as in libs/matching. */
const COUNTED = 3;

/** The score of a firm, and the points that say that the trade is the same. */
export interface RowScore {
  score: number;
  /** The sum before rounding: orders firms of one score. */
  exact: number;
  trade: number;
}

/**
 * Scores the rows of one segment against one target: the same numbers as `fit`, operation by operation and in the same
 * order, so that they are the same to the last bit. A property test holds the two against each other.
 */
export class FirmScorer {
  private readonly words: ListColumn;
  private readonly codes: ListColumn;
  private readonly kin: ListColumn;
  private readonly past: ListColumn;
  private readonly regions: ListColumn;
  private readonly kinds: ListColumn;
  private readonly values: ListColumn;
  private readonly economies: Uint32Array;
  private readonly limitCurrencies: Uint32Array;
  private readonly limits: Float64Array;
  private readonly lasts: Float64Array;
  private readonly preparations: Float64Array;
  private readonly max: ListColumn;
  private readonly top = new Float64Array(COUNTED);
  private readonly halves = new Uint32Array(2);
  private readonly double = new Float64Array(this.halves.buffer);
  private readonly logKnee: number;
  private readonly pastWeights: readonly number[];
  private readonly pastMost: number;
  private readonly homeEconomies: ReadonlySet<number>;
  /** Where the last answer stands; one object for all, since there are millions. */
  readonly answer: RowScore = { score: 0, exact: 0, trade: 0 };

  constructor(
    segment: Segment,
    private readonly target: TargetInNumbers,
    private readonly tables: TargetTables,
  ) {
    this.words = listColumn(segment, 'fit.words');
    this.codes = listColumn(segment, 'fit.codes');
    this.kin = listColumn(segment, 'fit.kin');
    this.past = listColumn(segment, 'fit.past');
    this.regions = listColumn(segment, 'fit.regions');
    this.kinds = listColumn(segment, 'fit.kinds');
    this.values = listColumn(segment, 'fit.values');
    this.economies = numberColumn(segment, 'fit.economy') as Uint32Array;
    this.limitCurrencies = numberColumn(segment, 'fit.limitCurrency') as Uint32Array;
    this.limits = numberColumn(segment, 'fit.limit') as Float64Array;
    this.lasts = numberColumn(segment, 'fit.last') as Float64Array;
    this.preparations = numberColumn(segment, 'fit.preparation') as Float64Array;
    this.max = listColumn(segment, 'fit.max');
    const { weights } = target;
    this.logKnee = Math.log1p(1 / weights.words.knee);
    this.pastWeights = Array.from({ length: COUNTED }, (_, n) => (n + 1) ** -weights.past.decay);
    this.pastMost = this.pastWeights.reduce((most, weight) => most + weight, 0);
    this.homeEconomies = new Set(target.homeEconomies);
  }

  /** Scores a row from nothing but its own lists. @returns `answer` */
  row(row: number): RowScore {
    return this.withSums(row, sharedWeight(this.words, row, this.tables.words), sharedWeight(this.codes, row, this.tables.codes));
  }

  hasPast(row: number): boolean {
    return (this.past.at[row + 1] ?? 0) > (this.past.at[row] ?? 0);
  }

  /** Scores a row whose shared weights are known already. Below `leastTrade` the score is left at 0. @returns `answer` */
  withSums(row: number, wordsSum: number, codesSum: number, leastTrade = 0): RowScore {
    const { max } = this.target.weights;
    const wordsPart = this.wordsPart(wordsSum);
    const categoryPart = this.categoryPart(row, codesSum, wordsPart);
    const words = Math.round(max.words * wordsPart);
    const category = Math.round(max.category * categoryPart);
    const hasPast = this.hasPast(row);
    const pastPart = hasPast ? this.pastPart(row) : this.newcomerPart(categoryPart, wordsPart);
    this.answer.trade = words + category + (hasPast ? Math.round(max.past * pastPart) : 0);
    this.answer.score = 0;
    this.answer.exact = 0;
    if (this.answer.trade < leastTrade) return this.answer;
    // Whether the trade is the same goes by everybody's points, the score by the firm's own where it has some.
    const own = this.maxOf(row) ?? max;
    this.give(own.category * categoryPart);
    this.give(own.words * wordsPart);
    this.give(own.past * pastPart);
    this.give(own.place * this.placePart(row));
    this.give(own.value * this.valuePart(row));
    this.give(own.record * this.recordPart(row));
    this.give(own.time * this.timePart(row));
    return this.answer;
  }

  private give(points: number): void {
    this.answer.exact += points;
    this.answer.score += Math.round(points);
  }

  private maxOf(row: number): Readonly<Record<Criterion, number>> | undefined {
    const start = this.max.at[row] ?? 0;
    if (start === (this.max.at[row + 1] ?? 0)) return undefined;
    return Object.fromEntries(CRITERIA.map((criterion, i) => [criterion, this.max.values[start + i] ?? 0])) as Record<Criterion, number>;
  }

  wordsPart(sum: number): number {
    const { words, weights } = this.target;
    return words.total === 0 ? 0 : Math.log1p(sum / (FULL_IMPACT * words.total) / weights.words.knee) / this.logKnee;
  }

  private categoryPart(row: number, sum: number, wordsPart: number): number {
    const { codes, weights } = this.target;
    const standIn = weights.category.standIn * wordsPart;
    let crosses = false;
    const { at, values } = this.kin;
    for (let i = at[row] ?? 0, end = at[row + 1] ?? 0; i < end; i += 1) {
      const kin = values[i] ?? 0;
      if (this.tables.isScheme(kin)) return Math.max(standIn, codes.total === 0 ? 0 : Math.sqrt(sum / (FULL_IMPACT * codes.total)));
      crosses ||= this.tables.isDivision(kin);
    }
    return Math.max(standIn, crosses ? weights.category.crossScheme : 0);
  }

  private newcomerPart(categoryPart: number, wordsPart: number): number {
    const { base, category, words } = this.target.weights.past.newcomer;
    return Math.min(1, base + category * categoryPart + words * wordsPart);
  }

  private pastPart(row: number): number {
    const { at, values } = this.past;
    const { top } = this;
    top.fill(0);
    for (let i = at[row] ?? 0, end = at[row + 1] ?? 0; i < end; ) {
      const codesAt = i + 2 + (values[i] ?? 0);
      const next = codesAt + (values[i + 1] ?? 0);
      this.keep(this.likeness(i + 2, codesAt, next));
      i = next;
    }
    let sum = 0;
    for (let n = 0; n < COUNTED; n += 1) sum += (this.pastWeights[n] ?? 0) * (top[n] ?? 0);
    return Math.sqrt(Math.min(1, sum / this.pastMost));
  }

  private likeness(wordsAt: number, codesAt: number, end: number): number {
    const { words, codes, weights } = this.target;
    const { values } = this.past;
    const { words: wordWeights, codes: codeWeights } = this.tables;
    let sum = 0;
    for (let i = wordsAt; i < codesAt; i += 1) {
      const value = values[i] ?? 0;
      sum += (wordWeights[value >>> 8] ?? 0) * (value & 255);
    }
    const text = words.total === 0 ? 0 : sum / (FULL_IMPACT * words.total);
    if (codesAt === end || codes.total === 0) return text;
    let shared = 0;
    for (let i = codesAt; i < end; i += 1) shared += codeWeights[values[i] ?? 0] ?? 0;
    const { codes: part } = weights.past;
    return Math.max(text, (1 - part) * text + (part * shared) / codes.total);
  }

  /** Keeps the highest three, highest first. */
  private keep(likeness: number): void {
    const { top } = this;
    let place = COUNTED;
    while (place > 0 && likeness > (top[place - 1] ?? 0)) place -= 1;
    if (place === COUNTED) return;
    for (let n = COUNTED - 1; n > place; n -= 1) top[n] = top[n - 1] ?? 0;
    top[place] = likeness;
  }

  private placePart(row: number): number {
    const { near, weights } = this.target;
    const start = this.regions.at[row] ?? 0;
    const end = this.regions.at[row + 1] ?? 0;
    if (near.length === 0 || start === end) return this.isHome(row, start, end) ? weights.place.unsaid : weights.place.unsaidAbroad;
    let total = 0;
    for (let place = 0; place < near.length; place += 1) {
      let nearness = 0;
      let declared = false;
      for (let i = start; i < end; i += 3) {
        const value = this.regions.values[i] ?? 0;
        const region = value >>> 1;
        const part = this.tables.partOf(place, region);
        if (part !== 0) nearness += this.doubleAt(this.regions.values, i + 1) * part;
        declared ||= (value & 1) === 1 && this.tables.isServed(place, region);
      }
      total += Math.max(Math.sqrt(Math.min(1, nearness)), declared ? weights.place.declared : 0);
    }
    return total / near.length;
  }

  private isHome(row: number, start: number, end: number): boolean {
    if (start === end) return this.homeEconomies.has(this.economies[row] ?? 0);
    for (let i = start; i < end; i += 3) if (this.tables.isHome((this.regions.values[i] ?? 0) >>> 1)) return true;
    return false;
  }

  private valuePart(row: number): number {
    const { value, weights } = this.target;
    if (value === undefined) return weights.value.unknown;
    const limit = this.limitCurrencies[row] === value.currency && value.currency !== 0 ? (this.limits[row] ?? 0) : 0;
    const usual = this.usualPart(row, value) ?? (limit > 0 ? weights.value.within : weights.value.unknown);
    return limit > 0 ? Math.min(usual, fade(value.minor, limit, weights.value.beyond)) : usual;
  }

  private usualPart(row: number, value: NonNullable<TargetInNumbers['value']>): number | undefined {
    const { at, values } = this.values;
    for (let i = at[row] ?? 0, end = at[row + 1] ?? 0; i < end; i += 4) {
      if (values[i] !== value.currency) continue;
      const contracts = values[i + 1] ?? 0;
      const logMedian = this.doubleAt(values, i + 2);
      const { prior, spread, lowest, highest, deviation } = this.target.weights.value;
      const log = Math.log(value.minor);
      const width = value.deviation ?? deviation;
      const middle = value.mean === undefined ? logMedian : (contracts * logMedian + prior * value.mean) / (contracts + prior);
      const own = width * Math.sqrt(spread + 1 / (contracts + prior));
      const anyone = width * Math.sqrt(1 + spread / 2);
      const odds = Math.log(anyone / own) - ((log - middle) / own) ** 2 / 2 + (value.mean === undefined ? 0.5 : ((log - value.mean) / anyone) ** 2 / 2);
      return Math.min(1, Math.max(0, (odds - lowest) / (highest - lowest)));
    }
    return undefined;
  }

  private recordPart(row: number): number {
    const { kind, kindUnknown, fadeDays, longAgo, lastUnknown } = this.target.weights.record;
    const days = Math.max(0, Math.floor((this.target.asOf - (this.lasts[row] ?? 0)) / DAY));
    const lately = Number.isNaN(days) ? lastUnknown : Math.max(longAgo, Math.exp(-days / fadeDays));
    return kind * (this.kindShare(row) ?? kindUnknown) + (1 - kind) * lately;
  }

  private kindShare(row: number): number | undefined {
    const { kind } = this.target;
    const { at, values } = this.kinds;
    const start = at[row] ?? 0;
    const end = at[row + 1] ?? 0;
    if (kind === 0 || start === end) return undefined;
    for (let i = start; i < end; i += 3) if (values[i] === kind) return this.doubleAt(values, i + 1);
    return 0;
  }

  private timePart(row: number): number {
    const { asOf, deadline, weights } = this.target;
    const days = (deadline - asOf) / DAY;
    if (Number.isNaN(days)) return weights.time.unknown;
    const own = this.preparations[row] ?? Number.NaN;
    const needed = Number.isNaN(own) ? weights.time.preparationDays : own;
    return needed === 0 ? Number(days > 0) : Math.min(1, Math.max(0, days / needed));
  }

  private doubleAt(values: Uint32Array, at: number): number {
    this.halves[0] = values[at] ?? 0;
    this.halves[1] = values[at + 1] ?? 0;
    return this.double[0] ?? 0;
  }
}

function sharedWeight({ at, values }: ListColumn, row: number, weights: Int32Array): number {
  let sum = 0;
  for (let i = at[row] ?? 0, end = at[row + 1] ?? 0; i < end; i += 1) {
    const value = values[i] ?? 0;
    sum += (weights[value >>> 8] ?? 0) * (value & 255);
  }
  return sum;
}

function fade(contract: number, limit: number, beyond: number): number {
  const times = contract / limit;
  return times <= 1 ? 1 : Math.max(0, 1 - Math.log(times) / Math.log(beyond));
}
