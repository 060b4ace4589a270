import { fromScaled } from '../money/decimal.js';
import type { Money } from '../money/money.js';
import type { RivalFacts } from './rival-facts.js';
import { bidderKey, pairSign, rivalPairs } from './rival-pairs.js';
import { WORLD_BANK, type Screen } from './screen.js';

/** In so many contests at least, with as many different prices. */
const LEAST_CONTESTS = 3;
/** One part in so many may be missing: prices are rounded. */
const EXACTNESS = 1_000n;

export const fixedRatio: Screen = {
  name: 'fixed_ratio',
  source: `${WORLD_BANK}: bids that are apart by a systematic percentage; Bajari and Ye, Deciding Between Competition and Collusion, Review of Economics and Statistics 85 (2003): bids of competitors, costs apart, are independent`,
  title: { en: 'Prices in a fixed ratio', es: 'Precios en proporción fija' },
  shows: { en: 'In {count} contests of this buyer one bid asked for {ratio} times the other’s price, each time.', es: 'En {count} concursos de este comprador una oferta pidió cada vez {ratio} veces el precio de la otra.' },
  innocent: {
    en: 'Both may take their prices from one list and add a margin of their own, or pay the same supplier.',
    es: 'Pueden tomar los precios de la misma lista y añadir su propio margen, o comprar al mismo proveedor.',
  },
  ask: { en: 'Ask both for the parts of their prices: what is bought, from whom, and what is added.', es: 'Pida a las dos el desglose: qué compran, a quién, y qué añaden.' },
  look: (facts) => {
    const told = new Set<string>();
    return rivalPairs(facts).flatMap((pair) => {
      const keys = [bidderKey(pair.one.firms.map(({ id }) => id)), bidderKey(pair.other.firms.map(({ id }) => id))] as const;
      const together = pricesOf(facts, keys);
      const [first] = together;
      if (first === undefined || first[0].minor === first[1].minor || new Set(together.map(([one]) => one.minor)).size < LEAST_CONTESTS) return [];
      if (!together.every((prices) => sameRatio(prices, first)) || told.has([...keys].sort().join(' '))) return [];
      told.add([...keys].sort().join(' '));
      const [low, high] = [first[0].minor, first[1].minor].sort((a, b) => (a < b ? -1 : 1)) as [bigint, bigint];
      return [pairSign(pair, { count: together.length, ratio: fromScaled((high * 1_000n + low / 2n) / low, 3) })];
    });
  },
};

type Prices = readonly [Money, Money];

/** What the two bidders asked for wherever both did, in one currency. */
function pricesOf({ contests, earlier }: RivalFacts, [one, other]: readonly [string, string]): readonly Prices[] {
  const all = [...contests.map(({ bids }) => bids.map(({ firms, price }) => ({ key: bidderKey(firms.map(({ id }) => id)), price }))), ...earlier.map(({ bids }) => bids.map(({ firms, price }) => ({ key: bidderKey(firms), price })))];
  return all.flatMap((bids): Prices[] => {
    const priceOf = (wanted: string) => bids.flatMap(({ key, price }) => (key === wanted ? (price ?? []) : [])).sort((x, y) => (x.minor < y.minor ? -1 : 1))[0];
    const [a, b] = [priceOf(one), priceOf(other)];
    return a === undefined || b === undefined || a.currency !== b.currency || a.minor === 0n || b.minor === 0n ? [] : [[a, b]];
  });
}

function sameRatio([a, b]: Prices, [c, d]: Prices): boolean {
  const [left, right] = [a.minor * d.minor, b.minor * c.minor];
  const gap = left > right ? left - right : right - left;
  return gap * EXACTNESS <= (left < right ? left : right);
}
