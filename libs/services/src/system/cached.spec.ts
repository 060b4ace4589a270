import { describe, expect, it } from '@jest/globals';
import { Cached } from './cached.js';

describe('a cached question', () => {
  it('is asked once for all who come within its time, and again after it', async () => {
    let [asked, time] = [0, 0];
    const cached = new Cached(async () => ++asked, 5_000, () => time);
    expect(await Promise.all([cached.get(), cached.get(), cached.get()])).toEqual([1, 1, 1]);
    time = 4_999;
    expect(await cached.get()).toBe(1);
    time = 5_000;
    expect(await cached.get()).toBe(2);
  });

  it('is not asked a second time while the first has no answer, however long that takes', async () => {
    let [asked, time] = [0, 0];
    let answer: (value: number) => void = () => undefined;
    const cached = new Cached(() => new Promise<number>((resolve) => (asked += 1, (answer = resolve))), 5_000, () => time);
    const first = cached.get();
    time = 60_000;
    const second = cached.get();
    answer(7);
    expect(await Promise.all([first, second])).toEqual([7, 7]);
    expect(asked).toBe(1);
  });

  it('keeps a failure as long as an answer', async () => {
    let [asked, time] = [0, 0];
    const cached = new Cached(async () => {
      asked += 1;
      if (asked === 1) throw new Error('no');
      return asked;
    }, 5_000, () => time);
    await expect(cached.get()).rejects.toThrow('no');
    await expect(cached.get()).rejects.toThrow('no');
    expect(asked).toBe(1);
    time = 5_000;
    expect(await cached.get()).toBe(2);
  });
});
