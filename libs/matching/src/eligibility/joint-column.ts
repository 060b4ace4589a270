import { answerEligible, answerRegister, applicableRules, jointPart, type Business, type Certification, type Clause, type Declaration, type SizeClass } from '@app/domain';
import { listFill, type ClauseColumn, type Fill } from './clause-column.js';
import { BARRED, DIGITS, digitOf, FAIL, NOBODY, PASS, UNKNOWN, type Question } from './digit.js';
import type { FirmColumns } from './firm-columns.js';
import { weightOf } from './role-sums.js';
import { sizeFill } from './size-column.js';
import { Splitter } from './splitter.js';

/** Rows that are split together. */
const STRETCH = 16_384;

/** What the clauses of joint bids come to for firms alike, and whether they may join. */
interface JointState {
  readonly sentence: string;
  readonly weight: number;
}

/**
 * All clauses of joint bids together, for they hang together: a firm goes by the rule under which it fails least. For a firm alone they follow
 * from its economy, its class, its entry in a register and its declarations. Firms alike in these are one kind, and one of each is judged by the code that `assess` runs.
 */
export function jointColumn(columns: FirmColumns, question: Question): ClauseColumn {
  const kinds = kindsOf(columns, question);
  const states: JointState[] = [];
  const numbers = new Map<string, number>();
  const ofKind = firstOfEach(kinds, columns).map((firm) => {
    const state = firm === undefined ? NOBODYS : stateOf(firm, question);
    const key = `${state.sentence} ${state.weight}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, states.length);
    return states.push(state) - 1;
  });
  if (states.length > 256) throw new RangeError('too many different answers about joint bids');
  const table = Uint8Array.from(ofKind);
  return {
    name: JOINT,
    fill: (out, from, to) => {
      for (let row = from; row < to; row++) out[row - from] = table[kinds[row] ?? 0] ?? 0;
    },
    weights: Float64Array.from(states, ({ weight }) => weight),
    agrees: (clauses, state) => sentenceOf(clauses) === states[state]?.sentence,
  };
}

const JOINT = 'jointBid';
const NOBODYS: JointState = { sentence: '', weight: 0 };

export function isJoint(clause: string): boolean {
  return clause.startsWith(`${JOINT}.`);
}

function stateOf(firm: Business, { target, asOf, rulebook }: Question): JointState {
  const { clauses, mayJoin } = jointPart({ group: [firm], members: [{ business: firm }], target, asOf, rulebook });
  return { sentence: sentenceOf(clauses), weight: weightOf(clauses, mayJoin) };
}

function sentenceOf(clauses: readonly Clause[]): string {
  return clauses.flatMap((each) => (isJoint(each.clause) ? [`${each.clause} ${digitOf(each)} ${each.curable} ${each.jointOnly}`] : [])).join(', ');
}

/** A number a row, equal for firms that no clause of a joint bid tells apart. */
function kindsOf(columns: FirmColumns, question: Question): Uint32Array {
  const kinds = columns.economy.values.slice(0, columns.size);
  const digits = new Uint8Array(STRETCH);
  for (const fill of traitsOf(columns, question)) {
    const splitter = new Splitter(DIGITS);
    for (let from = 0; from < columns.size; from += STRETCH) {
      const to = Math.min(from + STRETCH, columns.size);
      fill(digits, from, to);
      splitter.split(kinds, digits, from, to);
    }
  }
  return kinds;
}

/** What the rules that may hold, and the tender, look at in a firm alone besides its economy. */
function traitsOf(columns: FirmColumns, question: Question): readonly Fill[] {
  const { target, asOf, rulebook } = question;
  const rules = applicableRules(target, rulebook, asOf);
  const lists = new Map<string, readonly SizeClass[]>();
  for (const sizes of [target.jointBid?.memberSizes ?? [], ...rules.map((rule) => rule.sizes?.allowed ?? [])]) if (sizes.length > 0) lists.set(sizes.join(), sizes);
  const registers = new Set(rules.flatMap(({ eligibility: { registered, register } }) => (registered ? [register] : [])));
  const exclusive = rules.find(({ eligibility }) => eligibility.notExcluded);
  return [
    ...[...lists.values()].map((sizes) => sizeFill(sizes, columns, question)),
    ...[...registers].map((register) => {
      const judge = (value: Certification | undefined) => digitOfVerdict(answerRegister(value === undefined ? NOBODY : { ...NOBODY, certifications: [value] }, register, asOf).verdict);
      return listFill(columns.certificates, judge, 'valid');
    }),
    ...(exclusive === undefined ? [] : [listFill(columns.declarations, (value: Declaration | undefined) => (value !== undefined && answerEligible({ ...NOBODY, declarations: [value] }, exclusive, asOf).verdict === 'fail' ? BARRED : PASS), 'against')]),
  ];
}

function digitOfVerdict(verdict: Clause['verdict']): number {
  return verdict === 'pass' ? PASS : verdict === 'fail' ? FAIL : UNKNOWN;
}

/** The first firm of each kind; none where all of a kind are gone. */
function firstOfEach(kinds: Uint32Array, { firms }: FirmColumns): readonly (Business | undefined)[] {
  const first: (Business | undefined)[] = [];
  for (let row = 0; row < kinds.length; row++) {
    const kind = kinds[row] ?? 0;
    if (first[kind] === undefined) first[kind] = firms[row];
  }
  return Array.from(first);
}
