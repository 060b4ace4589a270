import type { Business, Clause } from '@app/domain';
import type { Derived } from './derived.js';
import { ABSENT, BARRED, DIGITS, digitOf, FAIL, PASS, UNKNOWN } from './digit.js';
import type { Growing } from './growing.js';
import { digitWeights, type Weights } from './role-sums.js';
import type { TokenList } from './token-list.js';

/** Writes the state of each row of a stretch: one place a row, beginning with the row `from`. */
export type Fill = (out: Uint8Array, from: number, to: number) => void;

/** One clause over all firms, or several that go together. */
export interface ClauseColumn {
  readonly name: string;
  readonly fill: Fill;
  /** What each state adds to a firm's sums. There are at most 256 states. */
  readonly weights: Weights;
  /** True where these clauses of a firm are what the state says. */
  agrees(clauses: readonly Clause[], state: number): boolean;
}

/** A clause by its name, and whether a fail of it can be cured. */
export interface Named {
  readonly name: string;
  readonly curable: boolean;
}

/** A column of one clause, whose states are digits. */
export function oneClause({ name, curable }: Named, fill: Fill): ClauseColumn {
  return {
    name,
    weights: digitWeights(DIGITS, curable),
    fill,
    agrees: (clauses, state) => {
      const own = clauses.filter(({ clause }) => clause === name);
      if (own.length === 0) return state === ABSENT;
      return own.length === 1 && own.every((clause) => digitOf(clause) === state && clause.curable === curable && !clause.jointOnly);
    },
  };
}

/** A clause that looks at one value of the firm: judged once a value. */
export function valueFill<Value>(numbers: Growing<'u32'>, values: readonly Value[], judge: (value: Value) => number): Fill {
  return numbersFill(numbers, Uint8Array.from(values, judge));
}

/** What a number a row stands for. */
export function numbersFill(numbers: Growing<'u32'>, digits: Uint8Array): Fill {
  return (out, from, to) => {
    const column = numbers.values;
    for (let row = from; row < to; row++) out[row - from] = digits[column[row] ?? 0] ?? UNKNOWN;
  };
}

/** Which answer of several wins. `any`: one that meets it is enough; `against`: one that speaks against it decides; `valid`: one that has run out is more than none. */
const PRECEDENCE = {
  any: [PASS, UNKNOWN, FAIL, BARRED],
  against: [BARRED, FAIL, PASS, UNKNOWN],
  valid: [PASS, FAIL, BARRED, UNKNOWN],
} as const;

/** A clause that looks at a list of the firm: judged once a value and once for none, and so for each list that there is. */
export function listFill<Value>(list: TokenList<Value>, judge: (value: Value | undefined) => number, precedence: keyof typeof PRECEDENCE): Fill {
  const order: readonly number[] = PRECEDENCE[precedence];
  const ranks = Uint8Array.from(list.dictionary.values, (value) => order.indexOf(judge(value)));
  const empty = judge(undefined);
  const [starts, counts, values] = [list.starts.values, list.counts.values, list.values.values];
  const digits = new Uint8Array(list.counts.length);
  for (let number = 0; number < digits.length; number++) {
    let at = starts[number] ?? 0;
    const end = at + (counts[number] ?? 0);
    let best = order.length;
    for (; at < end && best !== 0; at++) best = Math.min(best, ranks[values[at] ?? 0] ?? best);
    digits[number] = order[best] ?? empty;
  }
  return numbersFill(list.lists, digits);
}

/** How much is asked, in whole units; both as doubles, which are exact below 2^53. */
export interface Asked {
  /** Least units that meet it. */
  readonly need: number;
  /** A firm with surely less than this has no place in any group; 0 where there is no such bound. */
  readonly barred: number;
  /** Every member has to reach it. */
  readonly each: boolean;
}

/** Above this, doubles that are equal may stand for amounts that are not. */
const EXACT_BELOW = 2 ** 53;

/**
 * A clause that measures: an interval a firm against one need.
 * @param exactly judges a firm whose bound cannot be told from the need in doubles
 */
export function amountFill(bounds: Derived, { need, barred, each }: Asked, firms: readonly (Business | undefined)[], exactly: (firm: Business) => number): Fill {
  const tooLarge = need >= EXACT_BELOW || barred >= EXACT_BELOW;
  const short = each ? BARRED : FAIL;
  if (!tooLarge && (each || barred === 0)) {
    return (out, from, to) => {
      const [low, high] = [bounds.low.values, bounds.high.values];
      for (let row = from; row < to; row++) out[row - from] = (low[row] ?? 0) >= need ? PASS : (high[row] ?? 0) >= need ? UNKNOWN : short;
    };
  }
  return (out, from, to) => {
    const [low, high] = [bounds.low.values, bounds.high.values];
    for (let row = from; row < to; row++) {
      const least = low[row] ?? 0;
      const most = high[row] ?? 0;
      const firm = tooLarge && (least === need || most === need || most === barred) ? firms[row] : undefined;
      if (firm) out[row - from] = exactly(firm);
      else out[row - from] = least >= need ? PASS : most >= need ? UNKNOWN : each || most < barred ? BARRED : FAIL;
    }
  };
}

/** A state a row that was computed from the firm once, and what each state means. */
export function stateFill({ low }: Derived, digits: Uint8Array): Fill {
  return (out, from, to) => {
    const column = low.values;
    for (let row = from; row < to; row++) out[row - from] = digits[column[row] ?? 0] ?? UNKNOWN;
  };
}
