import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { metBy } from '../../../../test/scenarios/teams/every-group.js';
import { teamInstances } from '../../../../test/scenarios/teams/team-instances.js';
import { combineInstances } from './combine-instances.js';
import { findTeam } from './find-team.js';
import type { TeamInstance } from './team-instance.js';
import { mayLead } from './team-problem.js';

const LEAD = ({ requirements }: TeamInstance): number => requirements.length + 2;

/** The least members and their highest fit of a group that is lawful in every instance under one lead; written to be obvious. */
function bestOfAll(instances: readonly TeamInstance[]): { members: number; fit: number } | undefined {
  const ids = (instances[0]?.candidates ?? []).map(({ id }) => id).filter((id) => instances.every(({ candidates }) => candidates.some((each) => each.id === id)));
  let best: { members: number; fit: number } | undefined;
  for (let mask = 1; mask < 1 << ids.length; mask++) {
    const group = ids.filter((_, index) => mask & (1 << index));
    const of = (instance: TeamInstance) => instance.candidates.filter(({ id }) => group.includes(id));
    const lawful = instances.every((instance) => metBy(instance, of(instance)).every((met, index) => met || index === LEAD(instance)));
    const led = instances.every(({ leadMinPct }) => leadMinPct === undefined) || group.some((id) =>
      instances.every((instance) => instance.leadMinPct === undefined || mayLead(instance, instance.candidates.findIndex((each) => each.id === id))),
    );
    if (!lawful || !led) continue;
    const fit = instances.reduce((sum, instance) => sum + of(instance).reduce((own, each) => own + each.fit, 0), 0);
    if (best === undefined || group.length < best.members || (group.length === best.members && fit > best.fit)) best = { members: group.length, fit };
  }
  return best;
}

/** As drawn, or so that there is a team more often: little is asked, and of nobody in particular. */
const instances = (): fc.Arbitrary<readonly TeamInstance[]> =>
  fc.tuple(fc.array(teamInstances(7), { minLength: 1, maxLength: 3 }), fc.boolean()).map(([drawn, modest]) => (modest ? drawn.map(lessened) : drawn));

function lessened(instance: TeamInstance): TeamInstance {
  return {
    ...instance,
    minMembers: 1,
    maxMembers: 5,
    leadMinPct: (instance.leadMinPct ?? 0) % 40,
    requirements: instance.requirements.map(({ id, aggregation, need }) => ({ id, aggregation: aggregation === 'each' ? 'sum' : aggregation, need: Math.ceil(need / 3) })),
    conflicts: instance.conflicts.slice(0, 2),
  };
}

describe('several instances as one', () => {
  it('have the best of the teams that are lawful in each under one lead, or none where there is none', () => {
    const seen = { optimal: 0, infeasible: 0, led: 0 };
    fc.assert(
      fc.property(instances(), (given) => {
        const { instance, origins } = combineInstances('both', given);
        const { status, members, totalFit } = findTeam(instance, () => false, { explain: false });
        const best = bestOfAll(given);
        expect(status === 'optimal' ? { members: members.length, fit: totalFit } : status).toEqual(best ?? 'infeasible');
        expect(new Set(instance.requirements.map(({ id }) => id)).size).toBe(instance.requirements.length);
        for (const { id } of instance.requirements) expect(origins.get(id)?.parts.length).toBeGreaterThan(0);
        seen[status === 'optimal' ? 'optimal' : 'infeasible']++;
        if (status === 'optimal' && given.filter(({ leadMinPct }) => leadMinPct !== undefined).length > 1) seen.led++;
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(25);
  }, 240_000);

  it('ask once for what they ask for alike, and of one member for what one and the same has to meet', () => {
    const firm = (id: string, offers: Record<string, number>) => ({ id, fit: 1, offers });
    const lot = (mine: number, other: number): TeamInstance => ({
      id: 'lot',
      requirements: [{ id: 'staff', aggregation: 'sum', need: 5 }, { id: 'leads', aggregation: 'any_one', need: 1 }],
      conflicts: [],
      candidates: [firm('a', { staff: 3, leads: mine }), firm('b', { staff: 3, leads: other })],
    });
    const apart = combineInstances('both', [lot(1, 0), lot(0, 1)]);
    expect(apart.instance.requirements.map(({ id }) => id)).toEqual(['staff', 'leads', 'leads (2)']);
    expect([...apart.origins.values()]).toEqual([{ id: 'staff', parts: [0, 1] }, { id: 'leads', parts: [0] }, { id: 'leads', parts: [1] }]);
    expect(findTeam(apart.instance, () => false)).toMatchObject({ status: 'optimal', members: ['a', 'b'] });
    const alike = combineInstances('both', [lot(1, 0), lot(0, 1)], new Set(['leads']));
    expect(findTeam(alike.instance, () => false)).toMatchObject({ status: 'infeasible', blocking: ['leads'] });
    expect(alike.origins.get('leads')).toEqual({ id: 'leads', parts: [0, 1] });
  });
});
