import { moneyToJson } from '../money/money.js';
import { pairSign, rivalPairs } from './rival-pairs.js';
import { OECD, type Screen } from './screen.js';

export const samePrice: Screen = {
  name: 'same_price',
  source: `${OECD}: identical pricing; Open Contracting Partnership, Cardinal, R028 (identical bid prices)`,
  title: { en: 'The same price', es: 'El mismo precio' },
  shows: { en: 'Both bids ask for {amount} {currency}.', es: 'Las dos ofertas piden {amount} {currency}.' },
  innocent: {
    en: 'Prices may be set by law, by a manufacturer’s list or by the budget that the notice names.',
    es: 'Los precios pueden venir de la ley, de la lista de un fabricante o del presupuesto que nombra el anuncio.',
  },
  ask: { en: 'Ask both how they came to this price, and for its parts.', es: 'Pregunte a las dos cómo llegaron a ese precio y de qué partes se compone.' },
  look: (facts) =>
    rivalPairs(facts).flatMap((pair) => {
      const { one, other } = pair;
      if (one.price === undefined || one.price.currency !== other.price?.currency || one.price.minor !== other.price.minor) return [];
      return [pairSign(pair, { ...moneyToJson(one.price) })];
    }),
};
