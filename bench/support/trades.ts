import type { CodeEntry } from '@app/domain';
import type { Chance } from './chance.js';

/** A trade of the market: what its first three digits are, and its codes, as a range of all codes. */
export interface Trade {
  readonly group: string;
  readonly first: number;
  readonly count: number;
}

/** The trades of a market, the commonest first, made of real CPV codes. */
export class Trades {
  /** All codes, those of a trade side by side. */
  readonly ids: readonly string[];
  readonly all: readonly Trade[];

  constructor(codes: readonly CodeEntry[], chance: Chance) {
    const groups = new Map<string, string[]>();
    for (const { scheme, id } of codes) if (scheme === 'CPV') groups.set(id.slice(0, 3), [...(groups.get(id.slice(0, 3)) ?? []), id]);
    const ordered = [...groups].map(([group, ids]) => ({ group, ids, order: chance.next() })).sort((a, b) => a.order - b.order);
    this.ids = ordered.flatMap(({ ids }) => ids);
    let first = 0;
    this.all = ordered.map(({ group, ids }) => {
      const trade = { group, first, count: ids.length };
      first += ids.length;
      return trade;
    });
  }

  draw(chance: Chance): Trade {
    return this.all[zipf(chance, this.all.length, 0.4)] as Trade;
  }

  /** Places of codes of the trade; some may come twice. */
  codes({ first, count }: Trade, chance: Chance, wanted: number): number[] {
    return Array.from({ length: wanted }, () => first + zipf(chance, count, 0.7));
  }
}

/** A rank from 0, the lower the likelier, by a power law. */
export function zipf(chance: Chance, count: number, skew: number): number {
  return Math.min(count - 1, Math.floor(count * chance.next() ** (1 / (1 - Math.min(0.95, skew) * 0.75))));
}
