import type { EconomyRules, LawSource } from '@app/domain';

/** `2000000` as `2,000,000`. */
export function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** A currency, or an index unit as people write it: `PEN UIT`. */
export function unitText(unit: string, { indexUnits }: EconomyRules): string {
  return indexUnits.some((index) => index.unit === unit) ? unit.replace('_', ' ') : unit;
}

export function sourceText({ law, article, year }: LawSource): string {
  return [law, article, String(year)].filter((part) => part !== undefined).join(', ');
}

export function list(lines: readonly string[]): string {
  return lines.length === 0 ? 'None known.' : lines.map((line) => `- ${line}`).join('\n');
}

/** ` from 2014-01-01 until 2020-12-31`. */
export function validityText({ validFrom, validUntil }: { readonly validFrom: string; readonly validUntil?: string }): string {
  return `from ${validFrom}${validUntil === undefined ? '' : ` until ${validUntil}`}`;
}
