import type { Classification } from '../common/classification.js';
import { activityUnder } from './isic-section.js';
import type { SizeDefinition, SizeSector } from './rulebook.js';

/** Every sector that a firm of this activity may be in: one where it is known finely enough, none where the definition does not reach it. */
export function sectorsOf(activity: Classification | undefined, { sectors }: SizeDefinition): readonly SizeSector[] {
  const scheme = activity?.scheme.toUpperCase();
  const code = activity?.id.trim() ?? '';
  const naics = scheme === 'NAICS' && sectors.some((sector) => sector.naics !== undefined);
  const open: SizeSector[] = [];
  for (const sector of sectors) {
    const under = naics
      ? (sector.naics ?? []).map((pattern) => naicsUnder(code, pattern))
      : sector.isic4.map((pattern) => activityUnder(scheme === 'ISIC4' ? code : '', pattern));
    if (under.includes(true)) return [...open, sector];
    if (under.includes(undefined)) open.push(sector);
  }
  return open;
}

/** A NAICS code under a code or its beginning, `31-33` for a span of sectors, `*` for all; unknown where it is coarser. */
function naicsUnder(code: string, pattern: string): boolean | undefined {
  if (pattern === '*') return true;
  if (!/^\d{2,6}$/.test(code)) return undefined;
  const span = /^(\d{2})-(\d{2})$/.exec(pattern);
  if (span) return code.slice(0, 2) >= (span[1] ?? '') && code.slice(0, 2) <= (span[2] ?? '');
  if (code.length >= pattern.length) return code.startsWith(pattern);
  return pattern.startsWith(code) ? undefined : false;
}
