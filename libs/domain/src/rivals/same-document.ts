import type { RivalBid, RivalDocument } from './rival-facts.js';
import { pairSign, rivalPairs } from './rival-pairs.js';
import { OECD, type Screen } from './screen.js';

/** So many titles are told; the sign says how many documents there are. */
const MOST_TITLES = 3;

export const sameDocument: Screen = {
  name: 'same_document',
  source: `${OECD}: identical mistakes, wording, forms or calculations in the documents of different firms`,
  title: { en: 'The same document', es: 'El mismo documento' },
  shows: { en: '{count} document(s) of both bids are the same, byte for byte: {titles}.', es: '{count} documento(s) de las dos ofertas son iguales, byte por byte: {titles}.' },
  innocent: {
    en: 'Both may have attached the data sheet of one maker, a standard, a map or a form that the buyer put elsewhere. Documents of the notice itself are left out.',
    es: 'Las dos pueden haber adjuntado la ficha de un mismo fabricante, una norma, un plano o un formulario que el comprador publicó en otro sitio. Los documentos del propio anuncio no cuentan.',
  },
  ask: { en: 'Look who wrote the document. If it is about one of the firms or its price, ask both how the other came by it.', es: 'Mire quién escribió el documento. Si trata de una de las empresas o de su precio, pregunte a las dos cómo llegó a la otra.' },
  look: (facts) =>
    rivalPairs(facts).flatMap((pair) => {
      const theirs = new Set(own(pair.other, facts.handedOut).keys());
      const shared = [...own(pair.one, facts.handedOut)].filter(([hash]) => theirs.has(hash)).map(([, { title }]) => title);
      if (shared.length === 0) return [];
      const titles = shared.sort().slice(0, MOST_TITLES).map((title) => `“${title}”`);
      return [pairSign(pair, { count: shared.length, titles: titles.join(', ') })];
    }),
};

/** Documents that the buyer has not handed out, each content once, by its hash. */
function own({ documents = [] }: RivalBid, handedOut: ReadonlySet<string>): ReadonlyMap<string, RivalDocument> {
  const byTitle = [...documents].sort((a, b) => (a.title < b.title ? 1 : -1));
  return new Map(byTitle.filter(({ sha256 }) => !handedOut.has(sha256)).map((document) => [document.sha256, document]));
}
