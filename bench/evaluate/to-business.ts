import type { Business, BusinessId, Classification, Money, PastContract } from '@app/domain';
import type { ProfileLine } from './award-set.js';

/**
 * A profile as the product holds it. The line has bags, with no link between a text, a code, a place and a value; so none
 * is made: each becomes a past contract that states this one thing, as a firm's own list may be incomplete too. Whom the
 * firm worked for is not read.
 */
export function toBusiness(line: ProfileLine, currency: string): Business {
  const economy = (line.country ?? '').toUpperCase();
  const blank = { title: '', classifications: [] };
  const pastContracts: PastContract[] = [
    ...(line.texts ?? []).map((title) => ({ ...blank, title })),
    ...Object.entries(line.codes ?? {}).flatMap(([key, count]) => repeat({ ...blank, classifications: [classificationOf(key, line)] }, count)),
    ...Object.entries(line.regions ?? {}).flatMap(([name, count]) => (name.trim() === '' ? [] : repeat({ ...blank, region: regionCode(economy, name) }, count))),
    ...Object.entries(line.categories ?? {}).flatMap(([kind, count]) => (kind === '' ? [] : repeat({ ...blank, mainProcurementCategory: kind }, count))),
    ...valuesOf(line, currency).map((value) => ({ ...blank, value })),
    ...(line.last ? [{ ...blank, completedOn: line.last.slice(0, 10) }] : []),
  ];
  return { ...BLANK, id: line.id as BusinessId, name: line.name ?? line.id, economy, pastContracts };
}

/** A line cut to its codes and its first text: what a newcomer types in. The text becomes its description, the codes its offer; its regions on demand. */
export function toNewcomer(line: ProfileLine, declaresRegions = false): Business {
  const economy = (line.country ?? '').toUpperCase();
  const classifications = Object.keys(line.codes ?? {}).map((key) => classificationOf(key, line));
  const regions = declaresRegions ? Object.keys(line.regions ?? {}).flatMap((name) => (name.trim() === '' ? [] : [regionCode(economy, name)])) : [];
  return { ...BLANK, id: line.id as BusinessId, name: line.name ?? line.id, economy, classifications, regions, description: line.texts?.[0] ?? '' };
}

const BLANK = {
  version: 1, figures: [], links: [], description: '', classifications: [], regions: [], certifications: [], capabilities: [], languages: [],
  ownership: [], pastContracts: [], openToPartners: false,
} as const;

/** A name of a place as a code of its economy: the same name, the same place. */
export function regionCode(economy: string, name: string): string {
  return `${economy}-${name.trim().toUpperCase().replace(/-/g, ' ')}`;
}

/** `SCHEME:code`; the scheme may have colons too, the code has none. */
function classificationOf(key: string, { code_names: names = {} }: ProfileLine): Classification {
  const cut = key.lastIndexOf(':');
  const id = key.slice(cut + 1);
  return { scheme: cut < 0 ? '' : key.slice(0, cut), id, description: names[id] ?? names[key] };
}

/** As many values as tenders that have the line's middle and its largest. */
function valuesOf({ value_median: median, value_max: max, n_tenders: tenders = 1 }: ProfileLine, currency: string): Money[] {
  if (typeof median !== 'number' || !(median > 0)) return [];
  const most = typeof max === 'number' && max > median ? max : median;
  if (tenders <= 1) return [money(median, currency)];
  if (tenders === 2) return [money(Math.max(2 * median - most, median / 2), currency), money(most, currency)];
  return [...repeat(money(median, currency), tenders - 1), money(most, currency)];
}

export function money(amount: number, currency: string): Money {
  return { minor: BigInt(Math.round(amount * 100)), currency };
}

function repeat<T>(one: T, times: number): T[] {
  return Array.from({ length: Math.max(0, Math.round(times)) }, () => one);
}
