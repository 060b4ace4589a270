import { fromScaled } from '../money/decimal.js';
import type { Contest } from './rival-facts.js';
import { pricesIn } from './prices-in.js';
import type { Screen, Sign } from './screen.js';

/** With fewer, neither figure means much. */
const LEAST_BIDS = 4;
/** The prices lie within 6 % of their mean, as a coefficient of variation. */
const MOST_VARIATION_PCT = 6n;

/**
 * Prices close together, and a winner that stands off: the lowest price lies further below the second than the losing prices are spread among themselves. Both figures are compared as
 * squares of whole numbers, so that nothing is rounded.
 */
export const coverPrices: Screen = {
  name: 'cover_prices',
  source:
    'Imhof, Karagök and Rutz, Screening for Bid Rigging: Does It Work?, Journal of Competition Law & Economics 14 (2018), 235–261 (variance screen and cover-bidding screen); Abrantes-Metz and others, A Variance Screen for Collusion, International Journal of Industrial Organization 24 (2006). The limits (6 %, 1) are ours after the former; they are not calibrated for your market',
  title: { en: 'Prices that could be cover bids', es: 'Precios que podrían ser de cobertura' },
  shows: {
    en: '{count} prices lie close together (coefficient of variation {cv} %), and the lowest stands off further than the others are apart.',
    es: '{count} precios están muy juntos (coeficiente de variación {cv} %), y el más bajo se aparta más de lo que distan los otros.',
  },
  innocent: {
    en: 'Where materials make most of the price, prices lie close. One firm may simply be cheaper. In a single tender chance does this often.',
    es: 'Donde los materiales son casi todo el precio, los precios se parecen. Una empresa puede ser sin más la más barata. En una sola licitación el azar lo hace a menudo.',
  },
  ask: { en: 'Look whether it was so in earlier tenders with the same bidders before you ask anybody.', es: 'Mire si fue así en licitaciones anteriores con las mismas empresas antes de preguntar a nadie.' },
  look: ({ contests }) => contests.flatMap(lookAt),
};

function lookAt({ lotId, bids }: Contest): readonly Sign[] {
  const prices = pricesIn(bids);
  if (prices.length < LEAST_BIDS) return [];
  const [lowest = 0n, ...losing] = prices;
  const count = BigInt(prices.length);
  const total = sum(prices);
  const gap = (losing[0] ?? 0n) - lowest;
  // CV² = spread · n / ((n − 1) · total²), and the variance of the losing prices is their spread / (m · (m − 1)).
  const close = spread(prices) * count * 10_000n <= MOST_VARIATION_PCT * MOST_VARIATION_PCT * (count - 1n) * total * total;
  const standsOff = gap > 0n && gap * gap * (count - 1n) * (count - 2n) >= spread(losing);
  if (!close || !standsOff) return [];
  const tenths = squareRoot((spread(prices) * count * 1_000_000n) / ((count - 1n) * total * total));
  return [{ ...(lotId === undefined ? {} : { lotId }), bids: bids.filter(({ price }) => price !== undefined).map(({ id }) => id).sort(), params: { count: prices.length, cv: fromScaled(tenths, 1) } }];
}

/** n · Σx² − (Σx)², which is n times the sum of squared distances from the mean. */
function spread(values: readonly bigint[]): bigint {
  const total = sum(values);
  return BigInt(values.length) * sum(values.map((value) => value * value)) - total * total;
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((whole, value) => whole + value, 0n);
}

/** Rounded down (Newton). */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = value;
  for (let next = (root + 1n) / 2n; next < root; next = (root + value / root) / 2n) root = next;
  return root;
}
