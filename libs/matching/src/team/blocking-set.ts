import { mayLead, offerOf, teamProblem } from './team-problem.js';
import { TEAM_RULES } from './team-instance.js';
import type { Exhausted, TeamInstance } from './team-instance.js';
import { teamExists } from './team-exists.js';

export interface BlockingSet {
  readonly names: readonly string[];
  /** Whether it is proved that no smaller set blocks. */
  readonly proved: boolean;
}

/**
 * A smallest set of conditions that no non-empty group meets together, of an instance without a lawful team.
 *
 * By hitting sets (Ignatiev, Previti, Liffiton, Marques-Silva 2015): whatever a group meets together, a blocking set has to hold something beside
 * it. So the smallest set that hits all those complements is asked: if a group meets it, what that group leaves unmet is one complement more;
 * if none does, it is the answer, for every smaller set fails to hit some complement, and so is met by a group.
 */
export function blockingSet(instance: TeamInstance, exhausted: Exhausted): BlockingSet {
  const names = conditionsOf(instance);
  const count = names.length;
  const complements: number[][] = [];
  for (;;) {
    const hit = smallestHit(complements, count, exhausted);
    if (hit === undefined) return { names: shrunk(instance, names, exhausted), proved: false };
    const held = new Set(hit.map((at) => keyOf(names[at] as Condition)));
    const exists = teamExists(problemOf(instance, held), exhausted);
    if (exists === false) return { names: hit.map((at) => (names[at] as Condition).name), proved: true };
    if (exists === undefined) return { names: shrunk(instance, names, exhausted), proved: false };
    complements.push(unmetAfterGrowing(instance, names, held, exists, exhausted));
  }
}

interface Condition {
  readonly name: string;
  readonly rule: boolean;
}

const keyOf = ({ name, rule }: Condition) => `${rule ? 'rule' : 'requirement'} ${name}`;

function conditionsOf(instance: TeamInstance): Condition[] {
  const present: Record<(typeof TEAM_RULES)[number], boolean> = {
    minMembers: (instance.minMembers ?? 1) > 1,
    maxMembers: instance.maxMembers !== undefined,
    leadMinPct: instance.leadMinPct !== undefined,
    conflicts: instance.conflicts.length > 0,
  };
  return [...instance.requirements.map(({ id }) => ({ name: id, rule: false })), ...TEAM_RULES.filter((rule) => present[rule]).map((name) => ({ name, rule: true }))];
}

function problemOf(instance: TeamInstance, held: ReadonlySet<string>) {
  return teamProblem(instance, (name, rule) => held.has(keyOf({ name, rule })));
}

/** The group is led to meet as much as is easily found, so that the complement is small; what is left unmet, as positions. */
function unmetAfterGrowing(instance: TeamInstance, names: readonly Condition[], held: ReadonlySet<string>, group: readonly number[], exhausted: Exhausted): number[] {
  const grown = new Set(held);
  let problem = problemOf(instance, held);
  let members = group.map((at) => problem.candidates[at] as number);
  for (const condition of names) if (isMet(instance, condition, members)) grown.add(keyOf(condition));
  for (const condition of names) {
    if (grown.has(keyOf(condition))) continue;
    const more = new Set([...grown, keyOf(condition)]);
    problem = problemOf(instance, more);
    // A few thousand looks are enough for what is easy; failing here only makes the complement larger.
    let looks = 0;
    const wider = teamExists(problem, () => ++looks > 400 || exhausted());
    if (wider === undefined || wider === false) continue;
    members = wider.map((at) => problem.candidates[at] as number);
    for (const other of names) if (more.has(keyOf(other)) || isMet(instance, other, members)) grown.add(keyOf(other));
  }
  return names.flatMap((condition, at) => (grown.has(keyOf(condition)) ? [] : [at]));
}

function isMet(instance: TeamInstance, { name, rule }: Condition, members: readonly number[]): boolean {
  if (!rule) {
    const { aggregation, need } = instance.requirements.find(({ id }) => id === name) ?? { aggregation: 'sum', need: Infinity };
    const offers = members.map((index) => offerOf(instance.candidates[index]?.offers ?? {}, name));
    if (aggregation === 'sum') return offers.reduce((sum, offer) => sum + offer, 0) >= need;
    return aggregation === 'each' ? offers.every((offer) => offer >= need) : offers.some((offer) => offer >= need);
  }
  if (name === 'minMembers') return members.length >= (instance.minMembers ?? 1);
  if (name === 'maxMembers') return members.length <= (instance.maxMembers ?? Infinity);
  if (name === 'leadMinPct') return members.some((index) => mayLead(instance, index));
  const ids = new Set(members.map((index) => instance.candidates[index]?.id));
  return instance.conflicts.every(([one, other]) => one === other || !ids.has(one) || !ids.has(other));
}

/** A smallest set of positions with one of each complement: depth first by size, the first in order among the smallest. `undefined`: the budget ran out. */
function smallestHit(complements: readonly (readonly number[])[], count: number, exhausted: Exhausted): number[] | undefined {
  for (let size = 0; size <= count; size++) {
    const found = hitOf(complements, size, [], new Set(), exhausted);
    if (found === 'stopped') return undefined;
    if (found !== undefined) return found.sort((a, b) => a - b);
  }
  return undefined;
}

/** A set of `left` more positions beside `chosen`, none of them barred, that hits every complement. */
function hitOf(complements: readonly (readonly number[])[], left: number, chosen: readonly number[], barred: ReadonlySet<number>, exhausted: Exhausted): number[] | 'stopped' | undefined {
  if (exhausted()) return 'stopped';
  const open = complements.filter((complement) => !complement.some((at) => chosen.includes(at)));
  if (open.length === 0) return [...chosen];
  // Complements without a common position need one choice each.
  const used = new Set<number>();
  let needed = 0;
  for (const complement of open) {
    const free = complement.filter((at) => !barred.has(at));
    if (free.some((at) => used.has(at))) continue;
    needed++;
    for (const at of free) used.add(at);
  }
  if (needed > left) return undefined;
  const shortest = open.reduce((least, complement) => (complement.length < least.length ? complement : least));
  const out = new Set(barred);
  for (const at of shortest) {
    if (out.has(at)) continue;
    const found = hitOf(complements, left - 1, [...chosen, at], out, exhausted);
    if (found !== undefined) return found;
    out.add(at);
  }
  return undefined;
}

/** All conditions without those whose absence is quickly seen to leave the rest blocking: no claim but that they block together. */
function shrunk(instance: TeamInstance, names: readonly Condition[], exhausted: Exhausted): string[] {
  let held = [...names];
  for (const condition of names) {
    if (exhausted()) break;
    const less = held.filter((other) => other !== condition);
    if (teamExists(problemOf(instance, new Set(less.map(keyOf))), exhausted) === false) held = less;
  }
  return held.map(({ name }) => name);
}
