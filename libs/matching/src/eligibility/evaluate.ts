import { assess, clausesOf, type Assessment, type Business, type Role } from '@app/domain';
import type { ClauseColumn } from './clause-column.js';
import { clauseColumns } from './compile.js';
import type { Question } from './digit.js';
import type { FirmColumns } from './firm-columns.js';
import { failsIn, MOST_CLAUSES, roleOf, toConfirmOf, unknownIn, type Weights } from './role-sums.js';

/** Roles as they stand in a column; `GONE` where the row has no firm. */
export const ROLES: readonly Role[] = ['none', 'near_miss', 'joint', 'solo'];
export const GONE = 255;

/** What `assess` says of every firm alone, by row. */
export interface Eligibility {
  /** Places in `ROLES`, or `GONE`. */
  readonly roles: Uint8Array;
  /** Unknown findings, at most 255. */
  readonly toConfirm: Uint8Array;
  /** Clauses whose column was found to differ from `assess`; and how many firms were asked one by one for it: none, or all. */
  readonly open: readonly string[];
  readonly askedSingly: number;
}

/** Rows that go through all clauses together: their sums stay in the processor's cache. */
const STRETCH = 8_192;

/**
 * What `assess` says of each firm alone, from columns: clause by clause each row's sums grow by what its state weighs, and the role follows from the sums. No
 * object is made for a firm. Of the sums that are met first, one firm each is assessed as well; should a column differ, every firm is asked one by one.
 */
export function eligibility(columns: FirmColumns, question: Question): Eligibility {
  const clauses = clauseColumns(columns, question);
  if (clauses.length > MOST_CLAUSES) return askedSingly(columns, question, []);
  const roles = new Uint8Array(columns.size);
  const toConfirm = new Uint8Array(columns.size);
  const [sums, states] = [new Float64Array(STRETCH), new Uint8Array(STRETCH)];
  const sample = new Sample();
  const alive = columns.alive.values;
  for (let from = 0; from < columns.size; from += STRETCH) {
    const to = Math.min(from + STRETCH, columns.size);
    sums.fill(0);
    for (const { fill, weights } of clauses) {
      fill(states, from, to);
      addUp(states, weights, sums, to - from);
    }
    for (let row = from; row < to; row++) {
      const sum = sums[row - from] ?? 0;
      if (alive[row] !== 1) {
        roles[row] = GONE;
        continue;
      }
      const fails = failsIn(sum);
      const unknown = unknownIn(sum, fails);
      const role = roleOf(fails);
      roles[row] = role;
      toConfirm[row] = Math.min(toConfirmOf(unknown, role), 255);
      sample.look(row, fails, unknown);
    }
  }
  const wrong = sample.rows.flatMap((row) => differing(row, columns, question, clauses, roles, toConfirm));
  return wrong.length > 0 ? askedSingly(columns, question, wrong) : { roles, toConfirm, open: [], askedSingly: 0 };
}

function addUp(states: Uint8Array, weights: Weights, sums: Float64Array, count: number): void {
  for (let index = 0; index < count; index++) sums[index] = (sums[index] ?? 0) + (weights[states[index] ?? 0] ?? 0);
}

/** Firms that are assessed beside their columns. */
const SAMPLED = 48;
const SLOTS = 1_024;

/** The first row of each sum, as far as they are told apart by a small table. */
class Sample {
  readonly rows: number[] = [];
  private readonly seen = new Uint8Array(SLOTS);

  look(row: number, fails: number, unknown: number): void {
    const slot = (Math.imul(fails, 0x9e3779b1) ^ Math.imul(unknown, 0x85ebca6b)) >>> 22;
    if (this.seen[slot] === 1 || this.rows.length === SAMPLED) return;
    this.seen[slot] = 1;
    this.rows.push(row);
  }
}

/** The clauses in which the columns and `assess` differ for the firm of this row. */
function differing(row: number, columns: FirmColumns, { target, asOf, rulebook }: Question, clauses: readonly ClauseColumn[], roles: Uint8Array, toConfirm: Uint8Array): readonly string[] {
  const firm = columns.firms[row];
  if (firm === undefined) return [];
  const [role, open] = numbersOf(assess([firm], target, asOf, rulebook));
  if (roles[row] === role && toConfirm[row] === open) return [];
  const found = clausesOf([firm], target, asOf, rulebook).clauses;
  const one = new Uint8Array(1);
  const names = clauses.flatMap((column) => {
    column.fill(one, row, row + 1);
    return column.agrees(found, one[0] ?? 0) ? [] : [column.name];
  });
  return names.length > 0 ? names : ['role'];
}

function askedSingly(columns: FirmColumns, { target, asOf, rulebook }: Question, open: readonly string[]): Eligibility {
  const roles = new Uint8Array(columns.size).fill(GONE);
  const toConfirm = new Uint8Array(columns.size);
  columns.firms.forEach((firm: Business | undefined, row) => {
    if (firm !== undefined) [roles[row], toConfirm[row]] = numbersOf(assess([firm], target, asOf, rulebook));
  });
  return { roles, toConfirm, open: [...new Set(open)].sort(), askedSingly: columns.live };
}

function numbersOf({ role, toConfirm }: Assessment): [number, number] {
  return [ROLES.indexOf(role), Math.min(toConfirm, 255)];
}
