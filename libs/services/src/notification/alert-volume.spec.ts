import { describe, expect, it } from '@jest/globals';
import { LOWEST_KEPT_SCORE } from '@app/domain';
import { perWeekAt, thresholdFor } from './alert-volume.js';

const volume = {
  weeks: 4,
  thresholds: [
    { minScore: 40, perWeek: 20 },
    { minScore: 41, perWeek: 9 },
    { minScore: 42, perWeek: 5.5 },
    { minScore: 43, perWeek: 0 },
  ],
};

describe('the expected volume', () => {
  it('at a threshold is that of the next one looked at', () => {
    expect([0, 40, 42, 43, 99].map((minScore) => perWeekAt(volume, minScore))).toEqual([20, 20, 5.5, 0, 0]);
  });

  it('of about six a week takes the lowest threshold that lets no more expect', () => {
    expect([50, 9, 6, 0].map((perWeek) => thresholdFor(volume, perWeek))).toEqual([40, 41, 42, 43]);
  });

  it('is nothing where nothing is known, and every kept match is then told', () => {
    expect(perWeekAt({ weeks: 1, thresholds: [] }, 50)).toBe(0);
    expect(thresholdFor({ weeks: 1, thresholds: [] }, 6)).toBe(LOWEST_KEPT_SCORE);
  });
});
