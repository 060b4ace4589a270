import { describe, expect, it } from '@jest/globals';
import { conversion, type Rated } from './units.js';

/** How much one of `from` is in `to`. */
const one = (from: Rated, to: Rated): number | undefined => {
  const factor = conversion(from, to);
  return factor && Number(factor.num) / Number(factor.den);
};

describe('conversion', () => {
  it.each([
    ['HAR', 'MTK', 10_000], ['MTK', 'HAR', 0.0001], ['KMT', 'MTR', 1000], ['TNE', 'KGM', 1000], ['MTQ', 'LTR', 1000], ['DZN', 'C62', 12],
    ['FTK', 'MTK', 0.09290304], ['LBR', 'KGM', 0.45359237], ['GLL', 'LTR', 3.785411784], ['MWH', 'KWH', 1000], ['HUR', 'MIN', 60], ['ZZZ', 'ZZZ', 1],
  ])('of one %s to %s is %d', (from, to, factor) => {
    expect(one({ unit: from }, { unit: to })).toBeCloseTo(factor, 12);
  });

  it('is not there across dimensions, nor for a unit that is not known', () => {
    expect([one({ unit: 'MTK' }, { unit: 'MTQ' }), one({ unit: 'ZZZ' }, { unit: 'MTK' }), one({ unit: 'KWH' }, { unit: 'KWT' })]).toEqual([undefined, undefined, undefined]);
  });

  it('of periods holds among months and years, and never between a day and a month', () => {
    const per = (from: string | undefined, to: string | undefined) => one({ unit: 'MTK', per: from }, { unit: 'MTK', per: to });
    expect([per('MON', 'ANN'), per('ANN', 'MON'), per('DAY', 'DAY')]).toEqual([12, 1 / 12, 1]);
    expect([per('DAY', 'MON'), per(undefined, 'MON'), per('HUR', 'DAY')]).toEqual([undefined, undefined, undefined]);
  });
});
