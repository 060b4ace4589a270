import type { Language } from '../text/languages.js';
import { text } from '../text/languages.js';
import { placeName } from '../text/places.js';
import type { TextKey } from '../text/texts.js';
import { barChart, type Bar, type Measure } from '../view/bar-chart.js';

/** A count as the API tells it: small ones, and what would give a small one away, are not told. */
export type Count = number | string;

/** How many firms could bid. */
export interface Reach {
  readonly solo: Count;
  readonly joint: Count;
  readonly nearMiss: Count;
  readonly unknown: Count;
  readonly bySize: Readonly<Record<string, Count>>;
  readonly byRegion?: Readonly<Record<string, Count>>;
  readonly teams?: { readonly feasible: string; readonly smallest?: number | null };
}

const SIZES = ['micro', 'small', 'medium', 'large', 'unknown'] as const;
const PLACES = 12;

/** The chart of firms by size, before a change and after it; sizes that nobody has are left out. */
export function sizeChart(before: Reach, after: Reach | undefined, language: Language): string {
  const bars = SIZES.flatMap((size): Bar[] => {
    const [was, is] = [before.bySize[size] ?? 0, after?.bySize[size] ?? 0];
    if (was === 0 && is === 0) return [];
    return [{ label: text(language, `size.${size}`), before: measure(was), ...(after === undefined ? {} : { after: measure(is) }) }];
  });
  return barChart(bars, { title: text(language, 'reach.chart'), before: text(language, 'reach.before'), after: text(language, 'reach.after') });
}

/** The four figures, and after a change the same again. */
export function figureRows(before: Reach, after: Reach | undefined, language: Language): readonly { label: string; before: string; after?: string }[] {
  return (['solo', 'joint', 'nearMiss', 'unknown'] as const).map((name) => ({
    label: text(language, `reach.${name}` as TextKey),
    before: shown(before[name], language),
    ...(after === undefined ? {} : { after: shown(after[name], language) }),
  }));
}

/** The places with the most firms first, as many as a page should list. */
export function placeRows({ byRegion = {} }: Reach, language: Language): readonly { place: string; count: string }[] {
  const size = (count: Count): number => (typeof count === 'number' ? count : Number.parseInt(count.replace(/\D/g, ''), 10) || 0);
  return Object.entries(byRegion)
    .sort(([left, leftCount], [right, rightCount]) => size(rightCount) - size(leftCount) || (left < right ? -1 : 1))
    .slice(0, PLACES)
    .map(([place, count]) => ({ place: placeName(language, place), count: shown(count, language) }));
}

/** A count with the digits of the language; what is not told stays as it is. */
export function shown(count: Count, language: Language): string {
  return typeof count === 'number' ? new Intl.NumberFormat(language).format(count) : count;
}

function measure(count: Count): Measure {
  return typeof count === 'number' || count === '<5' ? count : '5+';
}
