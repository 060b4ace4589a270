import type { Contest, RivalBid, RivalFacts, RivalFirm } from './rival-facts.js';
import type { Sign } from './screen.js';

/** Two bids for the same lot; the one with the smaller id first. */
export interface RivalPair {
  readonly contest: Contest;
  readonly one: RivalBid;
  readonly other: RivalBid;
}

/** Different bids for the same lot, each pair once. What firms of one bid have in common is their own business: they bid together. */
export function rivalPairs({ contests }: Pick<RivalFacts, 'contests'>): readonly RivalPair[] {
  return [...contests].sort((a, b) => ((a.lotId ?? '') < (b.lotId ?? '') ? -1 : 1)).flatMap((contest) => {
    const bids = [...contest.bids].sort((a, b) => (a.id < b.id ? -1 : 1));
    return bids.flatMap((one, at) => bids.slice(at + 1).map((other) => ({ contest, one, other })));
  });
}

/** A sign about a pair. */
export function pairSign({ contest, one, other }: RivalPair, params: Sign['params'] = {}): Sign {
  return { ...(contest.lotId === undefined ? {} : { lotId: contest.lotId }), bids: [one.id, other.id], params };
}

/** The firms of each that are not in both: a firm in two bids is looked at by a screen of its own. */
export function apart({ one, other }: Pick<RivalPair, 'one' | 'other'>): readonly [readonly RivalFirm[], readonly RivalFirm[]] {
  const without = (bid: RivalBid, from: RivalBid) => bid.firms.filter(({ id }) => !from.firms.some((firm) => firm.id === id));
  return [without(one, other), without(other, one)];
}

/** Who bids: the same firms together are the same bidder, whichever of them leads. */
export function bidderKey(firms: readonly string[]): string {
  return [...new Set(firms)].sort().join('+');
}
