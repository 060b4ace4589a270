import { describe, expect, it } from '@jest/globals';
import { priceRank } from './price-rank.js';

const prices = (...minors: number[]) => minors.map((minor) => ({ minor: BigInt(minor), currency: 'MYR' }));

describe('the rank of a price', () => {
  it('counts those below it, so that equal prices share one', () => {
    const all = prices(100, 90, 90, 120);
    expect(all.map((price) => priceRank(price, all)?.rank)).toEqual([3, 1, 1, 4]);
    expect(priceRank(all[0]!, all)?.of).toBe(4);
  });

  it('is none where prices are in several currencies', () => {
    const [own, other] = prices(100, 90);
    expect(priceRank(own!, [own!, { ...other!, currency: 'SGD' }])).toBeUndefined();
  });
});
