import { toScaled, type Decimal } from './decimal.js';

/** An exact fraction; `den` is positive. For averages and conversions, where a decimal would have to be rounded. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Ratio = { num: 0n, den: 1n };

const PLACES = 12;
const SCALE = 10n ** BigInt(PLACES);

/** @throws RangeError for more than 12 places, which no decimal of the domain has */
export function ratioOf(value: Decimal): Ratio {
  const num = toScaled(value, PLACES);
  if (num === undefined) throw new RangeError(`a decimal of more than ${PLACES} places: ${value}`);
  return { num, den: SCALE };
}

export function plus(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** @param divisor above zero */
export function dividedBy(a: Ratio, divisor: Ratio): Ratio {
  return { num: a.num * divisor.den, den: a.den * divisor.num };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareRatio(a: Ratio, b: Ratio): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}
