import { expect, it } from '@jest/globals';
import { solveByHighs } from '../../../../bench/teams/highs-rival.js';
import { FAMILIES, madeUpInstance } from '../../../../bench/teams/made-up-instance.js';
import type { Family } from '../../../../bench/teams/made-up-instance.js';
import { metBy } from '../../../../test/scenarios/teams/every-group.js';
import { findTeam } from './find-team.js';

it('agrees with HiGHS on 200 instances that are too large to look at every group', () => {
  const statuses = { optimal: 0, infeasible: 0 };
  for (let seed = 0; seed < 200; seed++) {
    const family = FAMILIES[seed % FAMILIES.length] as Family;
    const instance = madeUpInstance({ family, firms: 20 + (seed % 30), requirements: 3 + (seed % 4), maxMembers: 4 + (seed % 2), seed });
    const answer = findTeam(instance, () => false);
    const rival = solveByHighs(instance, 20);
    expect(rival.proved).toBe(true);
    expect({ id: answer.id, status: answer.status, members: answer.members.length, fit: answer.totalFit }).toEqual({
      id: instance.id,
      status: rival.members === undefined ? 'infeasible' : 'optimal',
      members: rival.members ?? 0,
      fit: rival.fit ?? null,
    });
    const members = instance.candidates.filter(({ id }) => answer.members.includes(id));
    if (members.length > 0) expect(metBy(instance, members).every(Boolean)).toBe(true);
    statuses[members.length > 0 ? 'optimal' : 'infeasible']++;
  }
  expect(statuses.optimal).toBeGreaterThan(120);
  expect(statuses.infeasible).toBeGreaterThan(25);
}, 240_000);
