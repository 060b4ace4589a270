import { formatMoney } from '../text/format.js';
import { text, type Language } from '../text/languages.js';
import type { TextKey } from '../text/texts.js';

type Json = Readonly<Record<string, unknown>>;

const COMPARED: Readonly<Record<string, TextKey>> = { '<': 'compare.lt', '<=': 'compare.le', '>': 'compare.gt', '>=': 'compare.ge', '=': 'compare.eq' };
const COUNTS = /employees|pct/;

/**
 * The condition of a size class in words; undefined for a form that has none here, which then reads as the API says it.
 * @param unit currency or index unit of its money limits
 */
export function sizeWords(test: unknown, unit: string, language: Language): string | undefined {
  if (typeof test !== 'object' || test === null) return undefined;
  const { metric, op, value, all, any } = test as Json;
  if (typeof metric === 'string' && typeof op === 'string' && typeof value === 'string') return comparison(metric, op, value, unit, language);
  const parts = Array.isArray(all) ? all : Array.isArray(any) ? any : undefined;
  const words = parts?.map((part: unknown) => sizeWords(part, unit, language));
  if (words === undefined || words.some((word) => word === undefined)) return undefined;
  return new Intl.ListFormat(language, { type: Array.isArray(all) ? 'conjunction' : 'disjunction' }).format(words.filter((word) => word !== undefined));
}

function comparison(metric: string, op: string, value: string, unit: string, language: Language): string | undefined {
  const key = COMPARED[op];
  if (key === undefined) return undefined;
  const shown = COUNTS.test(metric) ? new Intl.NumberFormat(language).format(Number(value)) : /^[A-Z]{3}$/.test(unit) ? formatMoney(language, value, unit) : `${new Intl.NumberFormat(language).format(Number(value))} ${unit}`;
  return text(language, key, { metric: text(language, `metric.${metric}` as TextKey), value: shown });
}
