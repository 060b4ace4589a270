import { describe, expect, it } from '@jest/globals';
import { answerTeamLine } from './answer-team-line.js';

const stopped = () => 0;
const EXAMPLE = {
  id: 't1',
  minMembers: 2,
  maxMembers: 6,
  leadMinPct: 25,
  requirements: [
    { id: 'r1', aggregation: 'sum', need: 100 },
    { id: 'r2', aggregation: 'any_one', need: 1 },
    { id: 'r3', aggregation: 'each', need: 1 },
  ],
  conflicts: [['b4', 'b9']],
  candidates: [
    { id: 'b1', fit: 83, offers: { r1: 40, r3: 1 } },
    { id: 'b4', fit: 61, offers: { r1: 35, r2: 1, r3: 1 } },
    { id: 'b7', fit: 77, offers: { r1: 30, r3: 1 } },
    { id: 'b9', fit: 99, offers: { r1: 90, r2: 1 } },
  ],
};
const answerOf = (value: unknown) => answerTeamLine(JSON.stringify(value), 1, 10, stopped);

describe('a line of instances', () => {
  it('is answered with the team, its lead and what is proved', () => {
    expect(answerOf(EXAMPLE)).toEqual({ id: 't1', status: 'optimal', members: ['b1', 'b4', 'b7'], lead: 'b1', totalFit: 221, lowerBoundMembers: 3, blocking: [], ms: 0 });
  });

  it('may leave out bounds, lead, conflicts and offers', () => {
    expect(answerOf({ id: 'a', requirements: [], candidates: [{ id: 'x', fit: 3 }, { id: 'y', fit: 4 }] })).toMatchObject({ status: 'optimal', members: ['y'], lead: null, totalFit: 4 });
  });

  it('of which nothing can come names the fewest conditions that bar every group', () => {
    const { candidates } = EXAMPLE;
    const blocked = (changes: object) => answerOf({ ...EXAMPLE, ...changes });
    expect(blocked({ minMembers: 5 })).toMatchObject({ status: 'infeasible', blocking: ['minMembers'] });
    expect(blocked({ minMembers: 3, maxMembers: 2 })).toMatchObject({ status: 'infeasible', blocking: ['minMembers', 'maxMembers'] });
    expect(blocked({ maxMembers: 0 })).toMatchObject({ status: 'infeasible', blocking: ['maxMembers'] });
    expect(blocked({ leadMinPct: 100 })).toMatchObject({ status: 'infeasible', blocking: ['leadMinPct'] });
    expect(blocked({ maxMembers: 2 })).toMatchObject({ status: 'infeasible', blocking: ['r1', 'r3', 'maxMembers'] });
    expect(blocked({ candidates: candidates.slice(0, 3), maxMembers: 2 })).toMatchObject({ status: 'infeasible', blocking: ['r1', 'maxMembers'] });
    expect(blocked({ candidates: [], requirements: [] })).toMatchObject({ status: 'infeasible', blocking: [] });
  });

  it('is not misled by requirements and firms that are called like what every object has', () => {
    const text = '{"id":"p","requirements":[{"id":"constructor","aggregation":"sum","need":1},{"id":"__proto__","aggregation":"sum","need":1}],"candidates":[{"id":"toString","fit":1,"offers":{"__proto__":1}},{"id":"valueOf","fit":1,"offers":{"constructor":1}}]}';
    expect(answerTeamLine(text, 1, 10, stopped)).toMatchObject({ status: 'optimal', members: ['toString', 'valueOf'] });
  });

  it.each([
    ['nonsense', /^no JSON: /],
    ['[]', /an object/],
    [{ ...EXAMPLE, id: 7 }, /^id: a text/],
    [{ ...EXAMPLE, minMembers: 1.5 }, /^minMembers: a whole number/],
    [{ ...EXAMPLE, requirements: undefined }, /^requirements: a list/],
    [{ ...EXAMPLE, requirements: [{ id: 'r', aggregation: 'union', need: 1 }] }, /^requirements\[0\].aggregation: one of sum, any_one, each/],
    [{ ...EXAMPLE, requirements: [{ id: 'r', aggregation: 'sum', need: -1 }] }, /^requirements\[0\].need: a whole number from 0/],
    [{ ...EXAMPLE, requirements: [...EXAMPLE.requirements, EXAMPLE.requirements[0]] }, /^requirements\[3\].id: "r1" stands there twice/],
    [{ ...EXAMPLE, candidates: [{ id: 'b', fit: '9' }] }, /^candidates\[0\].fit: a whole number/],
    [{ ...EXAMPLE, candidates: [{ id: 'b', fit: 9, offers: { r1: 0.5 } }] }, /^candidates\[0\].offers.r1: a whole number/],
    [{ ...EXAMPLE, conflicts: [['b1']] }, /^conflicts\[0\]: two ids/],
  ])('that is no instance is answered with the reason: %#', (value, reason) => {
    const answer = answerTeamLine(typeof value === 'string' ? value : JSON.stringify(value), 3, 10, stopped);
    expect(answer).toMatchObject({ line: 3, status: 'error', error: expect.stringMatching(reason) });
  });

  it('is cut short when its time is over, and says what is proved so far', () => {
    let ticks = 0;
    const answer = answerTeamLine(JSON.stringify(EXAMPLE), 1, 1, () => (ticks++ === 0 ? 0 : 5_000));
    expect(answer).toMatchObject({ status: 'timeout', members: [], lead: null, totalFit: null, lowerBoundMembers: 2, blocking: [] });
  });
});
