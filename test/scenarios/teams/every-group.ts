import { TEAM_RULES } from '@app/matching';
import type { TeamCandidate, TeamInstance } from '@app/matching';

/** What looking at every group of candidates says; written to be obvious, not fast. */
export interface Verdict {
  readonly best: { readonly members: number; readonly fit: number } | undefined;
  /** How many conditions a smallest blocking set has; `undefined` where there is a team. */
  readonly blocking: number | undefined;
}

/** The names of the conditions of an instance, rules last. */
export function conditionNames(instance: TeamInstance): string[] {
  return [...instance.requirements.map(({ id }) => id), ...TEAM_RULES];
}

export function offerTo(candidate: TeamCandidate, id: string): number {
  return candidate.offers[id] ?? 0;
}

/** Which conditions a group meets, in the order of `conditionNames`. */
export function metBy(instance: TeamInstance, group: readonly TeamCandidate[]): boolean[] {
  const { requirements, leadMinPct } = instance;
  const met = requirements.map(({ id, aggregation, need }) => {
    const offers = group.map((candidate) => offerTo(candidate, id));
    if (aggregation === 'sum') return offers.reduce((sum, offer) => sum + offer, 0) >= need;
    return aggregation === 'any_one' ? offers.some((offer) => offer >= need) : offers.every((offer) => offer >= need);
  });
  const lead =
    leadMinPct === undefined ||
    group.some((candidate) => {
      const part = requirements.filter(({ id, aggregation }) => aggregation === 'sum' && offerTo(candidate, id) > 0);
      return part.length > 0 && part.every(({ id, need }) => offerTo(candidate, id) * 100 >= leadMinPct * need);
    });
  const ids = new Set(group.map(({ id }) => id));
  const peaceful = instance.conflicts.every(([one, other]) => one === other || !(ids.has(one) && ids.has(other)));
  return [...met, group.length >= (instance.minMembers ?? 1), group.length <= (instance.maxMembers ?? Infinity), lead, peaceful];
}

export function everyGroup(instance: TeamInstance): Verdict {
  const { candidates } = instance;
  let best: { members: number; fit: number } | undefined;
  const met = new Set<number>();
  for (let mask = 1; mask < 1 << candidates.length; mask++) {
    const group = candidates.filter((_, i) => mask & (1 << i));
    const meets = metBy(instance, group);
    met.add(meets.reduce((bits, yes, i) => bits | (yes ? 1 << i : 0), 0));
    if (!meets.every(Boolean)) continue;
    const fit = group.reduce((sum, candidate) => sum + candidate.fit, 0);
    if (best === undefined || group.length < best.members || (group.length === best.members && fit > best.fit)) best = { members: group.length, fit };
  }
  if (best !== undefined) return { best, blocking: undefined };
  const names = conditionNames(instance).length;
  let blocking = names;
  for (let set = 0; set < 1 << names; set++) {
    const size = bitCount(set);
    if (size < blocking && ![...met].some((bits) => (bits & set) === set)) blocking = size;
  }
  return { best: undefined, blocking };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
