import { subdivisionOf } from '@app/domain';
import { SMALLEST_SHOWN } from '../reach/guard-counts.js';

/** From how many firms on a count is told, and told as no more than that: `10` is ten firms or more, fewer than twenty. */
export const FIRM_STEPS = [SMALLEST_SHOWN, 10, 20, 50, 100] as const;

/** Where firms that could take part in a tender are. */
export interface PartnerRegion {
  /** A subdivision in ISO 3166-2, or an economy as a whole. */
  readonly region: string;
  /** The work is delivered here. */
  readonly delivery: boolean;
  /** So many firms or more, by step; absent below the first: whether nobody or four are there is not told. */
  readonly atLeast?: number;
  /** Entries on the board by firms that show their names. */
  readonly entries: number;
}

export interface Whereabouts {
  /** Of the tender and its lots. */
  readonly delivery: readonly string[];
  /** The regions of each firm that could take part, whether it shows its name or not. */
  readonly firms: readonly (readonly string[])[];
  /** The region of each entry that stands under a name. */
  readonly named: readonly (string | undefined)[];
}

/**
 * Counts by region that single nobody out: a region with fewer than five firms is listed only where the tender itself or a firm that shows its name has named it, and then without a count.
 * Counts are told by steps, so that one firm more or less seldom shows. Ordered by region.
 */
export function partnerRegions({ delivery, firms, named }: Whereabouts): readonly PartnerRegion[] {
  const counts = new Map<string, number>();
  for (const regions of firms) for (const region of new Set(regions.map(subdivisionOf))) counts.set(region, (counts.get(region) ?? 0) + 1);
  const [delivered, entries] = [new Set(delivery.map(subdivisionOf)), named.flatMap((region) => (region === undefined ? [] : [subdivisionOf(region)]))];
  const many = [...counts].filter(([, count]) => count >= SMALLEST_SHOWN).map(([region]) => region);
  return [...new Set([...delivered, ...entries, ...many])].sort().map((region) => {
    const atLeast = FIRM_STEPS.filter((step) => (counts.get(region) ?? 0) >= step).at(-1);
    return { region, delivery: delivered.has(region), ...(atLeast === undefined ? {} : { atLeast }), entries: entries.filter((each) => each === region).length };
  });
}
