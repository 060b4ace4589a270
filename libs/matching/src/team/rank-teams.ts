import { findTeam } from './find-team.js';
import type { Exhausted, TeamAnswer, TeamCandidate, TeamInstance, TeamRequirement, TeamStatus } from './team-instance.js';
import { mayLead, offerOf } from './team-problem.js';

export interface TeamsQuestion {
  /** Stands in every team. */
  readonly required?: string;
  /** How many teams. */
  readonly count: number;
  /** In so many members each team differs from each before it, or in all but the required one where it has fewer; 1 at least. */
  readonly apart: number;
  /** Asked about every team before it counts: what the numbers cannot say. One that is refused is not shown, and the search goes on. */
  readonly accept: (team: RankedTeam) => boolean;
  /** Ends after so many refusals. */
  readonly patience: number;
  /** Equals are taken in another order for another seed, so that the same few are not always shown. */
  readonly seed: number;
  readonly exhausted: Exhausted;
}

export interface RankedTeam {
  /** In the order of the candidates. */
  readonly members: readonly string[];
  readonly lead: string | null;
  readonly totalFit: number;
  /** Whether it is proved that none that differs as asked from those before it, and was not refused, is better. */
  readonly proved: boolean;
}

export interface RankedTeams {
  /** Of the first team; `infeasible` also where every team was refused. */
  readonly status: TeamStatus;
  readonly teams: readonly RankedTeam[];
  readonly refused: number;
  /** Where there is no team by the numbers: what blocks, with `minMembers` and `maxMembers` counted without the required one. */
  readonly blocking: readonly string[];
}

/**
 * The best teams, each different from those before it: the best one is sought, then the best that is so far apart from it, and so on. That a team is apart
 * is one more requirement: so many members who are not in the other.
 */
export function rankTeams(instance: TeamInstance, question: TeamsQuestion): RankedTeams {
  const { count, apart, accept, patience, exhausted } = question;
  const { required } = question;
  const known = new Map(instance.candidates.map((candidate, index) => [candidate.id, index]));
  const shuffled = shuffle(leadAsRequirement(instance), question.seed);
  const start = required === undefined ? shuffled : around(shuffled, required);
  if ('blocked' in start) return { status: 'infeasible', teams: [], refused: 0, blocking: start.blocked };
  let asked: TeamInstance = start;
  const teams: RankedTeam[] = [];
  let refused = 0;
  let status: TeamStatus | undefined;
  while (teams.length < count && refused < patience) {
    const answer = findTeam(asked, exhausted, { explain: teams.length === 0 && refused === 0 });
    if (answer.members.length === 0) {
      status ??= answer.status;
      if (teams.length === 0 && refused === 0) return { status, teams, refused, blocking: answer.blocking };
      break;
    }
    const team = withRequired(instance, required, answer, known);
    const accepted = accept(team);
    if (accepted) {
      teams.push(team);
      status ??= answer.status;
    } else refused++;
    asked = apartFrom(asked, answer.members, accepted ? Math.max(1, Math.min(apart, answer.members.length)) : 1, teams.length + refused);
  }
  return { status: status ?? (refused < patience ? 'infeasible' : 'timeout'), teams, refused, blocking: [] };
}

function withRequired(instance: TeamInstance, required: string | undefined, answer: TeamAnswer, known: ReadonlyMap<string, number>): RankedTeam {
  const at = (id: string) => known.get(id) ?? 0;
  const members = [...answer.members, ...(required === undefined ? [] : [required])].sort((a, b) => at(a) - at(b));
  const fitOf = (id: string) => instance.candidates[at(id)]?.fit ?? 0;
  const leads = members.filter((id) => mayLead(instance, at(id))).sort((a, b) => fitOf(b) - fitOf(a) || at(a) - at(b));
  return { members, lead: leads[0] ?? null, totalFit: members.reduce((sum, id) => sum + fitOf(id), 0), proved: answer.status === 'optimal' };
}

/** The instance with its rule of the lead written as a requirement, which stays true when needs are lowered. */
function leadAsRequirement(instance: TeamInstance): TeamInstance {
  if (instance.leadMinPct === undefined) return instance;
  const id = 'leadMinPct';
  const leads: TeamRequirement = { id, aggregation: 'any_one', need: 1 };
  const candidates = instance.candidates.map((candidate, index) => (mayLead(instance, index) ? offering(candidate, id, 1) : candidate));
  return { ...instance, leadMinPct: undefined, requirements: [...instance.requirements, leads], candidates };
}

/** Who has to be found beside the required one. */
function around(instance: TeamInstance, required: string): TeamInstance | { readonly blocked: readonly string[] } {
  const own = instance.candidates.find(({ id }) => id === required);
  if (own === undefined) return { blocked: [] };
  const missed = instance.requirements.find(({ id, aggregation, need }) => aggregation === 'each' && offerOf(own.offers, id) < need);
  if (missed !== undefined) return { blocked: [missed.id] };
  const foes = new Set(instance.conflicts.flatMap(([one, other]) => (one === required ? [other] : other === required ? [one] : [])));
  const requirements = instance.requirements.map((requirement): TeamRequirement => {
    const offer = offerOf(own.offers, requirement.id);
    if (requirement.aggregation === 'each') return requirement;
    if (requirement.aggregation === 'sum') return { ...requirement, need: Math.max(0, requirement.need - offer) };
    return offer >= requirement.need ? { ...requirement, need: 0 } : requirement;
  });
  return {
    ...instance,
    minMembers: Math.max(1, (instance.minMembers ?? 1) - 1),
    ...(instance.maxMembers === undefined ? {} : { maxMembers: instance.maxMembers - 1 }),
    requirements,
    candidates: instance.candidates.filter(({ id }) => id !== required && !foes.has(id)),
  };
}

/** One requirement more: so many members who are not in that team. */
function apartFrom(instance: TeamInstance, members: readonly string[], need: number, number: number): TeamInstance {
  const id = `apart ${number}`;
  const inTeam = new Set(members);
  return {
    ...instance,
    requirements: [...instance.requirements, { id, aggregation: 'sum', need }],
    candidates: instance.candidates.map((candidate) => (inTeam.has(candidate.id) ? candidate : offering(candidate, id, 1))),
  };
}

function offering(candidate: TeamCandidate, id: string, offer: number): TeamCandidate {
  return { ...candidate, offers: { ...candidate.offers, [id]: offer } };
}

/** The candidates in an order that the seed decides (Fisher and Yates): among equals the first is found. */
function shuffle(instance: TeamInstance, seed: number): TeamInstance {
  const candidates = [...instance.candidates];
  let state = seed >>> 0;
  for (let at = candidates.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 4_294_967_296) * (at + 1));
    const moved = candidates[at] as TeamCandidate;
    candidates[at] = candidates[other] as TeamCandidate;
    candidates[other] = moved;
  }
  return { ...instance, candidates };
}
