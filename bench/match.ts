import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '@app/config';
import { firmFeatures, fitScore } from '@app/matching';
import { baseKernel, bytesOf, FIT_BASE, inBaseOrder, matchKernel, scanKernel, ThreadPool, type View } from '@app/replica';
import { boundArm, engineArm, pairsOf, scanArm } from './match/kernel-arms.js';
import { luceneArm } from './match/lucene-arm.js';
import { miniSearchArm } from './match/minisearch-arm.js';
import { questionOf, questionsOf, type Arm, type Found, type Question } from './match/question.js';
import { sqlArm } from './match/sql-arm.js';
import { twoGinArm } from './match/two-gin-arm.js';
import { machine, mean, median, quantile, table } from './support/figures.js';
import { firmPool, type FirmPool } from './support/firm-pool.js';
import { startServer, type BenchServer } from './support/server.js';

/**
 * All kept matches of a tender among many firms: the product's own search against rivals that answer the same question in the same
 * run, turn by turn; what they find is compared.
 * Usage: `npm run bench -- match [--firms 1000000] [--tenders 200] [--rounds 3] [--without sql,two-gin,lucene,minisearch] [--sparse] [--keep folder] [--rows file]`
 */
const { values: given } = parseArgs({
  options: {
    firms: { type: 'string', default: '1000000' },
    tenders: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string', default: '' },
    sparse: { type: 'boolean', default: false },
    keep: { type: 'string', default: join(projectRoot(), '.data', 'bench') },
    rows: { type: 'string' },
  },
});
const [firms, tenders, rounds] = [Number(given.firms), Number(given.tenders), Number(given.rounds)];
const without = new Set(given.without.split(','));
const say = (line: string): void => console.error(line);
/** Arms that take seconds a tender get one round. */
const SLOW_MS = 100;
const ORACLE_FIRMS = 5_000;

const pool = await firmPool({ firms, seed: Number(given.seed), sparse: given.sparse, keep: given.keep, say });
const questions = questionsOf(pool, tenders);
const begun = performance.now();
const base = baseKernel.run({ epoch: 0, segments: [pool.firms] }, undefined);
const built = performance.now() - begun;
const view: View = { epoch: 0, segments: [base] };
/** The same firms in the same order with all their lists: what a scan reads. */
const lists: View = { epoch: 0, segments: [inBaseOrder({ epoch: 0, segments: [pool.firms] }, FIT_BASE)] };

console.log(`${firms} firms, ${tenders} tenders. ${machine()}`);
console.log(`replica: ${(bytesOf(base) / 2 ** 20).toFixed(0)} MiB, ${(bytesOf(base) / firms).toFixed(0)} bytes a firm; base with posting lists made in ${(built / 1000).toFixed(1)} s; process ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);

let server: BenchServer | undefined;
const arms: Arm[] = [engineArm(view), scanArm(lists), boundArm(view)];
const skipped: string[] = [];
let wrong = 0;
try {
  wrong += compareWithFit(pool, questions);
  if (!without.has('sql') || !without.has('two-gin')) server = await startServer({ migrated: false, settings: { shared_buffers: '2GB', maintenance_work_mem: '512MB', work_mem: '64MB', max_wal_size: '8GB' } });
  if (server && !without.has('sql')) arms.push(await prepared('SQL', () => sqlArm(server?.url ?? '', pool)));
  if (server && !without.has('two-gin')) arms.push(await prepared('two GINs', () => twoGinArm(server?.url ?? '', pool)));
  for (const [name, make] of [['lucene', luceneArm], ['minisearch', miniSearchArm]] as const) {
    if (without.has(name)) continue;
    const arm = await prepared(name, () => make(pool));
    if (typeof arm === 'string') skipped.push(arm);
    else arms.push(arm);
  }
  const times = new Map<string, number[][]>(arms.map(({ name }) => [name, questions.map(() => [])]));
  const counts = questions.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, question] of questions.entries()) wrong += await ask(n, question, round, times, counts);
    say(`round ${round + 1} of ${rounds} done`);
  }
  const each = report(times, counts);
  const broad = reportBroad();
  await reportThreads();
  if (given.rows) await writeFile(given.rows, JSON.stringify({ firms, machine: machine(), bytes: bytesOf(base), counts, ms: Object.fromEntries(each), broad }));
} finally {
  for (const arm of arms) await arm.close();
  await server?.stop();
}
for (const name of skipped) console.log(`skipped: ${name}`);
console.log(`results that differ: ${wrong}`);
if (wrong > 0) process.exitCode = 1;

async function prepared<T>(name: string, make: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const arm = await make();
  say(`${name} prepared in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return arm;
}

/** Every tender against some of the firms by `fit` itself, pair by pair, from their profiles. @returns tenders with another answer */
function compareWithFit({ market, context }: FirmPool, all: readonly Question[]): number {
  const step = Math.max(1, Math.floor(firms / ORACLE_FIRMS));
  const chosen = Array.from({ length: Math.ceil(firms / step) }, (_, i) => i * step);
  const made = chosen.map((n) => ({ n, firm: market.firm(n), features: firmFeatures(market.firm(n).business, context) }));
  let [different, pairs, kept] = [0, 0, 0];
  for (const { features, asOf, args, posed, sizes, certificate } of all) {
    const expected = made
      .filter(({ firm }) => (posed.economy === undefined || firm.business.economy === posed.economy) && (sizes.length === 0 || posed.sizes?.includes(firm.size) === true) && (certificate === 0 || firm.certificates.includes(certificate)))
      .map(({ n, features: own }) => ({ n, ...fitScore(own, features, asOf, context) }))
      .filter(({ trade, score }) => trade >= args.least.trade && score >= args.least.score)
      .map(({ n, score }) => `${n} ${score}`)
      .sort();
    const found = pairsOf(matchKernel.run(view, args)).filter((pair) => Number(pair.split(' ')[0]) % step === 0);
    pairs += made.length;
    kept += expected.length;
    if (expected.join() !== found.join()) different += 1;
  }
  console.log(`against fit(): ${pairs} pairs of ${made.length} firms and ${all.length} tenders, ${kept} kept, ${different} tenders differ`);
  return different;
}

/** Puts one tender to every arm, the order turning; scores that are to be the same are compared. @returns arms that differ */
async function ask(n: number, question: Question, round: number, times: Map<string, number[][]>, counts: number[]): Promise<number> {
  const answers = new Map<string, Found>();
  for (let i = 0; i < arms.length; i += 1) {
    const arm = arms[(i + n + round) % arms.length];
    const own = arm && times.get(arm.name)?.[n];
    if (arm === undefined || own === undefined || (round > 0 && Math.min(...own) > SLOW_MS && arm.name !== 'filtered scan')) continue;
    const start = performance.now();
    const found = await arm.find(question);
    own.push(found.ms ?? performance.now() - start);
    answers.set(arm.name, found);
  }
  if (round > 0) return 0;
  const scanned = scanKernel.run(lists, question.args);
  const expected = pairsOf(scanned);
  counts[n] = scanned.count;
  const same = expected.join() === pairsOf(matchKernel.run(view, question.args)).join();
  const others = [...answers.values()].filter(({ pairs }) => pairs !== undefined && pairs.join() !== expected.join());
  for (const [name, { pairs }] of answers) if (pairs && pairs.join() !== expected.join()) say(`tender ${n}: ${name} finds ${pairs.length}, the scan ${expected.length}; ${pairs.filter((pair) => !expected.includes(pair)).slice(0, 3).join('; ')}`);
  return (same ? 0 : 1) + others.length;
}

function report(times: Map<string, number[][]>, counts: readonly number[]): Map<string, number[]> {
  const each = new Map([...times].map(([name, all]) => [name, all.map(median)]));
  const ours = each.get('engine') ?? [];
  const rows = [...each].map(([name, ms]) => [
    name, quantile(ms, 0.5).toFixed(3), quantile(ms, 0.95).toFixed(3), mean(ms).toFixed(3), (quantile(ms, 0.5) / quantile(ours, 0.5)).toFixed(1), (quantile(ms, 0.95) / quantile(ours, 0.95)).toFixed(1), (mean(ms) / mean(ours)).toFixed(1),
  ]);
  console.log(`\n${table([['way', 'p50 ms', 'p95 ms', 'mean ms', 'x p50', 'x p95', 'x mean'], ...rows])}\n`);
  const bands = [0, 1, 10, 100, 1_000, 10_000, 100_000, Infinity];
  const banded = bands.slice(0, -1).map((low, i) => {
    const inBand = counts.flatMap((count, n) => (count >= low && count < (bands[i + 1] ?? 0) ? [ours[n] ?? 0] : []));
    return [`${low} or more`, inBand.length, ...(inBand.length > 0 ? [quantile(inBand, 0.5).toFixed(3), mean(inBand).toFixed(3)] : ['-', '-'])];
  });
  console.log(`${table([['matches of a tender', 'tenders', 'engine p50 ms', 'mean ms'], ...banded])}`);
  console.log(`matches: mean ${mean(counts).toFixed(0)}, most ${Math.max(...counts)}, in all ${counts.reduce((a, b) => a + b, 0)}\n`);
  const ratio = (name: string, arm: string, of: (ms: number[]) => number): void => {
    const ms = each.get(arm);
    if (ms) console.log(`ratio ${name} ${(of(ms) / of(ours)).toFixed(2)}`);
  };
  ratio('match.sql', 'SQL, combined-key GIN', mean);
  ratio('match.two-gin', 'two GINs and ts_rank', mean);
  ratio('match.lucene', 'Lucene', (ms) => quantile(ms, 0.5));
  ratio('match.minisearch', 'minisearch', mean);
  ratio('match.scan', 'filtered scan', mean);
  return each;
}

/** How the time grows with the matches: tenders of ever more trades, open to all, with ever less asked of a firm. */
function reportBroad(): { matches: number; ms: number }[] {
  const rows = [1, 2, 4, 8].flatMap((trades) =>
    [pool.context.weights.leastTrade, 8, 5].map((trade) => {
      const { args } = questionOf(pool, pool.market.broad(trades), trade);
      const ms = Array.from({ length: 5 }, () => {
        const start = performance.now();
        matchKernel.run(view, args);
        return performance.now() - start;
      });
      return { matches: matchKernel.run(view, args).count, ms: median(ms) };
    }),
  );
  console.log(`${table([['broad tenders: matches', 'engine ms', 'microseconds a match'], ...rows.sort((a, b) => a.matches - b.matches).map(({ matches, ms }) => [matches, ms.toFixed(2), ((1000 * ms) / Math.max(1, matches)).toFixed(2)])])}\n`);
  return rows;
}

/** All tenders through one thread and through two, in turns. */
async function reportThreads(): Promise<void> {
  const pools = [1, 2].map((count) => new ThreadPool(count));
  for (const threads of pools) threads.show(view);
  const seconds = pools.map((): number[] => []);
  const work = [...questions, ...questions];
  for (let round = 0; round < 5; round += 1) {
    for (const [i, threads] of round % 2 === 0 ? [...pools.entries()] : [...pools.entries()].reverse()) {
      const start = performance.now();
      await Promise.all(work.map(({ args }) => threads.ask(matchKernel, args)));
      if (round > 0) seconds[i]?.push((performance.now() - start) / 1000);
    }
  }
  const [one = 0, two = 0] = seconds.map((all) => Math.min(...all));
  console.log(`threads: ${work.length} tenders in ${one.toFixed(2)} s with one, ${two.toFixed(2)} s with two (best of 4 each, in turns)`);
  console.log(`ratio match.threads ${(one / two).toFixed(2)}`);
  for (const threads of pools) await threads.close();
}
