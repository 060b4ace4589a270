import type { Business, Finding } from '@app/domain';
import type { Derived } from './derived.js';
import { ABSENT, BARRED, DIGITS, digitOf, FAIL, PASS, UNKNOWN } from './digit.js';
import type { Growing } from './growing.js';
import type { TokenList } from './token-list.js';

/** One clause over all firms, or several that go together: writes the state of each row of a stretch. */
export interface ClauseColumn {
  readonly name: string;
  /** One more than the largest state; at most 256. */
  readonly states: number;
  /** @param out one place a row, beginning with the row `from` */
  fill(out: Uint8Array, from: number, to: number): void;
  /** True for the clauses that it judges. */
  covers(clause: string): boolean;
  /** True where these findings of a firm are what the state says. */
  agrees(findings: readonly Finding[], state: number): boolean;
}

/** A column of one clause, whose states are digits. */
function oneClause(name: string, fill: ClauseColumn['fill']): ClauseColumn {
  return {
    name,
    states: DIGITS,
    fill,
    covers: (clause) => clause === name,
    agrees: (findings, state) => {
      const own = findings.filter(({ clause }) => clause === name);
      return own.length === 0 ? state === ABSENT : own.length === 1 && own.every((finding) => digitOf(finding) === state);
    },
  };
}

/** A clause that looks at one value of the firm: judged once a value. */
export function valueColumn<Value>(clause: string, numbers: Growing<'u32'>, values: readonly Value[], judge: (value: Value) => number): ClauseColumn {
  const digits = Uint8Array.from(values, judge);
  return oneClause(clause, (out, from, to) => {
    const column = numbers.values;
    for (let row = from; row < to; row++) out[row - from] = digits[column[row] ?? 0] ?? UNKNOWN;
  });
}

/** Which answer of several wins. `any`: one that meets it is enough; `against`: one that speaks against it decides. */
const PRECEDENCE = {
  any: [PASS, UNKNOWN, FAIL, BARRED],
  against: [BARRED, FAIL, PASS, UNKNOWN],
} as const;

/** A clause that looks at a list of the firm: judged once a value of the list, and once for an empty one. */
export function listColumn<Value>(
  clause: string,
  list: TokenList<Value>,
  judge: (value: Value | undefined) => number,
  precedence: keyof typeof PRECEDENCE,
): ClauseColumn {
  const order: readonly number[] = PRECEDENCE[precedence];
  const ranks = Uint8Array.from(list.dictionary.values, (value) => order.indexOf(judge(value)));
  const empty = judge(undefined);
  return oneClause(clause, (out, from, to) => {
    const [starts, counts, values] = [list.starts.values, list.counts.values, list.values.values];
    for (let row = from; row < to; row++) {
      let at = starts[row] ?? 0;
      const end = at + (counts[row] ?? 0);
      let best = 255;
      for (; at < end && best !== 0; at++) {
        const rank = ranks[values[at] ?? 0] ?? 255;
        if (rank < best) best = rank;
      }
      out[row - from] = best === 255 ? empty : (order[best] ?? UNKNOWN);
    }
  });
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
export function amountColumn(clause: string, bounds: Derived, { need, barred, each }: Asked, firms: readonly (Business | undefined)[], exactly: (firm: Business) => number): ClauseColumn {
  const tooLarge = need >= EXACT_BELOW || barred >= EXACT_BELOW;
  return oneClause(clause, (out, from, to) => {
    const [low, high] = [bounds.low.values, bounds.high.values];
    for (let row = from; row < to; row++) {
      const least = low[row] ?? 0;
      const most = high[row] ?? 0;
      const firm = tooLarge && (least === need || most === need || most === barred) ? firms[row] : undefined;
      if (firm) out[row - from] = exactly(firm);
      else out[row - from] = least >= need ? PASS : most >= need ? UNKNOWN : each || most < barred ? BARRED : FAIL;
    }
  });
}

/** A clause whose verdict is computed firm by firm once, and kept. */
export function derivedColumn(clause: string, { low }: Derived): ClauseColumn {
  return oneClause(clause, copy(low));
}

function copy(states: Growing<'f64'>): ClauseColumn['fill'] {
  return (out, from, to) => {
    const column = states.values;
    for (let row = from; row < to; row++) out[row - from] = column[row] ?? UNKNOWN;
  };
}

/** What may be written of the clauses of joint bids, numbered. */
export class Sentences {
  readonly known: string[] = [];

  /** At most 256 are told apart. @throws RangeError beyond */
  numberOf(findings: readonly Finding[]): number {
    const sentence = sentenceOf(findings);
    const found = this.known.indexOf(sentence);
    if (found >= 0) return found;
    if (this.known.length > 255) throw new RangeError('too many different answers about joint bids');
    return this.known.push(sentence) - 1;
  }
}

/** All clauses of joint bids together: which there are for a firm hangs together with what they come to. */
export function jointColumn(states: Growing<'f64'> | { readonly numbers: Growing<'u32'>; readonly states: Uint8Array }, sentences: Sentences): ClauseColumn {
  const fill: ClauseColumn['fill'] =
    'numbers' in states
      ? (out, from, to) => {
          const column = states.numbers.values;
          for (let row = from; row < to; row++) out[row - from] = states.states[column[row] ?? 0] ?? 0;
        }
      : copy(states);
  return { name: JOINT, states: 256, fill, covers: isJoint, agrees: (findings, state) => sentenceOf(findings) === sentences.known[state] };
}

const JOINT = 'jointBid';

export function isJoint(clause: string): boolean {
  return clause.startsWith(`${JOINT}.`);
}

function sentenceOf(findings: readonly Finding[]): string {
  return findings.flatMap((finding) => (isJoint(finding.clause) ? [`${finding.clause} ${digitOf(finding)}`] : [])).join(', ');
}
