import type { ShownCounts } from '@app/store';
import { SIZES, type Reach } from './count-reach.js';

/** Counts below this are not shown, nor changes that are smaller. */
export const SMALLEST_SHOWN = 5;

/** A count as an officer sees it: a number, `<5`, or `5+` where the number would give a hidden one away. */
export type Shown = number | '<5' | '5+';

export function hideSmall(count: number): Shown {
  return count < SMALLEST_SHOWN ? '<5' : count;
}

/** The counts of a reach, by name. */
export function flatten({ solo, joint, nearMiss, unknown, bySize, byRegion, lots }: Reach): ShownCounts {
  const named = (prefix: string, counts: Readonly<Record<string, number>>): [string, number][] => Object.entries(counts).map(([name, count]) => [`${prefix}.${name}`, count]);
  return Object.fromEntries([
    ...Object.entries({ solo, joint, nearMiss, unknown }),
    ...named('bySize', bySize),
    ...named('byRegion', byRegion),
    ...Object.entries(lots).flatMap(([lot, counts]) => named(`lots.${lot}`, counts)),
  ]);
}

/**
 * The counts to give out, given those that were given out before: a count that moved by less than five stays as it was told. So two
 * answers about one tender are equal in a count or differ by five firms at least, in whatever order and however finely it is asked.
 * @param before what was shown, newest first
 */
export function holdTo(before: readonly ShownCounts[], counts: ShownCounts): ShownCounts {
  const close = before.find((shown) => names(shown, counts).every((name) => Math.abs(at(shown, name) - at(counts, name)) < SMALLEST_SHOWN));
  if (close) return close;
  const held = Object.entries(counts).map(([name, count]): [string, number] => {
    const told = before.map((shown) => at(shown, name)).find((earlier) => Math.abs(earlier - count) < SMALLEST_SHOWN);
    return [name, told ?? count];
  });
  return Object.fromEntries(held);
}

/** What is shown of the counts, as the answer has it. */
export interface ShownReach {
  readonly solo: Shown;
  readonly joint: Shown;
  readonly nearMiss: Shown;
  readonly unknown: Shown;
  readonly bySize: Readonly<Record<string, Shown>>;
  readonly byRegion: Readonly<Record<string, Shown>>;
  readonly lots?: Readonly<Record<string, Readonly<Record<string, Shown>>>>;
}

export function presentReach(counts: ShownCounts): ShownReach {
  const under = (prefix: string): [string, number][] =>
    Object.entries(counts).flatMap(([name, count]): [string, number][] => (name.startsWith(`${prefix}.`) ? [[name.slice(prefix.length + 1), count]] : []));
  const lots = new Map<string, Record<string, Shown>>();
  for (const [name, count] of under('lots')) {
    const cut = name.lastIndexOf('.');
    const lot = lots.get(name.slice(0, cut)) ?? {};
    lot[name.slice(cut + 1)] = hideSmall(count);
    lots.set(name.slice(0, cut), lot);
  }
  const regions = under('byRegion').sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  return {
    solo: hideSmall(at(counts, 'solo')),
    joint: hideSmall(at(counts, 'joint')),
    nearMiss: hideSmall(at(counts, 'nearMiss')),
    unknown: hideSmall(at(counts, 'unknown')),
    bySize: hideParts(SIZES.map((size) => [size, at(counts, `bySize.${size}`)])),
    // A firm may stand in several regions, so these do not add up to anything.
    byRegion: Object.fromEntries(regions.map(([region, count]) => [region, hideSmall(count)])),
    ...(lots.size === 0 ? {} : { lots: Object.fromEntries(lots) }),
  };
}

/** Parts that add up to a known whole: where the hidden ones could be worked out from the others, the smallest of those is hidden too. */
export function hideParts(parts: readonly (readonly [name: string, count: number])[]): Readonly<Record<string, Shown>> {
  const hidden = parts.filter(([, count]) => count < SMALLEST_SHOWN).reduce((sum, [, count]) => sum + count, 0);
  const shown = parts.filter(([, count]) => count >= SMALLEST_SHOWN).sort(([, a], [, b]) => a - b);
  const veiled = hidden > 0 && hidden < SMALLEST_SHOWN ? shown[0]?.[0] : undefined;
  return Object.fromEntries(parts.map(([name, count]): [string, Shown] => [name, name === veiled ? '5+' : hideSmall(count)]));
}

/** Firms that a change lets in and shuts out. Where one number is small, the other is net of it, so that neither gives the other away. */
export function changeOf(before: Uint8Array, after: Uint8Array): ShownCounts {
  let [gained, lost] = [0, 0];
  for (let row = 0; row < after.length; row++) {
    if (after[row] === 1 && before[row] !== 1) gained++;
    if (after[row] !== 1 && before[row] === 1) lost++;
  }
  return gained >= SMALLEST_SHOWN && lost >= SMALLEST_SHOWN ? { gained, lost } : { gained: Math.max(0, gained - lost), lost: Math.max(0, lost - gained) };
}

export function presentShownChange(counts: ShownCounts): { readonly gained: Shown; readonly lost: Shown } {
  return { gained: hideSmall(at(counts, 'gained')), lost: hideSmall(at(counts, 'lost')) };
}

function at(counts: ShownCounts, name: string): number {
  return counts[name] ?? 0;
}

function names(one: ShownCounts, other: ShownCounts): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}
