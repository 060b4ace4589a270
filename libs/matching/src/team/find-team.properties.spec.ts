import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conditionNames, everyGroup, metBy } from '../../../../test/scenarios/teams/every-group.js';
import { findTeam } from './find-team.js';
import type { TeamInstance } from './team-instance.js';

const never = () => false;
const requirement = (id: string) =>
  fc.record({ id: fc.constant(id), aggregation: fc.constantFrom('sum' as const, 'sum' as const, 'any_one' as const, 'each' as const), need: fc.integer({ min: 0, max: 12 }) });
const ids = ['r1', 'r2', 'r3', 'r4', 'r5'];
const offers = fc.record(Object.fromEntries(ids.map((id) => [id, fc.integer({ min: 0, max: 9 })])), { requiredKeys: [] }) as fc.Arbitrary<Record<string, number>>;
const instances: fc.Arbitrary<TeamInstance> = fc.integer({ min: 0, max: 12 }).chain((firms) => {
  const firm = fc.integer({ min: 0, max: firms }).map((n) => `b${n}`);
  return fc.record(
    {
      id: fc.constant('t'),
      minMembers: fc.integer({ min: 0, max: 5 }),
      maxMembers: fc.integer({ min: 0, max: 8 }),
      leadMinPct: fc.integer({ min: 0, max: 100 }),
      requirements: fc.integer({ min: 0, max: ids.length }).chain((count) => fc.tuple(...ids.slice(0, count).map(requirement))),
      conflicts: fc.oneof({ weight: 2, arbitrary: fc.array(fc.tuple(firm, firm), { maxLength: 4 }) }, { weight: 1, arbitrary: fc.array(fc.tuple(firm, firm), { minLength: 8, maxLength: 40 }) }),
      candidates: fc
        .array(fc.record({ fit: fc.integer({ min: 0, max: 20 }), offers }), { minLength: firms, maxLength: firms })
        .map((list) => list.map((candidate, i) => ({ id: `b${i}`, ...candidate }))),
    },
    { requiredKeys: ['id', 'requirements', 'conflicts', 'candidates'] },
  );
});

describe('the search for a team', () => {
  it('answers any small instance as looking at every group does', () => {
    const seen = { optimal: 0, infeasible: 0, blockedByTwo: 0 };
    fc.assert(
      fc.property(instances, (instance) => {
        const answer = findTeam(instance, never);
        const truth = everyGroup(instance);
        if (truth.best === undefined) {
          expect(answer).toMatchObject({ status: 'infeasible', members: [], totalFit: null, lead: null, blockingProved: true });
          expect(answer.blocking).toHaveLength(truth.blocking ?? -1);
          const names = conditionNames(instance);
          const blocks = answer.blocking.map((name) => names.indexOf(name));
          for (let mask = 1; mask < 1 << instance.candidates.length; mask++) {
            const met = metBy(instance, instance.candidates.filter((_, i) => mask & (1 << i)));
            if (blocks.every((at) => met[at])) throw new Error(`a group meets ${answer.blocking.join(', ')} together`);
          }
          seen.infeasible++;
          if (answer.blocking.length > 1) seen.blockedByTwo++;
        } else {
          const members = instance.candidates.filter(({ id }) => answer.members.includes(id));
          expect({ status: answer.status, members: members.length, fit: answer.totalFit }).toEqual({ status: 'optimal', members: truth.best.members, fit: truth.best.fit });
          expect(members.reduce((sum, { fit }) => sum + fit, 0)).toBe(answer.totalFit);
          expect(metBy(instance, members).every(Boolean)).toBe(true);
          if (instance.leadMinPct !== undefined) {
            const lead = members.filter(({ id }) => id === answer.lead);
            const leading = metBy({ ...instance, minMembers: 1, maxMembers: 1, conflicts: [] }, lead);
            expect(leading[conditionNames(instance).indexOf('leadMinPct')]).toBe(true);
          } else expect(answer.lead).toBeNull();
          expect(answer.lowerBoundMembers).toBe(truth.best.members);
          seen.optimal++;
        }
      }),
      { numRuns: 2_000, seed: 7 },
    );
    // The instances are worth looking at only if they come in all kinds.
    expect(seen.optimal).toBeGreaterThan(300);
    expect(seen.infeasible).toBeGreaterThan(300);
    expect(seen.blockedByTwo).toBeGreaterThan(100);
  });

  it('gives the same answer for the same instance', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        expect(findTeam(structuredClone(instance), never)).toEqual(findTeam(instance, never));
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
