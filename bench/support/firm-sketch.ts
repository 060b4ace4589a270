import type { Chance } from './chance.js';
import { zipf, type Trades } from './trades.js';
import type { Vocabulary } from './vocabulary.js';

/** A made-up firm in numbers alone: words, codes and economies by their places in the market's lists. A profile or a row of columns is made of it. */
export interface FirmSketch {
  readonly n: number;
  readonly economy: number;
  readonly words: readonly number[];
  /** None twice. */
  readonly codes: readonly number[];
  /** Of its economy; none twice. */
  readonly regions: readonly number[];
  readonly contracts: readonly ContractSketch[];
  /** Minor units. */
  readonly limit?: number;
  readonly size: number;
  /** Numbers from 1; none twice. */
  readonly certificates: readonly number[];
}

export interface ContractSketch {
  readonly words: readonly number[];
  readonly code?: number;
  /** Minor units. */
  readonly minor?: number;
  readonly completedOn: string;
  readonly region: number;
  readonly kind: number;
}

export const REGIONS = 23;
export const CERTIFICATES = 12;
/** Half of the firms are micro, few are large. */
const SIZE_OF = [0, 0, 0, 0, 0, 1, 1, 1, 2, 3];

/** Draws the nth firm of a market, always the same. @param sparse most firms have one code and one sentence, as they come from a register */
export function sketchFirm(chance: Chance, n: number, economies: number, trades: Trades, vocabulary: Vocabulary, sparse: boolean): FirmSketch {
  const economy = zipf(chance, economies, 0.6);
  const [first, second] = [trades.draw(chance), trades.draw(chance)];
  const thin = sparse && chance.next() < 0.8;
  const codes = trades.codes(first, chance, thin ? 1 : 1 + chance.below(3));
  if (!thin && chance.next() >= 0.6) codes.push(...trades.codes(second, chance, 1));
  const words = vocabulary.text(economy, first, chance, thin ? 6 + chance.below(5) : 10 + chance.below(14));
  if (!thin) words.push(...vocabulary.text(economy, second, chance, chance.below(5)));
  const home = chance.below(REGIONS);
  const regions = thin && chance.next() < 0.5 ? [] : [home, ...Array.from({ length: chance.below(4) }, () => chance.below(REGIONS))];
  const count = thin || chance.next() < 0.5 ? 0 : 1 + chance.below(4);
  const scale = 10 + chance.next() * 6;
  const contracts = Array.from({ length: count }, (_, i): ContractSketch => {
    const trade = i % 3 === 2 ? second : first;
    return {
      words: vocabulary.text(economy, trade, chance, 5 + chance.below(5)),
      code: chance.next() < 0.7 ? trades.codes(trade, chance, 1)[0] : undefined,
      minor: chance.next() < 0.8 ? minor(scale, chance) : undefined,
      completedOn: `20${20 + chance.below(7)}-0${1 + chance.below(9)}-1${chance.below(9)}`,
      region: chance.next() < 0.7 ? home : chance.below(REGIONS),
      kind: chance.below(3),
    };
  });
  return {
    n,
    economy,
    words,
    codes: [...new Set(codes)],
    regions: [...new Set(regions)],
    contracts,
    size: SIZE_OF[chance.below(10)] ?? 0,
    certificates: [...new Set(Array.from({ length: chance.below(4) }, () => 1 + zipf(chance, CERTIFICATES, 0.8)))],
    limit: chance.next() < 0.2 ? minor(scale + 2, chance) : undefined,
  };
}

/** Hundredths of about e to the power of `log`. */
export const minor = (log: number, chance: Chance): number => Math.round(100 * Math.exp(log + (chance.next() - 0.5)));
