import { join } from 'node:path';
import { projectRoot } from '@app/config';
import { assess, type Business } from '@app/domain';
import { eligibility, FirmColumns, GONE, ROLES, type Eligibility } from '@app/matching';
import { loadRulebook } from '@app/services';
import { Random } from '../test/faults/random.js';
import { benchFirm, benchTarget } from './market/bench-firm.js';
import { comparePairs } from './market/compare-pairs.js';
import { startSqlArm, type SqlArm } from './market/sql-arm.js';

/**
 * Who may bid on a tender of eight clauses, asked of many firms in three ways: by columns, by `assess()` firm by firm, and as one SQL statement
 * over the same rows; the answers are compared, SQL's row by row. Before that, random firms and tenders of every kind of clause, pair by pair.
 * Usage: `npm run bench -- assess [--firms 1000000] [--sample 50000] [--pairs 100000] [--seed 1]`.
 */
const AS_OF = '2026-11-26';
const REPEATS = 7;

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [firmCount, pairCount, seed] = [option('firms', 1_000_000), option('pairs', 100_000), option('seed', 1)];
/** `assess()` is run for every so many-th firm, and its time scaled. */
const every = Math.max(1, Math.floor(firmCount / option('sample', 50_000)));
const rulebook = loadRulebook(join(projectRoot(), 'rulebook'));
let same = true;
const ZERO = '0'.charCodeAt(0);

const compared = comparePairs(seed, pairCount, rulebook);
console.log(
  `pairs    ${compared.pairs} random pairs (seed ${seed}): ${compared.differing.length} differ from assess(), ${compared.askedSingly} asked singly; ` +
    `${compared.solo} solo, ${compared.joint} joint, ${compared.nearMiss} near misses`,
);
for (const line of compared.differing.slice(0, 10)) console.log(line);
same &&= compared.differing.length === 0 && compared.askedSingly === 0;

const random = new Random(seed).fork('firms');
const columns = new FirmColumns();
const made = timed(() => {
  for (let number = 0; number < firmCount; number++) columns.put(benchFirm(random, number));
});
report('firms made, into columns', made.ms);
const ask = (scale: number): Eligibility => eligibility(columns, { target: benchTarget(scale), asOf: AS_OF, rulebook });
const cold = timed(() => ask(1));
report('first question of a day', cold.ms);

const sample = columns.firms.filter((_, row) => row % every === 0);
const single = timed(() => sample.map((firm) => assess([firm as Business], benchTarget(), AS_OF, rulebook)));
const singleMs = single.ms * (firmCount / sample.length);
report(`assess(), ${sample.length} firms, scaled`, singleMs);
const differing = single.value.filter(({ role, toConfirm }, index) => ROLES[cold.value.roles[index * every] ?? GONE] !== role || cold.value.toConfirm[index * every] !== toConfirm).length;
console.log(`         ${differing} of these ${sample.length} firms differ in role or in what is to be confirmed; ${cold.value.askedSingly} asked singly`);
same &&= differing === 0 && cold.value.askedSingly === 0;

const sql = await startSqlArm(columns.firms as Business[], AS_OF, rulebook);
try {
  for (const scale of [1, 1.3]) same = (await rowsAreEqual(sql, scale)) && same;
  // Turn by turn; each repeat asks for other amounts, so that nothing but what belongs to the firms is there already.
  const times = { columns: [] as number[], sql: [] as number[] };
  for (let index = 0; index < REPEATS; index++) {
    times.columns.push(timed(() => ask(1 + index / 10)).ms);
    const started = performance.now();
    await sql.count(1 + index / 10);
    times.sql.push(performance.now() - started);
  }
  report('as SQL, counts only, median', median(times.sql));
  report('by columns, median', median(times.columns));
  console.log(`         by columns ${times.columns.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  console.log(`ratio assess.compiled ${(singleMs / median(times.columns)).toFixed(1)}`);
  console.log(`ratio assess.sql ${(median(times.sql) / median(times.columns)).toFixed(1)}`);
  console.log(`ratio assess.compiled.first ${(singleMs / cold.ms).toFixed(1)}`);
} finally {
  await sql.stop();
}
if (!same) process.exitCode = 1;

async function rowsAreEqual(arm: SqlArm, scale: number): Promise<boolean> {
  const [answers, { roles, toConfirm }] = [await arm.answers(scale), ask(scale)];
  let differ = answers.length === firmCount ? 0 : firmCount;
  for (let row = 0; row < answers.length; row++) if (answers.charCodeAt(row) - ZERO !== (roles[row] ?? GONE) * 2 + ((toConfirm[row] ?? 0) > 0 ? 1 : 0)) differ++;
  console.log(`         ${differ} of ${firmCount} firms differ between SQL and columns (amounts times ${scale})`);
  return differ === 0;
}

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  const value = work();
  return { value, ms: performance.now() - started };
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function report(what: string, ms: number): void {
  console.log(`${what.padEnd(34)} ${ms.toFixed(1).padStart(10)} ms   ${firmCount} firms, 8 clauses`);
}
