import type { Money } from '../money/money.js';

/** Where a price stands among all that were opened. */
export interface PriceRank {
  /** 1 is the lowest; equal prices have the same. */
  readonly rank: number;
  readonly of: number;
}

/** The rank of a price among all opened ones, itself among them; undefined where they are not all in one currency, since nobody said by which rate to compare. */
export function priceRank(own: Money, all: readonly Money[]): PriceRank | undefined {
  if (all.some(({ currency }) => currency !== own.currency)) return undefined;
  return { rank: 1 + all.filter(({ minor }) => minor < own.minor).length, of: all.length };
}
