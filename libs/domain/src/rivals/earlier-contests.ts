import type { EarlierContest, RivalFacts } from './rival-facts.js';
import { bidderKey } from './rival-pairs.js';

/** Who bid against whom in a contest that is over, and who won it. */
export interface Outcome {
  readonly tenderId: string;
  readonly bidders: ReadonlySet<string>;
  readonly winner: string;
}

/** The buyer's earlier contests that were won, the oldest first; bidders by the firms that stand together. */
export function outcomes({ earlier }: Pick<RivalFacts, 'earlier'>): readonly Outcome[] {
  return [...earlier].sort(byTime).flatMap(({ tenderId, bids }) => {
    const winner = bids.find(({ won }) => won);
    return winner === undefined ? [] : [{ tenderId, bidders: new Set(bids.map(({ firms }) => bidderKey(firms))), winner: bidderKey(winner.firms) }];
  });
}

function byTime(a: EarlierContest, b: EarlierContest): number {
  if (a.openedAt !== b.openedAt) return a.openedAt < b.openedAt ? -1 : 1;
  if (a.tenderId !== b.tenderId) return a.tenderId < b.tenderId ? -1 : 1;
  return (a.lotId ?? '') < (b.lotId ?? '') ? -1 : 1;
}
