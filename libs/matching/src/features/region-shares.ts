import type { Business } from '@app/domain';

/** How often a firm names a region: once where it declares to serve it, once for each past contract there. Sorted by code. */
export function regionCounts({ regions, pastContracts }: Pick<Business, 'regions' | 'pastContracts'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const declared = new Set(regions.map((region) => region.toUpperCase()));
  for (const region of declared) counts.set(region, 1);
  for (const { region } of pastContracts) {
    if (region === undefined || region === '') continue;
    const code = region.toUpperCase();
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
