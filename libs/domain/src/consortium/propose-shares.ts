import type { Money } from '../money/money.js';
import { fromScaled, toScaled, type Decimal } from '../money/decimal.js';

/** Hundredths of a percent in the whole. */
const WHOLE = 10_000n;

/** What shares have to keep to. */
export interface ShareFloors {
  /** Index of who leads. */
  readonly lead: number;
  readonly leadMinPct?: Decimal;
  readonly eachMinPct?: Decimal;
  /** The lead's share is as large as any other's. */
  readonly leadLargest?: boolean;
}

/**
 * Shares of two places that are 100 together, in proportion to what each brings, rounded by largest remainder, the earlier first among equals. Who would fall below a floor gets the
 * floor, and the others share what is left. Equal shares where nobody brings anything. Undefined where the floors alone are more than the whole.
 *
 * @param offers what each brings, in one unit, none negative
 */
export function proposeShares(offers: readonly bigint[], { lead, leadMinPct, eachMinPct, leadLargest = false }: ShareFloors): readonly Decimal[] | undefined {
  const each = floorOf(eachMinPct);
  const floors = offers.map((_, index) => (index === lead ? max(each, floorOf(leadMinPct)) : each));
  if (offers.length === 0 || sumOf(floors) > WHOLE) return undefined;
  const at = (leadFloor: bigint): readonly bigint[] => divide(WHOLE, offers, floors.map((floor, index) => (index === lead ? max(floor, leadFloor) : floor)));
  const largest = (units: readonly bigint[]): boolean => units.every((share) => share <= (units[lead] ?? 0n));
  let shares = at(0n);
  if (leadLargest && !largest(shares)) {
    const most = WHOLE - sumOf(floors.filter((_, index) => index !== lead));
    // The more the lead has the less have the others, so the least that is enough is found by halving.
    let [low, high] = [0n, most];
    while (low < high) {
      const middle = (low + high) / 2n;
      if (largest(at(middle))) high = middle;
      else low = middle + 1n;
    }
    shares = at(high);
    if (!largest(shares)) return undefined;
  }
  return shares.map((units) => fromScaled(units, 2));
}

/** An amount by shares that are 100 together, to the last minor unit: largest remainder, the earlier first among equals. @param shares of two places at most */
export function splitMoney({ minor, currency }: Money, shares: readonly Decimal[]): readonly Money[] {
  return byWeight(minor, shares.map((share) => toScaled(share, 2) ?? 0n)).map((part) => ({ minor: part, currency }));
}

function divide(total: bigint, offers: readonly bigint[], floors: readonly bigint[]): readonly bigint[] {
  const held = new Set<number>();
  for (;;) {
    const free = offers.flatMap((_, index) => (held.has(index) ? [] : [index]));
    const rest = total - sumOf([...held].map((index) => floors[index] ?? 0n));
    const parts = byWeight(rest, free.map((index) => offers[index] ?? 0n));
    const below = free.filter((index, at) => (parts[at] ?? 0n) < (floors[index] ?? 0n));
    if (below.length === 0) return offers.map((_, index) => (held.has(index) ? (floors[index] ?? 0n) : (parts[free.indexOf(index)] ?? 0n)));
    for (const index of below) held.add(index);
    // All of them at their floors: what is left goes to them alike.
    if (held.size === offers.length) {
      const more = byWeight(total - sumOf(floors), offers);
      return floors.map((floor, index) => floor + (more[index] ?? 0n));
    }
  }
}

/** A whole number of units by weight; alike where no weight is above zero. */
function byWeight(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = sumOf(weights);
  if (sum === 0n) return weights.length === 0 ? [] : byWeight(total, weights.map(() => 1n));
  const parts = weights.map((weight) => (total * weight) / sum);
  const remainders = weights.map((weight, index) => ({ index, remainder: (total * weight) % sum }));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const left = Number(total - sumOf(parts));
  for (const { index } of remainders.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}

function floorOf(pct: Decimal | undefined): bigint {
  if (pct === undefined) return 0n;
  const fine = toScaled(pct, 12) ?? 0n;
  const unit = 10n ** 10n;
  return (fine + unit - 1n) / unit;
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
