import { describe, expect, it } from '@jest/globals';
import { messageText } from '@app/domain';
import { bandOf, countedOf, pctOf } from './bands.js';

describe('an amount that is told in bands', () => {
  it.each([
    [0n, 'less than 10 %', 5],
    [99n, 'less than 10 %', 5],
    [100n, '10 to 25 %', 10],
    [499n, '25 to 50 %', 25],
    [750n, '75 to 100 %', 75],
    [1_000n, '100 % or more', 100],
    [99_999n, '100 % or more', 100],
  ])('of %s of 1000 is %s, and counts as its beginning', (amount, band, counted) => {
    const pct = pctOf(amount, 1_000n);
    expect([bandOf(pct).text, countedOf(pct)]).toEqual([band, counted]);
  });

  it('is told in either language', () => {
    expect([5, 30, 100].map((pct) => messageText(bandOf(pct), 'es'))).toEqual(['menos del 10 %', 'del 25 al 50 %', '100 % o más']);
  });
});
