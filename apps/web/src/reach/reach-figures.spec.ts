import { describe, expect, it } from '@jest/globals';
import { figureRows, placeRows, shown, sizeChart, type Reach } from './reach-figures.js';

const REACH: Reach = { solo: 1200, joint: '<5', nearMiss: 0, unknown: 7, bySize: { micro: '<5', small: 40, medium: '5+', large: 0, unknown: 0 }, byRegion: { 'MY-10': 12, 'MY-14': '<5', 'MY-01': 30 } };

describe('how many firms could bid', () => {
  it('is told with the digits of the language, and small counts as they came', () => {
    expect(figureRows(REACH, undefined, 'en').map(({ before }) => before)).toEqual(['1,200', '<5', '0', '7']);
    expect(shown(1200000, 'es')).toBe('1.200.000');
  });

  it('is drawn by size, without the sizes that nobody has, and again after a change', () => {
    const chart = sizeChart(REACH, undefined, 'en');
    expect(chart.match(/<rect/g)).toHaveLength(3);
    expect(chart).not.toContain('Large');
    expect(sizeChart(REACH, { ...REACH, bySize: { micro: 9, large: 5 } }, 'en').match(/<rect/g)).toHaveLength(8);
    expect(chart).toContain('&#60;5');
    expect(chart).toContain('5+');
  });

  it('is listed by place, the most first', () => {
    expect(placeRows(REACH, 'en').map(({ place }) => place)).toEqual(['Johor', 'Selangor', 'Wilayah Persekutuan Kuala Lumpur']);
    expect(placeRows({ ...REACH, byRegion: undefined }, 'en')).toEqual([]);
  });
});
