import type { Clause } from '@app/domain';
import { BARRED, FAIL, UNKNOWN } from './digit.js';

/**
 * What a role follows from, added up clause by clause for many firms at once. Two words of ten bits a count:
 *
 *     fails    noJoin | fails that no effort cures | fails that bar a firm from every group | fails of a firm alone
 *     unknown                                        unknown of joint bids only             | unknown of a firm alone
 *
 * The rules by which the sums become a role are those of `assess`.
 */
export interface Weights {
  /** By state of the clause. */
  readonly fails: Uint32Array;
  readonly unknown: Uint32Array;
}

/** More clauses than this do not fit in a count. */
export const MOST_CLAUSES = 1_000;

const BITS = 10;
const MASK = (1 << BITS) - 1;
const ONE_BARRED = 1 << BITS;
const ONE_INCURABLE = 1 << (2 * BITS);
const NO_JOIN = 1 << (3 * BITS);

/** Weights of one clause whose states are digits. */
export function digitWeights(states: number, curable: boolean): Weights {
  const [fails, unknown] = [new Uint32Array(states), new Uint32Array(states)];
  const fail = 1 + (curable ? 0 : ONE_INCURABLE);
  fails[FAIL] = fail;
  fails[BARRED] = fail + ONE_BARRED;
  unknown[UNKNOWN] = 1;
  return { fails, unknown };
}

/** The weight of several clauses that go together: those of joint bids, and whether groups may bid. */
export function weightOf(clauses: readonly Clause[], mayJoin: boolean): { readonly fails: number; readonly unknown: number } {
  let [fails, unknown] = [mayJoin ? 0 : NO_JOIN, 0];
  for (const { verdict, everyMember, curable, jointOnly } of clauses) {
    if (verdict === 'unknown') unknown += jointOnly ? 1 << BITS : 1;
    if (verdict !== 'fail') continue;
    if (everyMember) fails += ONE_BARRED;
    if (!jointOnly) fails += 1 + (curable ? 0 : ONE_INCURABLE);
  }
  return { fails, unknown };
}

export const NONE = 0;
export const NEAR_MISS = 1;
export const JOINT = 2;
export const SOLO = 3;

/** The role of a firm alone. */
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
