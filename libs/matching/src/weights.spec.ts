import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ALERT_SCORE } from '@app/domain';
import { FIT_WEIGHTS, weightsHash } from './weights.js';

describe('the weights in use', () => {
  it('give 100 points in all', () => {
    expect(Object.values(FIT_WEIGHTS.max).reduce((sum, max) => sum + max, 0)).toBe(100);
  });

  it('keep place, value and time together below the alert score', () => {
    const { place, value, time } = FIT_WEIGHTS.max;
    expect(place + value + time).toBeLessThan(DEFAULT_ALERT_SCORE);
  });

  it('keep a division in common, or one chance word, below the alert score even where all else is perfect', () => {
    const { max, category, words } = FIT_WEIGHTS;
    const other = max.place + max.value + max.time;
    expect(other + Math.round(max.category * category.depths['CPV']![0]!.siblings)).toBeLessThan(DEFAULT_ALERT_SCORE);
    expect(other + Math.round(max.category * category.crossScheme)).toBeLessThan(DEFAULT_ALERT_SCORE);
    const lone = Math.round(max.words * words.loneMax) + Math.round(max.category * category.standIn * words.loneMax);
    expect(other + lone).toBeLessThan(DEFAULT_ALERT_SCORE);
  });

  it('let an exact code never earn less than words that stood in for it', () => {
    expect(FIT_WEIGHTS.category.standIn).toBeLessThanOrEqual(FIT_WEIGHTS.category.bestShare);
  });

  it.each(Object.entries(FIT_WEIGHTS.category.depths))('rise with the common depth of %s codes, and never reach the exact code', (_, depths) => {
    for (const [index, depth] of depths.entries()) {
      const above = depths[index - 1];
      expect(depth.siblings).toBeLessThan(depth.lineal);
      expect(depth.lineal).toBeLessThan(1);
      expect(depth.siblings).toBeGreaterThan(above?.siblings ?? 0);
      expect(depth.lineal).toBeGreaterThan(above?.lineal ?? 0);
    }
  });
});

describe('the hash of weights', () => {
  it('is the same for the same table with its keys in another order', () => {
    const turned = Object.fromEntries(Object.entries(FIT_WEIGHTS).reverse()) as unknown as typeof FIT_WEIGHTS;
    expect(weightsHash(turned)).toBe(weightsHash(FIT_WEIGHTS));
  });

  it('changes with any number', () => {
    expect(weightsHash({ ...FIT_WEIGHTS, timeUnknown: 0.51 })).not.toBe(weightsHash(FIT_WEIGHTS));
  });
});
