import type { TargetInNumbers, Weighed } from './target-in-numbers.js';

/** Impacts are whole numbers up to this; the same as in libs/matching. */
export const FULL_IMPACT = 255;
const SCHEME = 1;
const DIVISION = 2;

/**
 * Tables by number that a thread keeps from query to query, filled with one target at a time and emptied after it, so that
 * looking a firm's number up is one read. They grow with the dictionary.
 */
export class TargetTables {
  words = new Int32Array(0);
  codes = new Int32Array(0);
  private kin = new Uint8Array(0);
  private regions: { parts: Float64Array; served: Uint8Array }[] = [];
  private home = new Uint8Array(0);

  /** Runs `work` with the tables filled for this target. */
  with<Answer>(target: TargetInNumbers, work: () => Answer): Answer {
    this.fill(target, true);
    try {
      return work();
    } finally {
      this.fill(target, false);
    }
  }

  isScheme(kin: number): boolean {
    return ((this.kin[kin] ?? 0) & SCHEME) !== 0;
  }

  isDivision(kin: number): boolean {
    return ((this.kin[kin] ?? 0) & DIVISION) !== 0;
  }

  /** What working in the region is given for a place of delivery. */
  partOf(place: number, region: number): number {
    return this.regions[place]?.parts[region] ?? 0;
  }

  isServed(place: number, region: number): boolean {
    return this.regions[place]?.served[region] === 1;
  }

  isHome(region: number): boolean {
    return this.home[region] === 1;
  }

  private fill(target: TargetInNumbers, on: boolean): void {
    this.words = weights(this.words, target.words, on);
    this.codes = weights(this.codes, target.codes, on);
    this.kin = marks(this.kin, target.schemes, on ? SCHEME : 0);
    this.kin = marks(this.kin, target.divisions, on ? DIVISION : 0);
    this.home = marks(this.home, target.homeRegions, on ? 1 : 0);
    target.near.forEach(({ regions, parts, served }, place) => {
      const table = this.regions[place] ?? { parts: new Float64Array(0), served: new Uint8Array(0) };
      const most = highest(regions);
      const all = most < table.parts.length ? table : { parts: grown(table.parts, most, Float64Array), served: grown(table.served, most, Uint8Array) };
      this.regions[place] = all;
      regions.forEach((region, i) => {
        all.parts[region] = on ? (parts[i] ?? 0) : 0;
        all.served[region] = on ? (served[i] ?? 0) : 0;
      });
    });
  }
}

function weights(table: Int32Array<ArrayBuffer>, { numbers, weights: given }: Weighed, on: boolean): Int32Array<ArrayBuffer> {
  const most = highest(numbers);
  const all = most < table.length ? table : grown(table, most, Int32Array);
  numbers.forEach((number, i) => (all[number] = on ? (given[i] ?? 0) : 0));
  return all;
}

function marks(table: Uint8Array<ArrayBuffer>, numbers: Uint32Array, mark: number): Uint8Array<ArrayBuffer> {
  const most = highest(numbers);
  const all = most < table.length ? table : grown(table, most, Uint8Array);
  for (const number of numbers) all[number] = mark;
  return all;
}

function highest(numbers: Uint32Array): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function grown<Table extends { set(from: Table): void }>(table: Table, most: number, make: new (length: number) => Table): Table {
  const larger = new make(Math.ceil((most + 1) * 1.25) + 16);
  larger.set(table);
  return larger;
}
