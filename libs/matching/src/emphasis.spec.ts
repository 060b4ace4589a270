import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CRITERIA } from '@app/domain';
import type { Criterion } from '@app/domain';
import { emphasised } from './emphasis.js';
import { FIT_WEIGHTS } from './weights.js';

const { max } = FIT_WEIGHTS;
const percents = fc.dictionary(fc.constantFrom(...CRITERIA), fc.integer({ min: -10, max: 400 })) as fc.Arbitrary<Partial<Record<Criterion, number>>>;

describe('an emphasis in points', () => {
  it('is 100 whole points, each criterion between half and one and a half of what everybody has', () => {
    fc.assert(
      fc.property(percents, (emphasis) => {
        const points = emphasised(max, emphasis) ?? max;
        expect(CRITERIA.reduce((sum, criterion) => sum + points[criterion], 0)).toBe(100);
        for (const criterion of CRITERIA) {
          expect(Number.isInteger(points[criterion])).toBe(true);
          expect(points[criterion]).toBeGreaterThanOrEqual(max[criterion] / 2);
          expect(points[criterion]).toBeLessThanOrEqual(max[criterion] * 1.5);
        }
      }),
    );
  });

  it('is nothing of its own where no criterion differs', () => {
    expect(emphasised(max, undefined)).toBeUndefined();
    expect(emphasised(max, { place: 100 })).toBeUndefined();
    expect(emphasised(max, Object.fromEntries(CRITERIA.map((criterion) => [criterion, 130])))).toBeUndefined();
  });

  it('gives more to what counts more, and takes it from the others', () => {
    const points = emphasised(max, { place: 150 })!;
    expect(points.place).toBeGreaterThan(max.place + 3);
    expect(points.words).toBeLessThan(max.words);
    expect(points.time).toBeLessThanOrEqual(max.time);
  });
});
