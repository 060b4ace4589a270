import { isicSection } from '../rulebook/isic-section.js';
import type { Classification } from './classification.js';

/**
 * How a code stands to another: `within` it (the same or narrower), `around` it (broader, so it may or may not be
 * meant), `apart` from it, or `incomparable` because the schemes differ.
 */
export type CodeRelation = 'within' | 'around' | 'apart' | 'incomparable';

/** Schemes whose codes are narrowed by adding digits; the number is the digits a level has. */
const DIGITS_A_LEVEL: Readonly<Record<string, number>> = { CPV: 1, UNSPSC: 2, NAICS: 1, HS: 2, CPC: 1, ISIC4: 1 };
/** Schemes that fill a short code up with zeros; the number is the least that has to stay. */
const FILLED_UP: Readonly<Record<string, number>> = { CPV: 2, UNSPSC: 2 };

/** Compares by the form of the codes alone, so that no list is needed. CPV may carry its check digit. */
export function codeRelation(have: Classification, want: Classification): CodeRelation {
  const scheme = want.scheme.trim().toUpperCase();
  if (have.scheme.trim().toUpperCase() !== scheme) return 'incomparable';
  const [left, right] = [significant(scheme, have.id), significant(scheme, want.id)];
  if (left === right) return 'within';
  if (!(scheme in DIGITS_A_LEVEL)) return 'apart';
  if (scheme === 'ISIC4') return isicRelation(left, right);
  return left.startsWith(right) ? 'within' : right.startsWith(left) ? 'around' : 'apart';
}

function isicRelation(left: string, right: string): CodeRelation {
  const [leftSection, rightSection] = [sectionOf(left), sectionOf(right)];
  const [leftDigits, rightDigits] = [left.replace(/^[A-U]/, ''), right.replace(/^[A-U]/, '')];
  if (leftSection !== rightSection) return 'apart';
  return leftDigits.startsWith(rightDigits) ? 'within' : rightDigits.startsWith(leftDigits) ? 'around' : 'apart';
}

function sectionOf(code: string): string | undefined {
  return /^[A-U]/.test(code) ? code[0] : isicSection(code.slice(0, 2));
}

/** The code without check digit, dots, and the zeros that only fill it up to its length. */
function significant(scheme: string, id: string): string {
  const code = id.trim().toUpperCase().replace(/-\d$/, '').replaceAll('.', '');
  const least = FILLED_UP[scheme];
  if (least === undefined) return code;
  const level = DIGITS_A_LEVEL[scheme] ?? 1;
  let end = code.length;
  while (end - level >= least && /^0+$/.test(code.slice(end - level, end))) end -= level;
  return code.slice(0, end);
}
