import type { Clause } from '@app/domain';
import { BARRED, FAIL, UNKNOWN } from './digit.js';

/**
 * What a role follows from, added up clause by clause for many firms at once. One double a firm, ten bits a count, which is exact below 2^53:
 *
 *     noJoin | fails that no effort cures | fails that bar a firm from every group | fails of a firm alone | unknown of joint bids only | unknown of a firm alone
 *
 * The rules by which the sums become a role are those of `assess`.
 */
export type Weights = Float64Array;

/** More clauses than this do not fit in a count. */
export const MOST_CLAUSES = 1_000;

const BITS = 10;
const MASK = (1 << BITS) - 1;
const ONE_BARRED = 1 << BITS;
const ONE_INCURABLE = 1 << (2 * BITS);
const NO_JOIN = 1 << (3 * BITS);
/** Fails stand above both counts of unknown findings. */
const FAILS = 2 ** (2 * BITS);

/** Weights of one clause whose states are digits. */
export function digitWeights(states: number, curable: boolean): Weights {
  const weights = new Float64Array(states);
  const fail = 1 + (curable ? 0 : ONE_INCURABLE);
  weights[FAIL] = fail * FAILS;
  weights[BARRED] = (fail + ONE_BARRED) * FAILS;
  weights[UNKNOWN] = 1;
  return weights;
}

/** The weight of several clauses that go together: those of joint bids, and whether groups may bid. */
export function weightOf(clauses: readonly Clause[], mayJoin: boolean): number {
  let [fails, unknown] = [mayJoin ? 0 : NO_JOIN, 0];
  for (const { verdict, everyMember, curable, jointOnly } of clauses) {
    if (verdict === 'unknown') unknown += jointOnly ? 1 << BITS : 1;
    if (verdict !== 'fail') continue;
    if (everyMember) fails += ONE_BARRED;
    if (!jointOnly) fails += 1 + (curable ? 0 : ONE_INCURABLE);
  }
  return fails * FAILS + unknown;
}

export const NONE = 0;
export const NEAR_MISS = 1;
export const JOINT = 2;
export const SOLO = 3;

/** The upper counts of a sum: those of fails. A product and a floor, for a remainder of doubles takes long. */
export function failsIn(sum: number): number {
  return Math.floor(sum * (1 / FAILS));
}

/** The lower counts of a sum: those of what is unknown. */
export function unknownIn(sum: number, fails: number): number {
  return sum - fails * FAILS;
}

/** The role of a firm alone. @param fails of `failsIn` */
export function roleOf(fails: number): number {
  const alone = fails & MASK;
  if (alone === 0) return SOLO;
  if (((fails >>> BITS) & MASK) === 0 && fails < NO_JOIN) return JOINT;
  return alone === 1 && ((fails >>> (2 * BITS)) & MASK) === 0 ? NEAR_MISS : NONE;
}

/** Unknown findings that are told to a firm in this role: those of joint bids are no matter for one that bids alone. */
export function toConfirmOf(unknown: number, role: number): number {
  const alone = unknown & MASK;
  return role === SOLO || role === NEAR_MISS ? alone : alone + (unknown >>> BITS);
}
