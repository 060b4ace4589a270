import { pairSign, rivalPairs } from './rival-pairs.js';
import type { Screen } from './screen.js';

export const sameFirm: Screen = {
  name: 'same_firm',
  source: 'Court of Justice of the EU, C-376/08 Serrantoni: a second bid may be explained and shuts nobody out by itself; elsewhere the economy’s rule of one bid a firm',
  title: { en: 'A firm in two bids', es: 'Una empresa en dos ofertas' },
  shows: { en: '{firms} stands in both bids.', es: '{firms} está en las dos ofertas.' },
  innocent: {
    en: 'The law may allow it: a firm that lends one thing to two groups need know the prices of neither.',
    es: 'La ley puede permitirlo: quien aporta algo a dos grupos no tiene por qué conocer los precios de ninguno.',
  },
  ask: { en: 'Ask the firm who made each bid, and whether it knew both prices.', es: 'Pregunte a la empresa quién preparó cada oferta y si conocía los dos precios.' },
  look: (facts) =>
    rivalPairs(facts).flatMap((pair) => {
      const both = pair.one.firms.filter(({ id }) => pair.other.firms.some((firm) => firm.id === id));
      return both.length === 0 ? [] : [pairSign(pair, { firms: both.map(({ name }) => name).sort().join(', ') })];
    }),
};
