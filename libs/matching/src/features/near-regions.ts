import type { FitContext } from '../context.js';
import type { FitStatistics } from '../fit-statistics.js';
import type { FitWeights } from '../weights.js';

/** How a region that a firm works in lies to a place of delivery. */
export type RegionRelation = 'served' | 'wholeEconomy' | 'inside' | 'insideEconomy' | 'near' | 'elsewhere' | 'abroad';

/** A place of delivery, and how near other regions are to it, 0 to 1. */
export interface NearRegions {
  readonly region: string;
  /** Nearness of regions in the same economy from which firms are known to work here too; others are `elsewhere`. */
  readonly known: ReadonlyMap<string, number>;
}

/**
 * Regions are near to each other where firms that work in the one also work in the other: no map is needed,
 * and what counts is how firms really travel. The nearness is `weights.place.near` times that part of the
 * firms, tempered where few firms are known.
 */
export function nearRegions(region: string, { statistics, weights }: Pick<FitContext, 'statistics' | 'weights'>): NearRegions {
  return { region, known: neighbours(region, statistics, weights.place) };
}

/** Firms by which the part is tempered. */
const TEMPER = 2;

function neighbours(region: string, { regionFirms, regionPairs }: FitStatistics, { near, elsewhere }: FitWeights['place']): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [other, firms] of regionFirms) {
    const both = regionPairs.get(`${other} ${region}`);
    if (both !== undefined) found.set(other, Math.max(elsewhere, (near * both) / (firms + TEMPER)));
  }
  return found;
}

/** Codes nest by hyphens: `PE` holds `PE-LIM`, which holds `PE-LIM-150101`. */
export function relate(place: NearRegions, serves: string, weights: FitWeights['place']): { readonly relation: RegionRelation; readonly part: number } {
  const { region } = place;
  const relation = hierarchy(region, serves);
  if (relation !== 'elsewhere') return { relation, part: relation === 'abroad' ? 0 : weights[relation] };
  const part = place.known.get(serves);
  return part === undefined ? { relation, part: weights.elsewhere } : { relation: 'near', part };
}

function hierarchy(region: string, serves: string): Exclude<RegionRelation, 'near'> {
  if (region === serves) return 'served';
  if (region.startsWith(`${serves}-`)) return serves.includes('-') ? 'served' : 'wholeEconomy';
  if (serves.startsWith(`${region}-`)) return region.includes('-') ? 'inside' : 'insideEconomy';
  return economyOf(region) === economyOf(serves) ? 'elsewhere' : 'abroad';
}

/** The economy that a region lies in. */
export function economyOf(region: string): string {
  return region.split('-', 1)[0] ?? region;
}
