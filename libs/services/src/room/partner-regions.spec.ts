import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partnerRegions, type Whereabouts } from './partner-regions.js';

const firms = (count: number, ...regions: string[]): string[][] => Array.from({ length: count }, () => regions);
const look = (where: Partial<Whereabouts>) => partnerRegions({ delivery: [], firms: [], named: [], ...where });

describe('where firms that could take part are', () => {
  it('is told by steps from five on, districts with the region around them, a firm once a region', () => {
    expect(look({ firms: [...firms(4, 'MY-10', 'my-10-01'), ...firms(1, 'MY-10'), ...firms(12, 'MY-14')] })).toEqual([
      { region: 'MY-10', delivery: false, atLeast: 5, entries: 0 },
      { region: 'MY-14', delivery: false, atLeast: 10, entries: 0 },
    ]);
  });

  it('names a region with fewer only where the tender or a firm by name does, and tells nobody from four', () => {
    const seen = (count: number) => look({ delivery: ['MY-10'], named: ['MY-01', undefined], firms: firms(count, 'MY-10', 'MY-01', 'MY-07') });
    expect(seen(4)).toEqual([
      { region: 'MY-01', delivery: false, entries: 1 },
      { region: 'MY-10', delivery: true, entries: 0 },
    ]);
    expect(seen(0)).toEqual(seen(4));
  });

  const region = fc.constantFrom('MY-10', 'MY-01', 'MY-10-01', 'MY', 'SG');
  const where = fc.record({ delivery: fc.array(region, { maxLength: 2 }), named: fc.array(fc.option(region, { nil: undefined }), { maxLength: 3 }), firms: fc.array(fc.array(region, { maxLength: 3 }), { maxLength: 30 }) });

  it('does not depend on the order of firms, and shows no count of fewer than five', () => {
    fc.assert(
      fc.property(where, (facts) => {
        const shown = partnerRegions(facts);
        expect(partnerRegions({ ...facts, firms: [...facts.firms].reverse(), named: [...facts.named].reverse() })).toEqual(shown);
        for (const { region: at, atLeast } of shown) {
          const truth = facts.firms.filter((regions) => regions.some((each) => each.split('-').slice(0, 2).join('-') === at)).length;
          expect(atLeast ?? 0).toBeLessThanOrEqual(truth);
          expect(atLeast === undefined).toBe(truth < 5);
        }
      }),
    );
  });
});
