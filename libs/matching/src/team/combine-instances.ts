import type { TeamCandidate, TeamInstance, TeamRequirement } from './team-instance.js';
import { mayLead, offerOf } from './team-problem.js';

/** Several instances as one, and what its requirements were called. */
export interface CombinedInstance {
  readonly instance: TeamInstance;
  /** By the name of a requirement of the combination: what it was called, and in which of the instances. */
  readonly origins: ReadonlyMap<string, RequirementOrigin>;
}

export interface RequirementOrigin {
  readonly id: string;
  /** Positions of the instances that ask for it. */
  readonly parts: readonly number[];
}

/** What the combination calls the rule that somebody must lead. */
const LEAD = 'leadMinPct';

/**
 * The instance whose lawful teams are the teams that are lawful in each of the instances: one team for several lots.
 *
 *                        lot 1: r1  r2   lot 2: r1  r3        both: r1  r2  r3
 *   b1                         40   1          40   0               40   1   0
 *   b4                         60   0          60   1               60   0   1
 *
 * Whoever is in all of them is a candidate, with the fits added up. What several ask for alike, of everybody, stands once. The bounds are the narrowest, the conflicts those of all, and
 * who leads has to be one and the same: one who may lead in each.
 *
 * @param alike ids of `any_one` requirements that one and the same member has to meet wherever they are asked
 */
export function combineInstances(id: string, instances: readonly TeamInstance[], alike: ReadonlySet<string> = new Set()): CombinedInstance {
  const places = instances.map(({ candidates }) => new Map(candidates.map((candidate, index) => [candidate.id, index])));
  const ids = (instances[0]?.candidates ?? []).map((candidate) => candidate.id).filter((each) => places.every((place) => place.has(each)));
  const rows: Row[] = [];
  instances.forEach((instance, part) => {
    for (const requirement of instance.requirements) {
      const offers = ids.map((each) => offerOf(instance.candidates[places[part]?.get(each) ?? -1]?.offers ?? {}, requirement.id));
      add(rows, requirement, part, offers, alike.has(requirement.id) && requirement.aggregation === 'any_one');
    }
    if (instance.leadMinPct === undefined) return;
    const leads = ids.map((each) => (mayLead(instance, places[part]?.get(each) ?? -1) ? 1 : 0));
    add(rows, { id: LEAD, aggregation: 'any_one', need: 1 }, part, leads, true);
  });
  const names = namesOf(rows);
  const candidates = ids.map((each, index): TeamCandidate => ({
    id: each,
    fit: instances.reduce((sum, { candidates: given }, part) => sum + (given[places[part]?.get(each) ?? -1]?.fit ?? 0), 0),
    offers: Object.fromEntries(rows.map(({ offers }, row) => [names[row] as string, offers[index] ?? 0])),
  }));
  const most = instances.flatMap(({ maxMembers }) => maxMembers ?? []);
  return {
    instance: {
      id,
      minMembers: Math.max(1, ...instances.flatMap(({ minMembers }) => minMembers ?? [])),
      ...(most.length > 0 ? { maxMembers: Math.min(...most) } : {}),
      requirements: rows.map(({ requirement: { aggregation, need } }, row) => ({ id: names[row] as string, aggregation, need })),
      conflicts: instances.flatMap(({ conflicts }) => conflicts),
      candidates,
    },
    origins: new Map(rows.map(({ requirement, parts }, row) => [names[row] as string, { id: requirement.id, parts }])),
  };
}

interface Row {
  readonly requirement: TeamRequirement;
  readonly parts: number[];
  /** One a candidate. */
  readonly offers: number[];
  /** One and the same member has to meet it in all parts. */
  readonly oneMember: boolean;
}

/** As a row of its own, unless an earlier one asks for the same, or has to be met by the same member. */
function add(rows: Row[], requirement: TeamRequirement, part: number, offers: number[], oneMember: boolean): void {
  const { id, aggregation, need } = requirement;
  if (oneMember) {
    const meets = offers.map((offer) => (offer >= need ? 1 : 0));
    const known = rows.find((row) => row.oneMember && row.requirement.id === id);
    if (known === undefined) rows.push({ requirement: { ...requirement, need: 1 }, parts: [part], offers: meets, oneMember });
    else {
      known.parts.push(part);
      meets.forEach((meet, index) => (known.offers[index] = Math.min(known.offers[index] ?? 0, meet)));
    }
    return;
  }
  const same = rows.find((row) => {
    const { requirement: other } = row;
    return !row.oneMember && other.id === id && other.aggregation === aggregation && other.need === need && row.offers.every((offer, index) => offer === offers[index]);
  });
  if (same === undefined) rows.push({ requirement, parts: [part], offers, oneMember });
  else same.parts.push(part);
}

/** Each row by its requirement's id, and by a number more where that is taken. */
function namesOf(rows: readonly Row[]): string[] {
  const taken = new Set<string>();
  return rows.map(({ requirement: { id } }) => {
    let name = id;
    for (let number = 2; taken.has(name); number++) name = `${id} (${number})`;
    taken.add(name);
    return name;
  });
}
