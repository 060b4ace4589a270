import { describe, expect, it } from '@jest/globals';
import { backOff } from './back-off.js';

describe('the pause before the next try', () => {
  it('grows over some days and ends, a fifth more or less', () => {
    expect([1, 2, 3, 9].map((attempts) => backOff(attempts, false, 0.5))).toEqual([5, 300, 1_800, 86_400]);
    expect(backOff(1, false, 0)).toBeCloseTo(4);
    expect(backOff(1, false, 1)).toBeCloseTo(6);
    expect(backOff(10, false, 0.5)).toBeUndefined();
  });

  it('looks for a peer that is away each minute, without end', () => {
    expect([1, 2, 3, 4, 5, 1_000].map((attempts) => backOff(attempts, true, 0.5))).toEqual([5, 10, 20, 40, 60, 60]);
  });
});
