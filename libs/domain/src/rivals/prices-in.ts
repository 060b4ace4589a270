import type { Contest } from './rival-facts.js';

/** The opened prices of a lot in minor units, the lowest first; none where they are in several currencies, which cannot be compared. */
export function pricesIn(bids: Contest['bids']): readonly bigint[] {
  const prices = bids.flatMap(({ price }) => price ?? []);
  if (new Set(prices.map(({ currency }) => currency)).size > 1) return [];
  return prices.map(({ minor }) => minor).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
