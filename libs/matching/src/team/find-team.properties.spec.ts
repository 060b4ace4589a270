import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conditionNames, everyGroup, metBy } from '../../../../test/scenarios/teams/every-group.js';
import { teamInstances } from '../../../../test/scenarios/teams/team-instances.js';
import { findTeam } from './find-team.js';

const never = () => false;
const instances = teamInstances(12);

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
      { numRuns: 2_000 },
    );
    // The instances are worth looking at only if they come in all kinds.
    expect(seen.optimal).toBeGreaterThan(300);
    expect(seen.infeasible).toBeGreaterThan(300);
    expect(seen.blockedByTwo).toBeGreaterThan(100);
  }, 240_000);

  it('gives the same answer for the same instance', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        expect(findTeam(structuredClone(instance), never)).toEqual(findTeam(instance, never));
      }),
      { numRuns: 100 },
    );
  }, 240_000);
});
