import { join } from 'node:path';
import { projectRoot } from '@app/config';
import { assess } from '@app/domain';
import { eligibility, FirmColumns, ROLES, type Eligibility } from '@app/matching';
import { loadRulebook } from '@app/services';
import { Random } from '../test/faults/random.js';
import { benchFirm, benchTarget } from './market/bench-firm.js';
import { comparePairs } from './market/compare-pairs.js';
import { startSqlArm, type Counted } from './market/sql-arm.js';

/**
 * Who may bid on a tender of eight clauses, asked of many firms in three ways: by columns, by `assess()` firm by firm, and as one SQL statement
 * over the same rows; the answers are compared. Before that, random firms and tenders of every kind of clause, pair by pair.
 * Usage: `npm run bench -- assess [--firms 1000000] [--pairs 100000] [--seed 1]`.
 */
const AS_OF = '2026-11-26';
const REPEATS = 9;

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [firmCount, pairCount, seed] = [option('firms', 1_000_000), option('pairs', 100_000), option('seed', 1)];
const rulebook = loadRulebook(join(projectRoot(), 'rulebook'));
let same = true;

const compared = comparePairs(seed, pairCount, rulebook);
console.log(`pairs    ${compared.pairs} random pairs (seed ${seed}): ${compared.differing.length} differ from assess(), ${compared.askedSingly} asked singly; ${compared.solo} solo, ${compared.joint} joint, ${compared.nearMiss} near misses`);
for (const line of compared.differing.slice(0, 10)) console.log(line);
same &&= compared.differing.length === 0;

const random = new Random(seed).fork('firms');
const firms = Array.from({ length: firmCount }, (_, number) => benchFirm(random, number));
const columns = new FirmColumns();
report('columns made', timed(() => firms.forEach((firm) => columns.put(firm))).ms);
const ask = (scale: number): Eligibility => eligibility(columns, { target: benchTarget(scale), asOf: AS_OF, rulebook });
const cold = timed(() => ask(1));
report('first question of a day', cold.ms);
// Each repeat asks for other amounts, so that nothing but what belongs to the firms is there already.
const columnTimes = Array.from({ length: REPEATS }, (_, index) => timed(() => ask(1 + index / 10)).ms);
report('by columns, median', median(columnTimes));

const single = timed(() => firms.map((firm) => assess([firm], benchTarget(), AS_OF, rulebook)));
report('assess() firm by firm', single.ms);
const differing = single.value.filter(({ role, toConfirm }, row) => ROLES[cold.value.roles[row] ?? 0] !== role || cold.value.toConfirm[row] !== toConfirm).length;
console.log(`         ${differing} of ${firmCount} firms differ in role or in what is to be confirmed`);
same &&= differing === 0;

const sql = await startSqlArm(firms, AS_OF, rulebook);
try {
  const counted = await sql.count(1);
  const times: number[] = [];
  for (let index = 0; index < REPEATS; index++) {
    const started = performance.now();
    await sql.count(1 + index / 10);
    times.push(performance.now() - started);
  }
  report('as SQL, counts only, median', median(times));
  const ours = countOf(cold.value);
  const equal = JSON.stringify(sorted(counted)) === JSON.stringify(sorted(ours));
  console.log(`         counts by role ${equal ? 'equal' : `differ: SQL ${JSON.stringify(sorted(counted))}, columns ${JSON.stringify(sorted(ours))}`}`);
  same &&= equal;
  console.log(`ratio assess.compiled ${(single.ms / median(columnTimes)).toFixed(1)}`);
  console.log(`ratio assess.compiled.sql ${(median(times) / median(columnTimes)).toFixed(2)}`);
  console.log(`ratio assess.compiled.first ${(single.ms / cold.ms).toFixed(1)}`);
} finally {
  await sql.stop();
}
if (!same) process.exitCode = 1;

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const value = work();
  return { value, ms: performance.now() - started };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function report(what: string, ms: number): void {
  console.log(`${what.padEnd(30)} ${ms.toFixed(1).padStart(10)} ms   ${firmCount} firms, 8 clauses`);
}

function countOf({ roles, toConfirm }: Eligibility): Counted {
  const counts: Record<string, number> = {};
  roles.forEach((role, row) => {
    const name = `${ROLES[role] ?? 'gone'} ${(toConfirm[row] ?? 0) > 0}`;
    counts[name] = (counts[name] ?? 0) + 1;
  });
  return counts;
}

function sorted(counts: Counted): [string, number][] {
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}

