import { blockingSet } from './blocking-set.js';
import type { BlockingSet } from './blocking-set.js';
import { LevelSearch } from './level-search.js';
import type { FoundTeam } from './level-search.js';
import { roughTeam } from './rough-team.js';
import type { Exhausted, TeamAnswer, TeamInstance } from './team-instance.js';
import { mayLead, teamProblem } from './team-problem.js';
import type { TeamProblem } from './team-problem.js';

/** How many of the most useful candidates the rough search looks at. */
const WORTH_A_LOOK = 600;

/**
 * The best team of an instance: fewest members, then the highest total fit. Sizes are searched from the smallest that may be; the first
 * with a team has the answer. See docs/teams.md for the method.
 *
 * Without a budget that runs out, the same instance gives the same answer, with proof: `optimal` or `infeasible`. Cut short, it returns
 * the best team found (`feasible`) or none (`timeout`), with the size below which it is proved that there is no team.
 *
 * @param options.explain whether to look for what blocks where there is no team; that can take longer than to prove it
 */
export function findTeam(instance: TeamInstance, exhausted: Exhausted, { explain = true } = {}): TeamAnswer {
  if (exhausted()) return outOfTime(instance);
  const problem = teamProblem(instance);
  const { least, most } = problem;
  const none = (bound: number) => infeasible(instance, bound, explain ? blockingSet(instance, exhausted) : undefined);
  if (least > most) return none(least);
  const pool = byFit(problem, Int32Array.from(problem.fit.keys()));
  const search = new LevelSearch(problem);
  const cutShort = (team: FoundTeam | undefined, size: number) => answer(instance, problem, team === undefined ? 'timeout' : 'feasible', team, size);
  // First a rough team of the smallest size that the relaxation allows, or more: the answer if time runs out.
  let proved = least;
  let known: FoundTeam | undefined;
  for (let size = least; size <= most && known === undefined && !exhausted(); size++) {
    const promising = search.root(pool, size, { above: -Infinity, exhausted });
    if (promising !== undefined) known = roughTeam(problem, promising.subarray(0, WORTH_A_LOOK), { size, above: -Infinity, patience: 60, exhausted });
    else if (proved === size) proved = size + 1;
  }
  for (let size = proved; size <= most; size++) {
    let best = known?.members.length === size ? known : undefined;
    if (exhausted()) return cutShort(best ?? known, size);
    const promising = search.root(pool, size, { above: best?.fit ?? -Infinity, exhausted });
    if (promising !== undefined) {
      best = roughTeam(problem, promising.subarray(0, WORTH_A_LOOK), { size, above: best?.fit ?? -Infinity, patience: 300, exhausted }) ?? best;
      const { team, complete } = search.run(byFit(problem, promising), size, { above: best?.fit ?? -Infinity, exhausted });
      best = team ?? best;
      if (!complete) return cutShort(best ?? known, size);
    }
    if (best !== undefined) return answer(instance, problem, 'optimal', best, size);
  }
  return none(most + 1);
}

function outOfTime({ id, minMembers }: TeamInstance): TeamAnswer {
  return { id, status: 'timeout', members: [], lead: null, totalFit: null, lowerBoundMembers: Math.max(1, minMembers ?? 1), blocking: [] };
}

/** Positions, the highest fit first; among equals in the order of the candidates. */
function byFit({ fit }: TeamProblem, positions: Int32Array): Int32Array {
  return positions.slice().sort((a, b) => (fit[b] as number) - (fit[a] as number) || a - b);
}

function infeasible(instance: TeamInstance, lowerBoundMembers: number, blocking: BlockingSet | undefined): TeamAnswer {
  return { id: instance.id, status: 'infeasible', members: [], lead: null, totalFit: null, lowerBoundMembers, blocking: blocking?.names ?? [], ...(blocking === undefined ? {} : { blockingProved: blocking.proved }) };
}

function answer(instance: TeamInstance, problem: TeamProblem, status: 'optimal' | 'feasible' | 'timeout', team: FoundTeam | undefined, lowerBoundMembers: number): TeamAnswer {
  const members = team === undefined ? [] : team.members.map((at) => problem.candidates[at] as number).sort((a, b) => a - b);
  const idOf = (index: number) => instance.candidates[index]?.id ?? '';
  const fitOf = (index: number) => instance.candidates[index]?.fit ?? 0;
  const leads = members.filter((index) => mayLead(instance, index)).sort((a, b) => fitOf(b) - fitOf(a) || a - b);
  return {
    id: instance.id,
    status,
    members: members.map(idOf),
    lead: leads[0] === undefined ? null : idOf(leads[0]),
    totalFit: team?.fit ?? null,
    lowerBoundMembers,
    blocking: [],
  };
}
