import { pairSign, rivalPairs } from './rival-pairs.js';
import type { RivalBid } from './rival-facts.js';
import { OECD, type Screen } from './screen.js';
import { wordsIn } from './words-in.js';

/** So many words in a row are a passage: fewer are common among people who write about the same work. */
const PASSAGE = 8;
/** A pair is told from so many common passages on (some forty words), if they are half of the shorter text. */
const LEAST_PASSAGES = 30;
const MOST_WORDS = 30_000;

export const sameText: Screen = {
  name: 'same_text',
  source: `${OECD}: identical mistakes, wording, forms or calculations in the documents of different firms`,
  title: { en: 'The same text', es: 'El mismo texto' },
  shows: { en: '{pct} % of the shorter technical envelope stands word for word in the other, for example: “{example}”.', es: 'El {pct} % del sobre técnico más corto está palabra por palabra en el otro, por ejemplo: «{example}».' },
  innocent: {
    en: 'Both may have used the same template, data sheet, standard or adviser. What stands in the notice is left out; what stands in a document of the tender is not.',
    es: 'Pueden haber usado la misma plantilla, ficha técnica, norma o asesor. Lo que está en el anuncio no cuenta; lo que está en un documento de la licitación sí.',
  },
  ask: { en: 'Compare the passages with the tender documents. If they are from neither, ask both firms who wrote them.', es: 'Compare los pasajes con los documentos de la licitación. Si no salen de ahí, pregunte a las dos quién los escribió.' },
  look: (facts) => {
    const known = new Set(passages(wordsIn(facts.notice)));
    const of = new Map(facts.contests.flatMap(({ bids }) => bids).map((bid) => [bid.id, ownPassages(bid, known)] as const));
    return rivalPairs(facts).flatMap((pair) => {
      const [one, other] = [of.get(pair.one.id) ?? new Set<string>(), of.get(pair.other.id) ?? new Set<string>()];
      const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
      const shared = [...shorter].filter((passage) => longer.has(passage));
      if (shared.length < LEAST_PASSAGES || shared.length * 2 < shorter.size) return [];
      return [pairSign(pair, { pct: Math.floor((shared.length * 100) / shorter.size), example: [...shared].sort()[0] ?? '' })];
    });
  },
};

function ownPassages({ technical = '' }: RivalBid, known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(passages(wordsIn(technical).slice(0, MOST_WORDS)).filter((passage) => !known.has(passage)));
}

function passages(words: readonly string[]): string[] {
  return words.slice(PASSAGE - 1).map((_, at) => words.slice(at, at + PASSAGE).join(' '));
}
