import type { Random } from './random.js';

/** So many strike together in a round: enough to meet each other, few enough to tell who did what. */
const TOGETHER = 3;

/**
 * Who strikes in which round. Dealt from shuffled decks, one deck after another: over the rounds each comes as
 * often as any other, but for one. Where the rounds are few, more strike in each, so that none is left out.
 */
export function dealRounds<T>(all: readonly T[], rounds: number, random: Random, together = TOGETHER): T[][] {
  const hand = Math.min(all.length, Math.max(together, Math.ceil(all.length / rounds)));
  let deck: T[] = [];
  return Array.from({ length: rounds }, () => {
    const dealt: T[] = [];
    while (dealt.length < hand) {
      // The last cards of a deck and the first of the next may be the same: the double waits for the next round.
      if (!deck.some((card) => !dealt.includes(card))) deck = [...deck, ...shuffled(all, random)];
      const [next] = deck.splice(deck.findIndex((card) => !dealt.includes(card)), 1);
      if (next !== undefined) dealt.push(next);
    }
    return dealt;
  });
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const deck = [...list];
  for (let last = deck.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last);
    [deck[last], deck[other]] = [deck[other] as T, deck[last] as T];
  }
  return deck;
}
