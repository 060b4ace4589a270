import type { Contest } from './rival-facts.js';
import { pricesIn } from './prices-in.js';
import { OECD, type Screen, type Sign } from './screen.js';

export const withdrawnJoined: Screen = {
  name: 'withdrawn_joined',
  source: `${OECD}: suppliers that withdraw unexpectedly; winners that subcontract to, or are joined by, those that might have competed`,
  title: { en: 'Withdrawn, then in the winner’s bid', es: 'Retirada, y luego en la oferta ganadora' },
  shows: { en: '{firms} took back a bid of its own and stands in the bid that won or, while nothing is awarded, asks for least, led by another.', es: '{firms} retiró una oferta propia y está en la oferta que ganó o que, mientras no se adjudique, pide menos, dirigida por otra.' },
  innocent: {
    en: 'A small firm that finds partners before the deadline does just this, and so it should: alone it might not have met a condition.',
    es: 'Una empresa pequeña que encuentra socias antes del plazo hace justo esto, y está bien: sola quizá no cumplía un requisito.',
  },
  ask: { en: 'Ask what it could not do alone; each member of a joint bid can have recorded that. Ask whether its first price was known to the others.', es: 'Pregunte qué no podía hacer sola; cada miembro de una oferta conjunta puede haberlo anotado. Pregunte si las otras conocían su primer precio.' },
  look: ({ contests }) => contests.flatMap(lookAt),
};

function lookAt({ lotId, bids, withdrawn, winner }: Contest): readonly Sign[] {
  const best = bids.find(({ id }) => id === winner) ?? (winner === undefined ? lowest(bids) : undefined);
  if (best === undefined) return [];
  // Whoever leads before and after has not been given a place: a group that grows, or begins anew, stays its own.
  const before = withdrawn.filter(({ firms }) => !firms.some(({ id }) => id === best.lead));
  return before
    .flatMap((bid): Sign[] => {
      const firms = bid.firms.filter(({ id }) => best.firms.some((firm) => firm.id === id));
      if (firms.length === 0) return [];
      return [{ ...(lotId === undefined ? {} : { lotId }), bids: [best.id, bid.id].sort(), params: { firms: firms.map(({ name }) => name).sort().join(', ') } }];
    })
    .sort((a, b) => (a.bids.join() < b.bids.join() ? -1 : 1));
}

/** The one bid that asks for least, where all prices are of one currency. */
function lowest(bids: Contest['bids']): Contest['bids'][number] | undefined {
  const prices = pricesIn(bids);
  const found = bids.filter(({ price }) => price !== undefined && price.minor === prices[0]);
  return found.length === 1 ? found[0] : undefined;
}
