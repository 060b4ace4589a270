import type { AccountId } from '../common/brand.js';
import type { RivalBid } from './rival-facts.js';
import { pairSign, rivalPairs } from './rival-pairs.js';
import { OECD, type Screen } from './screen.js';

export const samePeople: Screen = {
  name: 'same_people',
  source: `${OECD}: one person or firm hands in its own bid and a competitor’s`,
  title: { en: 'The same people', es: 'Las mismas personas' },
  shows: { en: '{count} account(s) here can act for firms of both bids.', es: '{count} cuenta(s) pueden actuar aquí por empresas de las dos ofertas.' },
  innocent: {
    en: 'Small firms share bookkeepers and advisers, and families own more than one firm. A helper may have handed in both without knowing the prices.',
    es: 'Las empresas pequeñas comparten contables y asesores, y una familia puede tener varias. Quien ayuda puede haber presentado las dos sin conocer los precios.',
  },
  ask: { en: 'Ask both firms who prepared their bid and who saw the price before it was sealed.', es: 'Pregunte a las dos empresas quién preparó su oferta y quién vio el precio antes de sellarla.' },
  look: (facts) =>
    rivalPairs(facts).flatMap((pair) => {
      // With a firm in both bids its people are in both too: that is for the firm's own screen.
      if (pair.one.firms.some(({ id }) => pair.other.firms.some((firm) => firm.id === id))) return [];
      const [mine, theirs] = [peopleOf(pair.one), peopleOf(pair.other)];
      const count = [...mine].filter((account) => theirs.has(account)).length;
      return count === 0 ? [] : [pairSign(pair, { count })];
    }),
};

function peopleOf({ firms, submittedBy }: RivalBid): ReadonlySet<AccountId> {
  return new Set([...firms.flatMap(({ people }) => people), submittedBy]);
}
