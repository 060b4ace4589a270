import type { IsoDate } from '../common/brand.js';
import type { EconomyRules, Rate, Rulebook } from './rulebook.js';

/** What one `unit` was worth in `currency` on a day: by the table of rates, else by the economy that counts in the unit. */
export function rateOn({ rates, economies }: Pick<Rulebook, 'rates' | 'economies'>, unit: string, currency: string, day: IsoDate): Rate | undefined {
  const inTable = tableRate(rates, unit, currency, day);
  if (inTable !== undefined) return inTable;
  for (const rules of Object.values(economies)) {
    const found = indexRate(rules, unit, currency, day);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first row of the table for that pair and day. */
export function tableRate(rates: readonly Rate[], unit: string, currency: string, day: IsoDate): Rate | undefined {
  return rates.find((rate) => rate.unit === unit && rate.currency === currency && rate.from <= day && day <= rate.until);
}

/** The value that an economy's own file gives its index unit. */
export function indexRate({ indexUnits }: EconomyRules, unit: string, currency: string, day: IsoDate): Rate | undefined {
  for (const index of indexUnits) {
    if (index.unit !== unit || index.currency !== currency) continue;
    const value = index.values.find(({ from, until }) => from <= day && day <= until);
    if (value !== undefined) return { ...value, unit, currency, source: index.source };
  }
  return undefined;
}
