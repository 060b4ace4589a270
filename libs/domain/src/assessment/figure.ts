import type { Business, Figure } from '../business/business.js';
import type { Metric } from '../business/metric.js';
import type { IsoDate } from '../common/brand.js';
import { parseDecimal } from '../money/decimal.js';

/** Year of a calendar day. */
export function yearOf(day: IsoDate): number {
  return Number(day.slice(0, 4));
}

/**
 * The figure that counts on a day: `employees` at the top of the profile wins; otherwise the latest year up
 * to the day's own. Where that year has several, the one in the wanted currency is taken.
 */
export function figureAt(business: Business, metric: Metric, asOf: IsoDate, currency?: string): Figure | undefined {
  if (metric === 'employees' && business.employees !== undefined) {
    const value = parseDecimal(business.employees);
    if (value !== undefined) return { metric, value, year: yearOf(asOf) };
  }
  const past = business.figures.filter((figure) => figure.metric === metric && figure.year <= yearOf(asOf));
  const latest = Math.max(...past.map(({ year }) => year));
  const ofLatest = past.filter(({ year }) => year === latest);
  return ofLatest.find((figure) => figure.currency === currency) ?? ofLatest[0];
}
