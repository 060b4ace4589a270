import { findTeam } from '@app/matching';
import type { TeamAnswer, TeamInstance } from '@app/matching';
import { greedyTeam } from './teams/greedy-team.js';
import { hasGlpk, solveByGlpk } from './teams/glpk-rival.js';
import { solveByHighs } from './teams/highs-rival.js';
import type { RivalAnswer } from './teams/team-model.js';
import { madeUpInstance } from './teams/made-up-instance.js';
import type { Family } from './teams/made-up-instance.js';

/**
 * The search for a team against HiGHS, GLPK (where its program is installed) and greedy choice on made-up instances, in one run, answers compared.
 * Usage: `npm run bench -- teams [seconds] [instances a row] [firms/requirements]`; 10 s each, 3 instances and all rows unless told. HiGHS is asked in two ways (bench/teams/highs-rival.ts), each with
 * the same limit, and its better time counts; where it does not prove, the limit counts, which flatters it.
 */
interface Group {
  readonly ratio: string | undefined;
  readonly firms: number;
  readonly requirements: number;
  readonly maxMembers: number;
  readonly families: readonly Family[];
}

const GROUPS: readonly Group[] = [
  { ratio: undefined, firms: 100, requirements: 5, maxMembers: 6, families: ['pooled', 'mixed', 'any_one'] },
  { ratio: 'teams.highs.r5', firms: 1_000, requirements: 5, maxMembers: 6, families: ['pooled', 'mixed', 'any_one'] },
  { ratio: 'teams.highs.r5', firms: 5_000, requirements: 5, maxMembers: 6, families: ['pooled', 'mixed', 'lead'] },
  { ratio: 'teams.highs.r5', firms: 20_000, requirements: 5, maxMembers: 6, families: ['pooled', 'mixed', 'conflicts'] },
  { ratio: 'teams.highs.r10', firms: 1_000, requirements: 10, maxMembers: 8, families: ['pooled', 'mixed', 'conflicts'] },
  { ratio: 'teams.highs.r10', firms: 5_000, requirements: 10, maxMembers: 8, families: ['pooled', 'mixed', 'lead'] },
  { ratio: 'teams.highs.r10', firms: 20_000, requirements: 10, maxMembers: 8, families: ['pooled', 'mixed', 'any_one'] },
  { ratio: undefined, firms: 5_000, requirements: 10, maxMembers: 8, families: ['dense', 'infeasible'] },
  { ratio: undefined, firms: 1_000, requirements: 20, maxMembers: 10, families: ['pooled', 'mixed', 'any_one'] },
  { ratio: undefined, firms: 20_000, requirements: 20, maxMembers: 10, families: ['pooled', 'mixed', 'any_one'] },
  { ratio: undefined, firms: 5_000, requirements: 30, maxMembers: 10, families: ['pooled', 'mixed', 'any_one'] },
];

const seconds = Number(process.argv[2] ?? 10);
const perRow = Number(process.argv[3] ?? 3);
const only = process.argv[4];
const pairs = new Map<string, { ours: number[]; theirs: number[] }>();
let disagreements = 0;

console.log(`${'firms'.padStart(6)} ${'R'.padStart(3)} ${'K'.padStart(3)} ${'family'.padEnd(11)} ${'ours ms (median, worst)'.padEnd(26)}${'proved'.padEnd(9)}${'HiGHS ms (median, worst)'.padEnd(26)}${'proved'.padEnd(9)}${'GLPK ms (median, worst)'.padEnd(26)}${'proved'.padEnd(9)}${'greedy'.padEnd(30)}not proved`);
if (!hasGlpk) console.log('GLPK: skipped, glpsol is not installed');
for (const group of GROUPS.filter(({ firms, requirements }) => only === undefined || only === `${firms}/${requirements}`)) {
  for (const family of group.families) {
    report(group, family, Array.from({ length: perRow }, (_, seed) => once(group, family, seed + 1)));
  }
}
for (const [name, { ours, theirs }] of pairs) console.log(`ratio ${name} ${(median(theirs) / median(ours)).toFixed(2)}`);
console.log(disagreements === 0 ? 'every team is lawful, and wherever both proved, both say the same' : `${disagreements} disagreements`);
if (disagreements > 0) process.exitCode = 1;

interface Run {
  readonly instance: TeamInstance;
  readonly answer: TeamAnswer;
  readonly ms: number;
  readonly rival: RivalAnswer;
  readonly glpk: RivalAnswer | undefined;
  readonly greedy: { readonly members: number; readonly fit: number } | undefined;
}

function once({ firms, requirements, maxMembers }: Group, family: Family, seed: number): Run {
  const instance = madeUpInstance({ family, firms, requirements, maxMembers, seed });
  const started = performance.now();
  const deadline = started + 1000 * seconds;
  const answer = findTeam(instance, () => performance.now() >= deadline);
  const ms = performance.now() - started;
  const [first, second] = [solveByHighs(instance, seconds), solveByHighs(instance, seconds, true)];
  const rival = isBetter(second, first) ? second : first;
  const proved = answer.status === 'optimal' || answer.status === 'infeasible';
  if (proved && rival.proved && (answer.members.length !== (rival.members ?? 0) || answer.totalFit !== (rival.fit ?? null))) {
    disagreements++;
    console.log(`${instance.id}: ours ${answer.members.length}/${String(answer.totalFit)}, HiGHS ${foundBy(rival)}`);
  }
  const glpk = hasGlpk ? solveByGlpk(instance, seconds) : undefined;
  if (proved && glpk?.proved === true && (answer.members.length !== (glpk.members ?? 0) || answer.totalFit !== (glpk.fit ?? null))) {
    disagreements++;
    console.log(`${instance.id}: ours ${answer.members.length}/${String(answer.totalFit)}, GLPK ${foundBy(glpk)}`);
  }
  return { instance, answer, ms, rival, glpk, greedy: greedyTeam(instance) };
}

function report(group: Group, family: Family, runs: readonly Run[]): void {
  const proved = runs.filter(({ answer }) => answer.status === 'optimal' || answer.status === 'infeasible').length;
  const ours = runs.map(({ ms }) => ms);
  const theirs = runs.map(({ rival }) => (rival.proved ? rival.ms : 1000 * seconds));
  const glpks = runs.flatMap(({ glpk }) => (glpk === undefined ? [] : [glpk.proved ? glpk.ms : 1000 * seconds]));
  const add = (name: string, others: readonly number[]) => {
    const all = pairs.get(name) ?? { ours: [], theirs: [] };
    pairs.set(name, { ours: [...all.ours, ...ours], theirs: [...all.theirs, ...others] });
  };
  if (group.ratio !== undefined) {
    add(group.ratio, theirs);
    if (glpks.length > 0) add(group.ratio.replace('highs', 'glpk'), glpks);
  }
  const greedy = runs.map(({ answer, greedy: found }) => (found === undefined ? 'none' : `+${found.members - answer.members.length}/${found.members === answer.members.length ? found.fit - (answer.totalFit ?? 0) : '-'}`));
  const open = runs.filter(({ answer }) => answer.status === 'feasible' || answer.status === 'timeout').map(({ answer, rival }) => `${answer.members.length}/${String(answer.totalFit)} from ${answer.lowerBoundMembers} on, HiGHS ${foundBy(rival)}${rival.proved ? ' proved' : ''}`);
  const times = (list: readonly number[]) => `${median(list).toFixed(0)}, ${Math.max(...list).toFixed(0)}`;
  console.log(
    `${String(group.firms).padStart(6)} ${String(group.requirements).padStart(3)} ${String(group.maxMembers).padStart(3)} ${family.padEnd(11)} ${times(ours).padEnd(26)}${`${proved}/${runs.length}`.padEnd(9)}${times(theirs).padEnd(26)}${`${runs.filter(({ rival }) => rival.proved).length}/${runs.length}`.padEnd(9)}${(glpks.length > 0 ? times(glpks) : '-').padEnd(26)}${(glpks.length > 0 ? `${runs.filter(({ glpk }) => glpk?.proved === true).length}/${runs.length}` : '-').padEnd(9)}${greedy.join(' ').padEnd(30)}${open.join('; ')}`,
  );
}

/** Whether the first of two answers of a rival is the one that counts: a proof before none, then the quicker proof or the better team. */
function isBetter(one: RivalAnswer, other: RivalAnswer): boolean {
  if (one.proved !== other.proved) return one.proved;
  if (one.proved) return one.ms < other.ms;
  const [mine, theirs] = [one.members ?? Infinity, other.members ?? Infinity];
  return mine < theirs || (mine === theirs && (one.fit ?? 0) > (other.fit ?? 0));
}

function foundBy({ members, fit }: RivalAnswer): string {
  return members === undefined ? 'none' : `${members}/${String(fit)}`;
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
