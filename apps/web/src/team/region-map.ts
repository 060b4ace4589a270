/** A region as the API counts it. */
export interface CountedRegion {
  readonly region: string;
  readonly delivery: boolean;
  readonly atLeast?: number;
  readonly entries: number;
}

/** A region as a tile: its place in the picture, and how dark it is. */
export interface Tile extends CountedRegion {
  readonly x: number;
  readonly y: number;
  /** 0 where there is no count, then 1 to 5. */
  readonly shade: number;
}

/** A picture of regions: one block an economy, its regions as tiles of one size in the order of their codes. It shows how many, and not where on the earth. */
export interface RegionMap {
  readonly width: number;
  readonly height: number;
  readonly tile: { readonly width: number; readonly height: number };
  readonly blocks: readonly { readonly economy: string; readonly y: number; readonly tiles: readonly Tile[] }[];
}

const TILE = { width: 74, height: 58 };
const GAP = 8;
/** Four in a row are as wide as a small telephone. */
const IN_A_ROW = 4;
const HEADING = 24;
const STEPS = [5, 10, 20, 50, 100];

/** @param regions in any order */
export function regionMap(regions: readonly CountedRegion[]): RegionMap {
  let y = 0;
  const blocks = [...new Set(regions.map(({ region }) => economyOf(region)))].sort().map((economy) => {
    const top = y + HEADING;
    const own = regions.filter(({ region }) => economyOf(region) === economy).sort((a, b) => (a.region < b.region ? -1 : 1));
    const tiles = own.map((region, at): Tile => ({ ...region, ...placeOf(at, top), shade: STEPS.filter((step) => (region.atLeast ?? 0) >= step).length }));
    const block = { economy, y: y + HEADING - 8, tiles };
    y = top + Math.ceil(own.length / IN_A_ROW) * (TILE.height + GAP);
    return block;
  });
  return { width: IN_A_ROW * TILE.width + (IN_A_ROW + 1) * GAP, height: y, tile: TILE, blocks };
}

function placeOf(at: number, top: number): { readonly x: number; readonly y: number } {
  return { x: GAP + (at % IN_A_ROW) * (TILE.width + GAP), y: top + Math.floor(at / IN_A_ROW) * (TILE.height + GAP) };
}

function economyOf(region: string): string {
  return region.slice(0, 2);
}
