import { describe, expect, it } from '@jest/globals';
import { barChart } from './bar-chart.js';

const WORDS = { title: 'Firms by size', before: 'before', after: 'after' };
const widths = (svg: string): readonly number[] => [...svg.matchAll(/<rect[^>]* width="(\d+)"/g)].map(([, width]) => Number(width));

describe('a bar chart', () => {
  it('draws the longest bar as long as there is room, and the others in proportion', () => {
    const [first = 0, second = 0, third = 0, fourth] = widths(barChart([{ label: 'Micro', before: 50, after: 100 }, { label: 'Small', before: 0, after: 25 }], WORDS));
    expect(second).toBe(2 * first);
    expect([third, fourth]).toEqual([0, second / 4]);
  });

  it('shows a count that is not told as such, neither as nothing nor as a number', () => {
    const svg = barChart([{ label: 'Micro', before: '<5', after: 10 }], WORDS);
    expect(svg).toContain('&#60;5');
    expect(svg).toContain('stroke-dasharray');
    expect(widths(svg)[0]).toBeGreaterThan(0);
  });

  it('has a bar alone where nothing changed, and stands empty without bars', () => {
    expect(widths(barChart([{ label: 'Micro', before: 3 }], WORDS))).toHaveLength(1);
    expect(barChart([], WORDS)).toMatch(/^<svg [^>]*height="1"[^>]*><\/svg>$/);
  });

  it('names what it shows, takes any text, and needs no style', () => {
    const svg = barChart([{ label: '<Micro> & "co"', before: 7 }], WORDS);
    expect(svg).toContain('aria-label="Firms by size"');
    expect(svg).toContain('&#60;Micro&#62; &#38; &#34;co&#34;, before: 7');
    expect(svg).not.toContain('style');
  });
});
