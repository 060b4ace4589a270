import { outcomes } from './earlier-contests.js';
import { bidderKey, pairSign, rivalPairs, type RivalPair } from './rival-pairs.js';
import { OECD, type Screen } from './screen.js';

/** In so many earlier tenders. */
const LEAST_TENDERS = 4;

export const alwaysLosing: Screen = {
  name: 'always_losing',
  source: `${OECD}: firms that always bid and never win; Open Contracting Partnership, Cardinal, R025 (excessive unsuccessful bids); Tóth and others, Toolkit for Detecting Collusive Bidding in Public Procurement (2014), superfluous losing bidders`,
  title: { en: 'Always there, never winning', es: 'Siempre está, nunca gana' },
  shows: { en: 'One of the two has bid in {count} earlier tenders of this buyer, each time against the other, and has lost all of them to it.', es: 'Una de las dos ofertó en {count} licitaciones anteriores de este comprador, siempre contra la otra, y las perdió todas ante ella.' },
  innocent: {
    en: 'A young or distant firm tries again and again, and one rival is better every time. New bidders lose often.',
    es: 'Una empresa joven o lejana lo intenta una y otra vez, y una rival es siempre mejor. Quien empieza pierde a menudo.',
  },
  ask: { en: 'Look at how far its prices were off, and whether it asked questions or visited sites. Then ask it what it would need to win.', es: 'Mire cuánto se apartaban sus precios y si preguntó o visitó los lugares. Después pregúntele qué le faltaría para ganar.' },
  look: (facts) => {
    const past = outcomes(facts);
    const lostTo = ({ one, other }: Pick<RivalPair, 'one' | 'other'>): number => {
      const [loser, winner] = [bidderKey(one.firms.map(({ id }) => id)), bidderKey(other.firms.map(({ id }) => id))];
      const own = past.filter(({ bidders }) => bidders.has(loser));
      return own.every((outcome) => outcome.winner === winner) ? new Set(own.map(({ tenderId }) => tenderId)).size : 0;
    };
    return rivalPairs(facts).flatMap((pair) => {
      const count = Math.max(lostTo(pair), lostTo({ one: pair.other, other: pair.one }));
      return count >= LEAST_TENDERS ? [pairSign(pair, { count })] : [];
    });
  },
};
