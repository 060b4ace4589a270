import { describe, expect, it } from '@jest/globals';
import { regionMap, type CountedRegion } from './region-map.js';

const region = (code: string, atLeast?: number): CountedRegion => ({ region: code, delivery: false, entries: 0, ...(atLeast === undefined ? {} : { atLeast }) });

describe('the map of regions', () => {
  it('has a block an economy, tiles in the order of codes, four in a row, none upon another', () => {
    const map = regionMap([region('SG'), ...['MY-14', 'MY-01', 'MY-10', 'MY-07', 'MY-02'].map((code) => region(code))]);
    expect(map.blocks.map(({ economy, tiles }) => [economy, tiles.map((tile) => tile.region)])).toEqual([['MY', ['MY-01', 'MY-02', 'MY-07', 'MY-10', 'MY-14']], ['SG', ['SG']]]);
    const tiles = map.blocks.flatMap((block) => block.tiles);
    for (const [at, one] of tiles.entries()) {
      expect(one.x + map.tile.width).toBeLessThanOrEqual(map.width);
      expect(one.y + map.tile.height).toBeLessThanOrEqual(map.height);
      for (const other of tiles.slice(at + 1)) expect(Math.abs(one.x - other.x) >= map.tile.width || Math.abs(one.y - other.y) >= map.tile.height).toBe(true);
    }
    expect(tiles.filter(({ y }) => y === tiles[0]?.y)).toHaveLength(4);
  });

  it('is darker where more firms are, and as wide as a small telephone whatever there is', () => {
    const map = regionMap([region('MY-01'), region('MY-02', 5), region('MY-03', 10), region('MY-04', 20), region('MY-05', 50), region('MY-06', 100)]);
    expect(map.blocks[0]?.tiles.map(({ shade }) => shade)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(map.width).toBe(regionMap([]).width);
    expect(map.width).toBeLessThanOrEqual(340);
    expect(regionMap([]).blocks).toEqual([]);
  });
});
