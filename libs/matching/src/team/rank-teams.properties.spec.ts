import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metBy } from '../../../../test/scenarios/teams/every-group.js';
import { teamInstances } from '../../../../test/scenarios/teams/team-instances.js';
import { rankTeams } from './rank-teams.js';
import type { TeamInstance } from './team-instance.js';

interface Group {
  readonly ids: readonly string[];
  readonly fit: number;
}

/** All lawful groups with the required firm, the best first. */
function lawful(instance: TeamInstance, required: string | undefined): Group[] {
  const groups: Group[] = [];
  for (let mask = 1; mask < 1 << instance.candidates.length; mask++) {
    const members = instance.candidates.filter((_, i) => mask & (1 << i));
    const ids = members.map(({ id }) => id);
    if (required !== undefined && (!ids.includes(required) || ids.length < 2)) continue;
    if (metBy(instance, members).every(Boolean)) groups.push({ ids, fit: members.reduce((sum, { fit }) => sum + fit, 0) });
  }
  return groups.sort((a, b) => a.ids.length - b.ids.length || b.fit - a.fit);
}

const ask = (instance: TeamInstance, required: string | undefined, seed: number) =>
  rankTeams(instance, { required, count: 4, apart: 2, accept: ({ totalFit }) => totalFit % 7 !== 3, patience: 1_000, seed, exhausted: () => false });

describe('several teams', () => {
  it('are each the best of those that are apart from the ones before and not refused, with and without a required firm', () => {
    let several = 0;
    fc.assert(
      fc.property(teamInstances(9), fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }), fc.nat(), (instance, at, seed) => {
        const required = at === undefined || at >= instance.candidates.length ? undefined : `b${at}`;
        const { teams } = ask(instance, required, seed);
        const taken: (readonly string[])[] = [];
        const allowed = lawful(instance, required).filter(({ fit }) => fit % 7 !== 3);
        const others = (ids: readonly string[]) => ids.filter((id) => id !== required);
        for (const team of teams) {
          const apart = ({ ids }: Group) => taken.every((before) => others(ids).filter((id) => !before.includes(id)).length >= Math.min(2, others(before).length));
          const best = allowed.find(apart);
          expect({ members: team.members.length, fit: team.totalFit, proved: team.proved }).toEqual({ members: best?.ids.length, fit: best?.fit, proved: true });
          expect(allowed.filter(apart).map(({ ids }) => ids.join())).toContain(team.members.join());
          taken.push(team.members);
        }
        if (teams.length < 4) expect(allowed.some(({ ids }) => taken.every((before) => others(ids).filter((id) => !before.includes(id)).length >= Math.min(2, others(before).length)))).toBe(false);
        if (teams.length > 1) several++;
      }),
      { numRuns: 500 },
    );
    expect(several).toBeGreaterThan(25);
  }, 240_000);

  it('are the same for a seed, and take turns among equals for another', () => {
    const instance: TeamInstance = {
      id: 't',
      minMembers: 2,
      requirements: [],
      conflicts: [],
      candidates: Array.from({ length: 12 }, (_, i) => ({ id: `b${i}`, fit: 50, offers: {} })),
    };
    const first = (seed: number) => rankTeams(instance, { count: 1, apart: 1, accept: () => true, patience: 1, seed, exhausted: () => false }).teams[0]?.members.join();
    expect(first(3)).toBe(first(3));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => first(seed))).size).toBeGreaterThan(5);
  });
});
