import { toScaled, type Decimal } from '../money/decimal.js';
import type { Truth } from '../rulebook/size-test.js';
import type { Answer } from './clause.js';
import type { Message } from './finding.js';
import { later, type Later, type Words } from './message.js';

/** Bounds of an amount in whole units of its clause. No `high`: nothing known speaks against any amount. */
export interface Span {
  readonly low: bigint;
  readonly high?: bigint;
}

/** What one firm has of what a clause asks. Where `low` and `high` differ, `question` would settle it. */
export interface Measure extends Span {
  /** In the firm's own words: `MYR 240000.00`. */
  readonly gives: Words;
  readonly question?: Message | Later;
  readonly basis?: Answer['basis'];
}

/** How much is asked, in the clause's units, and how an amount of them is said. */
export interface Scale {
  readonly need: bigint;
  /** @param up true for what is missing, which must not be said smaller than it is */
  readonly say: (units: bigint, up?: boolean) => Words;
}

/** Percentages have at most twelve places, so that all of this is exact. */
export const WHOLE = 100n * 10n ** 12n;

/** A percentage as `WHOLE` counts it. */
export function pctOf(pct: Decimal): bigint {
  const units = toScaled(pct, 12);
  if (units === undefined) throw new RangeError(`a percentage of more than 12 places: ${pct}`);
  return units;
}

/** Do the bounds reach a part of the need? @param pct scaled as `WHOLE`, which is 100 % */
export function reaches({ low, high }: Span, need: bigint, pct: bigint): Truth {
  const wanted = need * pct;
  if (low * WHOLE >= wanted) return true;
  return high !== undefined && high * WHOLE < wanted ? false : undefined;
}

/** What is missing to a part of the need at the best, rounded up to a whole unit. */
export function missing({ low, high = low }: Span, need: bigint, pct: bigint): bigint {
  return ceilDiv(need * pct - high * WHOLE, WHOLE);
}

export function ceilDiv(value: bigint, by: bigint): bigint {
  return value <= 0n ? value / by : (value + by - 1n) / by;
}

/** Added up: what one does not know leaves the sum open above. */
export function sumOf(spans: readonly Span[]): Span {
  return {
    low: spans.reduce((total, { low }) => total + low, 0n),
    high: spans.reduce<bigint | undefined>((total, { high }) => (total === undefined || high === undefined ? undefined : total + high), 0n),
  };
}

/** The best single one. */
export function bestOf(spans: readonly Span[]): Span {
  return {
    low: spans.reduce((best, { low }) => (low > best ? low : best), 0n),
    high: spans.reduce<bigint | undefined>((best, { high }) => (best === undefined || high === undefined ? undefined : high > best ? high : best), 0n),
  };
}

/** The worst single one. */
export function worstOf(spans: readonly Span[]): Span {
  const lows = spans.map(({ low }) => low);
  const highs = spans.flatMap(({ high }) => (high === undefined ? [] : [high]));
  return { low: lows.reduce((worst, low) => (low < worst ? low : worst)), high: highs.length === 0 ? undefined : highs.reduce((worst, high) => (high < worst ? high : worst)) };
}

/** `not stated`, with what would settle it. */
export function notStated(question: Later): Measure {
  return { low: 0n, gives: later('have.not_stated'), question, basis: 'none' };
}
