import { freeGroup } from './free-group.js';
import { LevelSearch } from './level-search.js';
import { roughTeam } from './rough-team.js';
import type { Exhausted } from './team-instance.js';
import type { TeamProblem } from './team-problem.js';

/** A lawful team as positions in the pool, `false` where it is proved that there is none, `undefined` where the budget ran out. */
export type Existence = readonly number[] | false | undefined;

/** Whether the problem has a lawful team at all; fit does not matter. */
export function teamExists(problem: TeamProblem, exhausted: Exhausted): Existence {
  const { fit, rows, least, most } = problem;
  const n = fit.length;
  if (least > most) return false;
  const everybody = Int32Array.from(fit.keys());
  // With everybody together short of a need there is nothing to look for.
  if (rows.some(({ need, values }) => values.reduce((sum, value) => sum + value, 0) < need)) return false;
  const peaceful = problem.foes.every((foes) => foes === undefined);
  if (most === n) return peaceful ? Array.from(everybody) : freeGroup(problem, exhausted);
  const indifferent: TeamProblem = { ...problem, fit: new Float64Array(n) };
  const rough = quickTeam(indifferent, exhausted);
  if (rough !== undefined) return rough;
  // Without conflicts a team can be filled up, so the largest size speaks for all; and what is barred without them is barred with them.
  const question = { above: -1, anyTeam: true, exhausted };
  const largest = new LevelSearch({ ...indifferent, foes: [] }).run(everybody, most, question);
  if (largest.team === undefined) return largest.complete ? false : undefined;
  if (peaceful) return largest.team.members;
  const search = new LevelSearch(indifferent);
  for (let size = least; size <= most; size++) {
    const { team, complete } = search.run(everybody, size, question);
    if (team !== undefined) return team.members;
    if (!complete) return undefined;
  }
  return false;
}

/** A team found without search, if one is: `undefined` says nothing. */
export function quickTeam(problem: TeamProblem, exhausted: Exhausted): readonly number[] | undefined {
  const everybody = Int32Array.from(problem.fit.keys());
  return roughTeam({ ...problem, fit: new Float64Array(problem.fit.length) }, everybody, { size: problem.most, above: -1, patience: everybody.length > 2_000 ? 10 : 40, exhausted })?.members;
}
