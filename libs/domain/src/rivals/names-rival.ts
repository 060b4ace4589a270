import { apart, pairSign, rivalPairs } from './rival-pairs.js';
import type { RivalFirm } from './rival-facts.js';
import { OECD, WORLD_BANK, type Screen } from './screen.js';
import { wordsIn } from './words-in.js';

/** A name of one word or a few letters is too often a word like any other. */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 8;

export const namesRival: Screen = {
  name: 'names_rival',
  source: `${OECD}: documents that refer to a competitor’s bid; ${WORLD_BANK}: losing bidders that become subcontractors`,
  title: { en: 'A bid that names a rival', es: 'Una oferta que nombra a una rival' },
  shows: { en: 'A technical envelope names a firm of the other bid: {firms}.', es: 'Un sobre técnico nombra a una empresa de la otra oferta: {firms}.' },
  innocent: {
    en: 'It may be a subcontractor that also bids, a former client, or a firm with the same name. In small markets everybody has worked for everybody.',
    es: 'Puede ser un subcontratista que también oferta, un antiguo cliente o una empresa con el mismo nombre. En mercados pequeños todos han trabajado para todos.',
  },
  ask: { en: 'Ask what the rival’s part is. If work is to be passed on to it, ask why it bid against the firm.', es: 'Pregunte qué papel tiene la rival. Si le van a pasar trabajo, pregunte por qué ofertó contra ella.' },
  look: (facts) => {
    const notice = spaced(facts.notice);
    const of = new Map(facts.contests.flatMap(({ bids }) => bids.map((bid) => [bid.id, spaced(bid.technical ?? '')] as const)));
    return rivalPairs(facts).flatMap((pair) => {
      const [ones, others] = apart(pair);
      const named = [...others.filter(isNamedIn(of.get(pair.one.id), notice)), ...ones.filter(isNamedIn(of.get(pair.other.id), notice))];
      return named.length === 0 ? [] : [pairSign(pair, { firms: named.map(({ name }) => name).sort().join(', ') })];
    });
  },
};

function isNamedIn(text = '', notice: string): (firm: RivalFirm) => boolean {
  return ({ name }) => {
    const words = wordsIn(name);
    const whole = ` ${words.join(' ')} `;
    return words.length >= LEAST_WORDS && words.join('').length >= LEAST_LETTERS && text.includes(whole) && !notice.includes(whole);
  };
}

function spaced(text: string): string {
  return ` ${wordsIn(text).join(' ')} `;
}
