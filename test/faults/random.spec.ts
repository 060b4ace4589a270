import { describe, expect, it } from '@jest/globals';
import { Random } from './random.js';

const draws = (random: Random): number[] => Array.from({ length: 50 }, () => random.between(1, 6));

describe('Random', () => {
  it('draws the same from the same seed, and something else from another', () => {
    expect(draws(new Random(7))).toEqual(draws(new Random(7)));
    expect(draws(new Random(7))).not.toEqual(draws(new Random(8)));
  });

  it('keeps within both ends and reaches them', () => {
    expect(new Set(draws(new Random(7)))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('gives a part a stream that others do not move', () => {
    const parent = new Random(7);
    const before = draws(parent.fork('nemesis'));
    parent.next();
    expect(draws(parent.fork('nemesis'))).toEqual(before);
    expect(draws(parent.fork('clients'))).not.toEqual(before);
  });
});
