import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

const soon = { timeoutMs: 60, everyMs: 5 };
/** For what comes to hold: a machine that stands still for a moment must not be the end of it. */
const patient = { timeoutMs: 60_000, everyMs: 5 };

describe('eventually', () => {
  it('returns the value that satisfies the predicate', async () => {
    let looks = 0;
    expect(await eventually(() => ++looks, (n) => n >= 3, patient)).toBe(3);
  });

  it('waits between looks', async () => {
    let looks = 0;
    await expect(eventually(() => ++looks, () => false, soon)).rejects.toThrow();
    expect(looks).toBeLessThanOrEqual(13);
  });

  it('throws with the last value when the time is up', async () => {
    await expect(eventually(() => ({ state: 'draft' }), () => false, soon)).rejects.toThrow(/60 ms; last seen: { state: 'draft' }/);
  });

  it('takes a look that throws as not yet, and shows the last error', async () => {
    let looks = 0;
    const look = (): number => {
      if (++looks < 3) throw new Error('not there');
      return looks;
    };
    expect(await eventually(look, undefined, patient)).toBe(3);
    await expect(eventually(() => Promise.reject(new Error('gone')), undefined, soon)).rejects.toThrow(/last look failed: .*gone/);
  });
});
