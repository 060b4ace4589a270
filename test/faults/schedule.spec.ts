import { describe, expect, it } from '@jest/globals';
import { Random } from './random.js';
import { dealRounds } from './schedule.js';

const ALL = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'];
const deal = (rounds: number, seed = 7): string[][] => dealRounds(ALL, rounds, new Random(seed));

describe('the schedule of the nemeses', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(deal(20)).toEqual(deal(20));
    expect(deal(20)).not.toEqual(deal(20, 8));
  });

  it('lets each strike as often as any other, but for one round', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const counts = ALL.map((name) => deal(20, seed).flat().filter((other) => other === name).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  it('never names one twice in a round', () => {
    for (const round of deal(200)) expect(new Set(round).size).toBe(round.length);
  });

  it('leaves none out, however few the rounds', () => {
    for (const rounds of [1, 2, 3, 4, 5]) expect(new Set(deal(rounds).flat())).toEqual(new Set(ALL));
  });

  it('puts no more into a round than there are', () => {
    expect(dealRounds(['a', 'b'], 3, new Random(1)).map((round) => [...round].sort())).toEqual([['a', 'b'], ['a', 'b'], ['a', 'b']]);
  });
});
