import { firmFeatures, fitScore } from '@app/matching';
import { baseKernel, bytesOf, FIT_BASE, inBaseOrder, matchKernel, type Segment, type View } from '@app/replica';
import { machine, mean, median, quantile, table } from '../support/figures.js';
import { firmPool, type FirmPool, type PoolOptions } from '../support/firm-pool.js';
import { startServer, type BenchServer } from '../support/server.js';
import { broadTenders, type BroadTender } from './broad-tenders.js';
import { compareThreads } from './compare-threads.js';
import { boundArm, engineArm, pairsOf, scanArm } from './kernel-arms.js';
import { luceneArm } from './lucene-arm.js';
import { miniSearchArm } from './minisearch-arm.js';
import { questionsOf, type Arm, type Found, type Question } from './question.js';
import { sqlArm } from './sql-arm.js';
import { twoGinArm } from './two-gin-arm.js';

export interface RunOptions extends PoolOptions {
  readonly tenders: number;
  readonly rounds: number;
  /** Seconds that one rival may take in all; the tenders it has not come to by then are not put to it. */
  readonly budget: number;
  readonly without: ReadonlySet<string>;
}

/** What was measured at one size: times in milliseconds by tender, undefined where a rival did not come to it. */
export interface PoolRun {
  readonly firms: number;
  readonly sparse: boolean;
  readonly machine: string;
  readonly bytes: number;
  readonly counts: readonly number[];
  readonly ms: Readonly<Record<string, readonly (number | undefined)[]>>;
  readonly broad: readonly BroadTender[];
  readonly ratios: Readonly<Record<string, number>>;
  /** Answers that differ from the oracle's. */
  readonly wrong: number;
}

/** Arms that take longer a tender get one round. */
const SLOW_MS = 100;
const ORACLE_FIRMS = 5_000;
const SCAN = 'filtered scan';

/** Makes the firms, puts the tenders to every arm turn by turn, compares what they find, and prints what it took. */
export async function runPool(options: RunOptions): Promise<PoolRun> {
  const { firms, sparse = false, tenders, say } = options;
  const pool = await firmPool(options);
  const questions = questionsOf(pool, tenders);
  const loose: View = { epoch: 0, segments: [pool.firms] };
  const begun = performance.now();
  const base = baseKernel.run(loose, undefined);
  const built = (performance.now() - begun) / 1000;
  const view: View = { epoch: 0, segments: [base] };
  /** The same firms in the same order with all their lists: what a scan reads. */
  const lists: View = { epoch: 0, segments: [inBaseOrder(loose, FIT_BASE)] };
  console.log(`\n# ${firms} firms${sparse ? ' with sparse profiles' : ''}, ${tenders} tenders. ${machine()}\n`);
  reportMemory(base, built);
  const run = new Run(options, [engineArm(view), scanArm(lists), boundArm(view)], questions);
  run.wrong += compareWithFit(pool, questions, view);
  let server: BenchServer | undefined;
  try {
    const { without } = options;
    if (!without.has('sql') || !without.has('two-gin')) server = await startServer({ migrated: false, settings: { shared_buffers: '2GB', maintenance_work_mem: '1GB', work_mem: '64MB', max_wal_size: '8GB' } });
    const url = server?.url ?? '';
    if (!without.has('sql')) await run.prepare('SQL', () => sqlArm(url, pool));
    if (!without.has('two-gin')) await run.prepare('two GINs', () => twoGinArm(url, pool));
    if (!without.has('lucene')) await run.prepare('Lucene', () => luceneArm(pool));
    if (!without.has('minisearch')) await run.prepare('minisearch', () => miniSearchArm(pool));
    await run.allRounds(say);
  } finally {
    await run.close();
    await server?.stop();
  }
  run.report();
  const broad = broadTenders(pool, view);
  const threads = await compareThreads(view, questions);
  console.log(`results that differ: ${run.wrong}`);
  const { counts, wrong } = run;
  return { firms, sparse, machine: machine(), bytes: bytesOf(base), counts, ms: Object.fromEntries(run.medians()), broad, ratios: { ...run.ratios(), 'match.threads': threads }, wrong };
}

function reportMemory(base: Segment, built: number): void {
  const each = (bytes: number): string => (bytes / base.rows).toFixed(1);
  const columns = Object.entries(base.columns).map(([name, column]): [string, number] => [name, column.kind === 'list' ? column.at.byteLength + column.values.byteLength : column.values.byteLength]);
  const postings = Object.entries(base.postings ?? {}).map(([name, { at, entries }]): [string, number] => [`posting lists of ${name}`, at.byteLength + entries.byteLength]);
  const own: [string, number] = ['ids, versions, ends', base.ids.byteLength + base.versions.byteLength + base.diedAt.byteLength];
  const all = bytesOf(base);
  console.log(table([['memory', 'bytes a firm'], ...[...postings, ...columns, own].sort(([, a], [, b]) => b - a).map(([name, bytes]) => [name, each(bytes)]), ['all', each(all)]]));
  console.log(`${(all / 2 ** 20).toFixed(0)} MiB, which is ${((all / base.rows) * (1e6 / 2 ** 20)).toFixed(0)} MiB a million firms; made in ${built.toFixed(1)} s; process ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB\n`);
}

/** Every tender against some of the firms by `fit` itself, pair by pair, from their profiles. @returns tenders with another answer */
function compareWithFit({ market, context, firms: { rows } }: FirmPool, questions: readonly Question[], view: View): number {
  const step = Math.max(1, Math.floor(rows / ORACLE_FIRMS));
  const chosen = Array.from({ length: Math.ceil(rows / step) }, (_, i) => i * step);
  const made = chosen.map((n) => ({ n, firm: market.firm(n), features: firmFeatures(market.firm(n).business, context) }));
  let [different, pairs, kept] = [0, 0, 0];
  for (const { features, asOf, args, posed, sizes, certificate } of questions) {
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
  console.log(`against fit(): ${pairs} pairs of ${made.length} firms and ${questions.length} tenders, ${kept} kept, ${different} tenders differ`);
  return different;
}

/** The arms of one size, and what they took. */
class Run {
  readonly counts: number[] = [];
  wrong = 0;
  private readonly times = new Map<string, number[][]>();
  private readonly spent = new Map<string, number>();

  constructor(
    private readonly options: RunOptions,
    private readonly arms: Arm[],
    private readonly questions: readonly Question[],
  ) {}

  /** Adds a rival; one that cannot be had here is named instead. */
  async prepare(name: string, make: () => Promise<Arm | string>): Promise<void> {
    const start = performance.now();
    const arm = await make();
    if (typeof arm === 'string') console.log(`skipped: ${arm}`);
    else this.arms.push(arm);
    this.options.say(`${name} prepared in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }

  async allRounds(say: (line: string) => void): Promise<void> {
    for (const { name } of this.arms) this.times.set(name, this.questions.map(() => []));
    for (let round = 0; round < this.options.rounds; round += 1) {
      for (const [n, question] of this.questions.entries()) await this.ask(n, question, round);
      say(`round ${round + 1} of ${this.options.rounds} done`);
    }
  }

  /** Puts one tender to every arm, the order turning; where scores are to be the same, the answers are compared. */
  private async ask(n: number, question: Question, round: number): Promise<void> {
    const answers = new Map<string, Found>();
    for (let i = 0; i < this.arms.length; i += 1) {
      const arm = this.arms[(i + n + round) % this.arms.length];
      const own = arm && this.times.get(arm.name)?.[n];
      if (arm === undefined || own === undefined || this.isTooSlow(arm.name, own, round)) continue;
      const start = performance.now();
      const found = await arm.find(question);
      const took = performance.now() - start;
      own.push(found.ms ?? took);
      this.spent.set(arm.name, (this.spent.get(arm.name) ?? 0) + took);
      answers.set(arm.name, found);
    }
    if (round > 0) return;
    const expected = answers.get(SCAN)?.pairs?.() ?? [];
    this.counts[n] = expected.length;
    for (const [name, { pairs }] of answers) {
      const found = pairs?.();
      if (found === undefined || found.join() === expected.join()) continue;
      this.wrong += 1;
      this.options.say(`tender ${n}: ${name} finds ${found.length}, the scan ${expected.length}; ${found.filter((pair) => !expected.includes(pair)).slice(0, 3).join('; ')}`);
    }
  }

  private isTooSlow(name: string, own: readonly number[], round: number): boolean {
    // The scan is the oracle: in the first round it answers every tender.
    if (round === 0 && name === SCAN) return false;
    return (this.spent.get(name) ?? 0) > this.options.budget * 1000 || (round > 0 && Math.min(...own) > SLOW_MS);
  }

  medians(): Map<string, (number | undefined)[]> {
    return new Map([...this.times].map(([name, all]) => [name, all.map((own) => (own.length > 0 ? median(own) : undefined))]));
  }

  report(): void {
    const [all, ours] = [this.medians(), this.ours()];
    const rows = [...all].map(([name, ms]) => {
      const { theirs, own } = common(ms, ours);
      const times = (of: (figures: readonly number[]) => number): string => (of(theirs) / of(own)).toFixed(1);
      const [p50, p95] = [0.5, 0.95].map((part) => (figures: readonly number[]): number => quantile(figures, part)) as [typeof mean, typeof mean];
      return [name, theirs.length, p50(theirs).toFixed(3), p95(theirs).toFixed(3), mean(theirs).toFixed(3), times(p50), times(p95), times(mean)];
    });
    console.log(`\n${table([['way', 'tenders', 'p50 ms', 'p95 ms', 'mean ms', 'x p50', 'x p95', 'x mean'], ...rows])}\n`);
    const bands = [0, 1, 10, 100, 1_000, 10_000, 100_000, Infinity];
    const banded = bands.slice(0, -1).map((low, i) => {
      const inBand = this.counts.flatMap((count, n) => (count >= low && count < (bands[i + 1] ?? 0) ? [ours[n] ?? 0] : []));
      return [`${low} or more`, inBand.length, ...(inBand.length > 0 ? [quantile(inBand, 0.5).toFixed(3), mean(inBand).toFixed(3)] : ['-', '-'])];
    });
    console.log(`${table([['matches of a tender', 'tenders', 'engine p50 ms', 'mean ms'], ...banded])}`);
    console.log(`matches: mean ${mean(this.counts).toFixed(0)}, most ${Math.max(...this.counts)}, in all ${this.counts.reduce((a, b) => a + b, 0)}\n`);
  }

  /** How many times slower each rival is, over the tenders that it has answered. */
  ratios(): Record<string, number> {
    const [all, ours] = [this.medians(), this.ours()];
    const ratio = (name: string, arm: string, of: (ms: readonly number[]) => number): Record<string, number> => {
      const ms = all.get(arm);
      if (!ms) return {};
      const { theirs, own } = common(ms, ours);
      return theirs.length > 0 ? { [name]: of(theirs) / of(own) } : {};
    };
    return {
      ...ratio('match.sql', 'SQL, combined-key GIN', mean),
      ...ratio('match.two-gin', 'two GINs and ts_rank', mean),
      ...ratio('match.lucene', 'Lucene', median),
      ...ratio('match.minisearch', 'minisearch', mean),
      ...ratio('match.scan', SCAN, mean),
    };
  }

  async close(): Promise<void> {
    for (const arm of this.arms) await arm.close();
  }

  private ours(): readonly (number | undefined)[] {
    return this.medians().get('engine') ?? [];
  }
}

/** The times of a rival, and ours of the same tenders. */
function common(ms: readonly (number | undefined)[], ours: readonly (number | undefined)[]): { theirs: number[]; own: number[] } {
  const answered = ms.flatMap((time, n) => (time === undefined ? [] : [n]));
  return { theirs: answered.map((n) => ms[n] ?? 0), own: answered.map((n) => ours[n] ?? 0) };
}
