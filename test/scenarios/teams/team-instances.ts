import fc from 'fast-check';
import type { TeamInstance } from '@app/matching';

const requirement = (id: string) =>
  fc.record({ id: fc.constant(id), aggregation: fc.constantFrom('sum' as const, 'sum' as const, 'any_one' as const, 'each' as const), need: fc.integer({ min: 0, max: 12 }) });
const ids = ['r1', 'r2', 'r3', 'r4', 'r5'];
const offers = fc.record(Object.fromEntries(ids.map((id) => [id, fc.integer({ min: 0, max: 9 })])), { requiredKeys: [] }) as fc.Arbitrary<Record<string, number>>;
/** Instances of every kind, of up to so many firms, called b0, b1 and so on. */
export const teamInstances = (most: number): fc.Arbitrary<TeamInstance> => fc.integer({ min: 0, max: most }).chain((firms) => {
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
