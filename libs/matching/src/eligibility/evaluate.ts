import { assess, clausesOf, type Assessment, type Business, type Finding, type Role } from '@app/domain';
import type { ClauseColumn } from './clause-column.js';
import { clauseColumns } from './compile.js';
import type { Question } from './digit.js';
import type { FirmColumns } from './firm-columns.js';

/** Roles as they stand in a column; `GONE` where the row has no firm. */
export const ROLES: readonly Role[] = ['none', 'near_miss', 'joint', 'solo'];
export const GONE = 255;

/** What `assess` says of every firm alone, by row. */
export interface Eligibility {
  /** Places in `ROLES`, or `GONE`. */
  readonly roles: Uint8Array;
  /** Unknown findings, at most 255; not counted where a clause that nothing cures has decided for `none`. */
  readonly toConfirm: Uint8Array;
  /** Clauses that no column judges, and how many firms were asked one by one for it. */
  readonly open: readonly string[];
  readonly askedSingly: number;
}

/** Rows that go through all clauses together: their digits stay in the processor's cache. */
const STRETCH = 16_384;

/** Firms that every column judges alike, and what `assess` says of the first of them. */
interface Kind {
  readonly role: number;
  readonly toConfirm: number;
  /** Some clause is judged by no column, and could change the answer. */
  readonly open: boolean;
}

/**
 * What `assess` says of each firm alone, from columns. The columns split the firms into kinds, clause by clause; of each kind one firm
 * is assessed, and its answer is that of all. So the roles are those of `assess`, whatever makes them; and each such firm is also a check:
 * a column that judged it otherwise than `assess` is put aside, and its clause asked firm by firm.
 */
export function eligibility(columns: FirmColumns, question: Question, distrusted: ReadonlySet<string> = new Set()): Eligibility {
  const clauses = clauseColumns(columns, question).filter(({ name }) => !distrusted.has(name));
  const kindOf = kindsOf(columns, clauses);
  const kinds = new Map<number, Kind>();
  const open = new Set<string>();
  const roles = new Uint8Array(columns.size);
  const toConfirm = new Uint8Array(columns.size);
  let askedSingly = 0;
  for (let row = 0; row < columns.size; row++) {
    const firm = columns.firms[row];
    const number = kindOf[row] ?? 0;
    if (firm === undefined) {
      roles[row] = GONE;
      continue;
    }
    let kind = kinds.get(number);
    if (kind === undefined) {
      const found = judge(firm, question, clauses, digitsAt(clauses, row));
      if ('wrong' in found) return eligibility(columns, question, new Set([...distrusted, ...found.wrong]));
      for (const clause of found.open) open.add(clause);
      kind = found.kind;
      kinds.set(number, kind);
    }
    if (kind.open) {
      const answer = assess([firm], question.target, question.asOf, question.rulebook);
      [roles[row], toConfirm[row]] = numbersOf(answer);
      askedSingly++;
    } else {
      roles[row] = kind.role;
      toConfirm[row] = kind.toConfirm;
    }
  }
  return { roles, toConfirm, open: [...open].sort(), askedSingly };
}

/**
 * A number for each row, equal for rows of one economy with equal digits in every clause:
 *
 *     economy   0  0  1  0        split by the 1st clause: (0,pass) (0,fail) (1,pass) (0,pass) -> 0 1 2 0
 *     clause 1  p  f  p  p        split by the 2nd:        (0,p)    (1,p)    (2,f)    (0,f)    -> 0 1 2 3
 *     clause 2  p  p  f  f
 */
function kindsOf(columns: FirmColumns, clauses: readonly ClauseColumn[]): Uint32Array {
  const kinds = columns.economy.values.slice(0, columns.size);
  const digits = new Uint8Array(STRETCH);
  const splits = clauses.map(({ states }) => new Splitter(states));
  for (let from = 0; from < columns.size; from += STRETCH) {
    const to = Math.min(from + STRETCH, columns.size);
    clauses.forEach((clause, index) => {
      clause.fill(digits, from, to);
      splits[index]?.split(kinds, digits, from, to);
    });
  }
  return kinds;
}

/** Numbers the pairs of a kind and a digit in the order of their first appearance. */
class Splitter {
  private numbers: Int32Array;
  private next = 0;

  constructor(private readonly states: number) {
    this.numbers = new Int32Array(64 * states).fill(-1);
  }

  split(kinds: Uint32Array, digits: Uint8Array, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const pair = (kinds[row] ?? 0) * this.states + (digits[row - from] ?? 0);
      if (pair >= this.numbers.length) this.grow(pair);
      let number = this.numbers[pair] ?? -1;
      if (number < 0) {
        number = this.next++;
        this.numbers[pair] = number;
      }
      kinds[row] = number;
    }
  }

  private grow(pair: number): void {
    const larger = new Int32Array(Math.max(pair + 1, this.numbers.length * 2)).fill(-1);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}

function digitsAt(clauses: readonly ClauseColumn[], row: number): readonly number[] {
  const one = new Uint8Array(1);
  return clauses.map((clause) => {
    clause.fill(one, row, row + 1);
    return one[0] ?? 0;
  });
}

/** Assesses the firm that stands for its kind, and compares clause by clause. */
function judge(
  firm: Business,
  question: Question,
  clauses: readonly ClauseColumn[],
  digits: readonly number[],
): { readonly kind: Kind; readonly open: readonly string[] } | { readonly wrong: readonly string[] } {
  const { target, asOf, rulebook } = question;
  const findings = clausesOf([firm], target, asOf, rulebook).clauses.map(({ finding }) => finding);
  const wrong = clauses.flatMap((column, index) => (column.agrees(findings, digits[index] ?? 0) ? [] : [column.name]));
  if (wrong.length > 0) return { wrong };
  const judged = (clause: string): boolean => clauses.some((column) => column.covers(clause));
  const decided = findings.some((finding) => judged(finding.clause) && decides(finding));
  const open = findings.flatMap(({ clause }) => (judged(clause) ? [] : [clause]));
  const [role, toConfirm] = numbersOf(assess([firm], target, asOf, rulebook));
  return { kind: { role, toConfirm, open: open.length > 0 && !decided }, open };
}

/** A fail that bars a joint bid and that nothing cures leaves no role, whatever else is found. */
function decides({ verdict, everyMember, curable }: Finding): boolean {
  return verdict === 'fail' && everyMember && !curable;
}

function numbersOf({ role, toConfirm }: Assessment): [number, number] {
  return [ROLES.indexOf(role), Math.min(toConfirm, 255)];
}
