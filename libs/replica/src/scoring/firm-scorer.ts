import { CRITERIA, type Criterion } from '@app/domain';
import { FirmCard, WIDTH } from '../columns/firm-card.js';
import { listColumn, numberColumn, type ListColumn, type Segment } from '../segment/segment.js';
import type { TargetInNumbers } from './target-in-numbers.js';
import { FULL_IMPACT, type TargetTables } from './target-tables.js';
import { UsualValue } from './usual-value.js';

const DAY = 86_400_000;
/** Past contracts that count, as in libs/matching. */
const COUNTED = 3;
/** No rounding of a sum or a root may bring a bound below the true points. */
const SLACK = 1e-9;

/** The score of a firm, and the points that say that the trade is the same. */
export interface RowScore {
  score: number;
  /** The sum before rounding: orders firms of one score. */
  exact: number;
  trade: number;
}

/** Most points by criterion. */
type Most = Readonly<Record<Criterion, number>>;

/** A score that is not to be kept. */
const DROPPED = -1;

/**
 * Scores the rows of one segment against one target: the same numbers as `fit`, operation by operation and in the same
 * order, so that they are the same to the last bit. A property test holds the two against each other.
 */
export class FirmScorer {
  /** A base has these as posting lists only. */
  private words: ListColumn | undefined;
  private codes: ListColumn | undefined;
  private readonly card: FirmCard;
  private readonly past: ListColumn;
  private readonly economies: Uint32Array;
  /** Of the row at hand: one object for all, since there are millions. */
  private readonly own: Record<Criterion, number> = { category: 0, words: 0, past: 0, place: 0, value: 0, record: 0, time: 0 };
  private readonly top = new Float64Array(COUNTED);
  private readonly logKnee: number;
  private readonly pastWeights: readonly number[];
  private readonly pastMost: number;
  private readonly homeEconomies: ReadonlySet<number>;
  private readonly usual: UsualValue;
  /** Where the last answer stands; one object for all, since there are millions. */
  readonly answer: RowScore = { score: 0, exact: 0, trade: 0 };

  constructor(
    private readonly segment: Segment,
    private readonly target: TargetInNumbers,
    private readonly tables: TargetTables,
  ) {
    this.card = new FirmCard(segment);
    this.past = listColumn(segment, 'fit.past');
    this.economies = numberColumn(segment, 'fit.economy') as Uint32Array;
    const { weights } = target;
    this.logKnee = Math.log1p(1 / weights.words.knee);
    this.pastWeights = Array.from({ length: COUNTED }, (_, n) => (n + 1) ** -weights.past.decay);
    this.pastMost = this.pastWeights.reduce((most, weight) => most + weight, 0);
    this.homeEconomies = new Set(target.homeEconomies);
    this.usual = new UsualValue(target);
  }

  /** Scores a row in full, from nothing but its own lists. @returns `answer` */
  row(row: number): RowScore {
    const { max } = this.target.weights;
    this.card.open(row);
    const wordsPart = this.wordsPart(this.wordsSum(row));
    const categoryPart = this.categoryPart(this.codesSum(row), wordsPart);
    const hasPast = this.hasPast(row);
    const pastPart = hasPast ? this.pastPart(row) : this.newcomerPart(categoryPart, wordsPart);
    this.answer.trade = Math.round(max.words * wordsPart) + Math.round(max.category * categoryPart) + (hasPast ? Math.round(max.past * pastPart) : 0);
    this.answer.score = 0;
    this.answer.exact = 0;
    // Whether the trade is the same goes by everybody's points, the score by the firm's own where it has some.
    const own = this.ownMax() ?? max;
    this.give(own.category * categoryPart);
    this.give(own.words * wordsPart);
    this.give(own.past * pastPart);
    this.give(own.place * this.placePart(row));
    this.give(own.value * this.valuePart());
    this.give(own.record * this.recordPart());
    this.give(own.time * this.timePart());
    return this.answer;
  }

  private give(points: number): void {
    this.answer.exact += points;
    this.answer.score += Math.round(points);
  }

  /** The firm's own most points, where it has some. */
  private ownMax(): Most | undefined {
    const { max, words } = this.card;
    if (max < 0) return undefined;
    for (let i = 0; i < CRITERIA.length; i += 1) this.own[CRITERIA[i] as Criterion] = words[max + i] ?? 0;
    return this.own;
  }

  /** `kept` for a row of lists. */
  ofLists(row: number, least: { readonly trade: number; readonly score: number }): number {
    return this.kept(row, this.wordsSum(row), this.codesSum(row), Infinity, this.target.codes.total, least);
  }

  /**
   * Scores a row whose sums are known, what costs least and tells most first, and leaves off as soon as it is certain that it is not kept.
   * @param words and codes sums of weight times impact of what is shared; `ofPast` at least that of the words shared with any one past
   * contract; `codesWeight` the weights alone of the shared codes
   * @returns the score that `fit` gives, or less than 0
   */
  kept(row: number, words: number, codes: number, ofPast: number, codesWeight: number, least: { readonly trade: number; readonly score: number }): number {
    const { max } = this.target.weights;
    this.card.open(row);
    const wordsPart = this.wordsPart(words);
    const categoryPart = this.categoryPart(codes, wordsPart);
    const trade = Math.round(max.words * wordsPart) + Math.round(max.category * categoryPart);
    const hasPast = this.hasPast(row);
    const mostPast = hasPast ? this.mostPast(row, ofPast, codesWeight) : this.newcomerPart(categoryPart, wordsPart);
    if (trade + (hasPast ? Math.round(max.past * mostPast + SLACK) : 0) < least.trade) return DROPPED;
    const own = this.ownMax() ?? max;
    let score = Math.round(own.words * wordsPart) + Math.round(own.category * categoryPart) + Math.round(own.place * this.placePart(row));
    const bound = Math.round(own.past * mostPast + SLACK);
    if (score + bound + own.record + own.value + own.time < least.score) return DROPPED;
    score += Math.round(own.record * this.recordPart()) + Math.round(own.time * this.timePart());
    if (score + bound + own.value < least.score) return DROPPED;
    score += Math.round(own.value * this.valuePart());
    if (score + bound < least.score) return DROPPED;
    if (!hasPast) return score + Math.round(own.past * mostPast);
    const past = this.pastPart(row);
    score += Math.round(own.past * past);
    return trade + Math.round(max.past * past) >= least.trade && score >= least.score ? score : DROPPED;
  }

  private hasPast(row: number): boolean {
    return (this.past.at[row + 1] ?? 0) > (this.past.at[row] ?? 0);
  }

  /** The most of the part for likeness: as if each of the contracts that count were as near as all of them could be. */
  private mostPast(row: number, ofPast: number, codesWeight: number): number {
    const { words, codes, weights } = this.target;
    const { at, values } = this.past;
    let of = 0;
    for (let i = at[row] ?? 0, end = at[row + 1] ?? 0, n = 0; i < end && n < COUNTED; n += 1) {
      of += this.pastWeights[n] ?? 0;
      i += 2 + (values[i] ?? 0) + (values[i + 1] ?? 0);
    }
    const text = words.total === 0 ? 0 : ofPast / (FULL_IMPACT * words.total);
    const part = weights.past.codes;
    const likeness = codes.total === 0 ? text : Math.max(text, (1 - part) * text + (part * codesWeight) / codes.total);
    return Math.sqrt(Math.min(1, (likeness * of) / this.pastMost));
  }

  private wordsSum(row: number): number {
    return sharedWeight((this.words ??= listColumn(this.segment, 'fit.words')), row, this.tables.words);
  }

  private codesSum(row: number): number {
    return sharedWeight((this.codes ??= listColumn(this.segment, 'fit.codes')), row, this.tables.codes);
  }

  private wordsPart(sum: number): number {
    const { words, weights } = this.target;
    return words.total === 0 ? 0 : Math.log1p(sum / (FULL_IMPACT * words.total) / weights.words.knee) / this.logKnee;
  }

  private categoryPart(sum: number, wordsPart: number): number {
    const { codes, weights } = this.target;
    const standIn = weights.category.standIn * wordsPart;
    let crosses = false;
    const { words } = this.card;
    for (let i = this.card.kin, end = this.card.regions; i < end; i += 1) {
      const kin = words[i] ?? 0;
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
    const { words, regions: start, kinds: end } = this.card;
    if (near.length === 0 || start === end) return this.isHome(row, start, end) ? weights.place.unsaid : weights.place.unsaidAbroad;
    let total = 0;
    for (let place = 0; place < near.length; place += 1) {
      let nearness = 0;
      let declared = false;
      for (let i = start; i < end; i += WIDTH.region) {
        const value = words[i] ?? 0;
        const region = value >>> 1;
        const part = this.tables.partOf(place, region);
        if (part !== 0) nearness += this.card.doubleAt(i + 1) * part;
        declared ||= (value & 1) === 1 && this.tables.isServed(place, region);
      }
      total += Math.max(Math.sqrt(Math.min(1, nearness)), declared ? weights.place.declared : 0);
    }
    return total / near.length;
  }

  private isHome(row: number, start: number, end: number): boolean {
    if (start === end) return this.homeEconomies.has(this.economies[row] ?? 0);
    for (let i = start; i < end; i += WIDTH.region) if (this.tables.isHome((this.card.words[i] ?? 0) >>> 1)) return true;
    return false;
  }

  private valuePart(): number {
    const { value, weights } = this.target;
    if (value === undefined) return weights.value.unknown;
    const limit = value.currency === 0 ? 0 : this.card.limitIn(value.currency);
    const usual = this.usualPart(value.currency) ?? (limit > 0 ? weights.value.within : weights.value.unknown);
    return limit > 0 ? Math.min(usual, fade(value.minor, limit, weights.value.beyond)) : usual;
  }

  private usualPart(currency: number): number | undefined {
    const { words } = this.card;
    for (let i = this.card.values, { end } = this.card; i < end; i += WIDTH.value) {
      if (words[i] !== currency) continue;
      const contracts = words[i + 1] ?? 0;
      const logMedian = this.card.doubleAt(i + 2);
      return this.usual.part(contracts, logMedian);
    }
    return undefined;
  }

  private recordPart(): number {
    const { kind, kindUnknown, fadeDays, longAgo, lastUnknown } = this.target.weights.record;
    const days = Math.max(0, Math.floor((this.target.asOf - this.card.last) / DAY));
    const lately = Number.isNaN(days) ? lastUnknown : fading(days, fadeDays, longAgo);
    return kind * (this.kindShare() ?? kindUnknown) + (1 - kind) * lately;
  }

  private kindShare(): number | undefined {
    const { kind } = this.target;
    const { words, kinds: start, values: end } = this.card;
    if (kind === 0 || start === end) return undefined;
    for (let i = start; i < end; i += WIDTH.kind) if (words[i] === kind) return this.card.doubleAt(i + 1);
    return 0;
  }

  private timePart(): number {
    const { asOf, deadline, weights } = this.target;
    const days = (deadline - asOf) / DAY;
    if (Number.isNaN(days)) return weights.time.unknown;
    const own = this.card.preparation;
    const needed = Number.isNaN(own) ? weights.time.preparationDays : own;
    return needed === 0 ? Number(days > 0) : Math.min(1, Math.max(0, days / needed));
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

/** How lately by days, computed once a day and not once a firm. */
const faded = { fadeDays: 0, longAgo: 0, parts: new Float64Array(0) };
const MOST_DAYS = 10_000;

function fading(days: number, fadeDays: number, longAgo: number): number {
  if (faded.fadeDays !== fadeDays || faded.longAgo !== longAgo) {
    Object.assign(faded, { fadeDays, longAgo, parts: Float64Array.from({ length: MOST_DAYS }, (_, day) => Math.max(longAgo, Math.exp(-day / fadeDays))) });
  }
  return faded.parts[days] ?? Math.max(longAgo, Math.exp(-days / fadeDays));
}

function fade(contract: number, limit: number, beyond: number): number {
  const times = contract / limit;
  return times <= 1 ? 1 : Math.max(0, 1 - Math.log(times) / Math.log(beyond));
}
