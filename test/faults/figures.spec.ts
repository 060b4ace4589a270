import { describe, expect, it } from '@jest/globals';
import { figuresTable } from './figures.js';
import type { StrikeFigure } from './scenario.js';

const STRIKES: readonly StrikeFigure[] = [
  { nemesis: 'kill', backend: 'postgres', round: 1, resumed: 0.2 },
  { nemesis: 'kill', backend: 'postgres', round: 1, resumed: 3, recovered: 12 },
  { nemesis: 'kill', backend: 'postgres', round: 2, resumed: 0.4, recovered: 4 },
  { nemesis: 'flush', backend: 'redis', round: 1 },
];

describe('the figures by nemesis', () => {
  const cells = figuresTable(['kill', 'flush', 'idle'], ['postgres', 'redis'], STRIKES).map((line) => line.trim().split(/ {2,}/));

  it('give each that struck a line, with its median and its worst', () => {
    expect(cells.slice(1)).toEqual([
      ['kill', 'postgres', '3', '2', '0.4', '3.0', '4.0', '12.0'],
      ['flush', 'redis', '1', '1', '-', '-', '-', '-'],
    ]);
  });

  it('stand in columns', () => {
    const lengths = new Set(figuresTable(['kill', 'flush'], ['postgres', 'redis'], STRIKES).map(({ length }) => length));
    expect(lengths.size).toBe(1);
  });
});
