import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ALERT_SCORE, LOWEST_KEPT_SCORE } from '@app/domain';
import { FIT_WEIGHTS, weightsHash } from './weights.js';

describe('the weights in use', () => {
  it('give 100 points in all, each criterion a whole number', () => {
    const max = Object.values(FIT_WEIGHTS.max);
    expect(max.reduce((sum, points) => sum + points, 0)).toBe(100);
    expect(max.every((points) => Number.isInteger(points) && points >= 0)).toBe(true);
  });

  it('keep place, value, record and time together below what is kept, so that nothing without the trade is', () => {
    const { place, value, record, time } = FIT_WEIGHTS.max;
    expect(place + value + record + time).toBeLessThan(LOWEST_KEPT_SCORE);
    expect(LOWEST_KEPT_SCORE).toBeLessThan(DEFAULT_ALERT_SCORE);
    expect(FIT_WEIGHTS.leastTrade).toBeGreaterThan(0);
  });

  it('cap what meets only across schemes at half, and let an exact code earn more than words that stand in for it', () => {
    expect(FIT_WEIGHTS.category.crossScheme).toBeLessThanOrEqual(0.5);
    expect(FIT_WEIGHTS.category.standIn).toBeLessThan(Math.sqrt(1 / (1 + FIT_WEIGHTS.category.saturation)));
  });

  it('give what is not known something, and never all', () => {
    const { past, place, value, record, time } = FIT_WEIGHTS;
    for (const part of [past.newcomer.base, place.unsaid, place.unsaidAbroad, value.unknown, record.kindUnknown, record.lastUnknown, time.unknown]) {
      expect(part).toBeGreaterThan(0);
      expect(part).toBeLessThan(1);
    }
  });
});

describe('the hash of weights', () => {
  it('is the same for the same table with its keys in another order', () => {
    const turned = Object.fromEntries(Object.entries(FIT_WEIGHTS).reverse()) as unknown as typeof FIT_WEIGHTS;
    expect(weightsHash(turned)).toBe(weightsHash(FIT_WEIGHTS));
  });

  it('changes with any number', () => {
    expect(weightsHash({ ...FIT_WEIGHTS, leastTrade: FIT_WEIGHTS.leastTrade + 1 })).not.toBe(weightsHash(FIT_WEIGHTS));
  });
});
