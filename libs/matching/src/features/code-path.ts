import type { Classification } from '@app/domain';
import type { FitCodes } from '../context.js';

/** A code with all that comparing it needs. */
export interface CodePath {
  readonly scheme: string;
  /** As people know it: eight digits for CPV and UNSPSC. */
  readonly id: string;
  /** From the division down to the code itself, trailing zeros dropped: `45`, `452`, `4526`, `45261`. */
  readonly path: readonly string[];
  /** CPV divisions that the code belongs to or crosses over to; where two schemes can meet. */
  readonly divisions: readonly string[];
  readonly label?: string;
}

/**
 * Names under which publishers give a known scheme: with a version or a language behind it, and national
 * editions that kept its codes (Ukraine's DK 021 is CPV).
 */
const ALIASES: readonly (readonly [pattern: RegExp, scheme: string])[] = [
  [/^CPVS?\b|^CPV[-_ ]?\d|^(?:DK|ДК)[^0-9]?021/u, 'CPV'],
  [/^(?:UN-?)?SPSC/u, 'UNSPSC'],
  [/^ISIC[-_ .]?(?:REV[-_ .]?)?4$/u, 'ISIC4'],
];

/** Digits to a level, by scheme; CPV goes on digit by digit. */
const LEVELS: Readonly<Record<string, readonly number[]>> = {
  CPV: [2, 3, 4, 5, 6, 7, 8],
  UNSPSC: [2, 4, 6, 8],
  ISIC4: [2, 3, 4],
};
const ALL_DIVISIONS: readonly string[] = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, '0'));
/** No hierarchy is deeper; ends the climb through a list that bites its own tail. */
const MAX_CLIMB = 8;

/** Reads a code: as the code list has it where `codes.parent` answers, by its digits where not. */
export function codePath(classification: Classification, codes: FitCodes): CodePath {
  const scheme = schemeName(classification.scheme);
  const id = plainId(scheme, classification.id.trim().toUpperCase());
  const path = pathOf(scheme, id, codes);
  return { scheme, id, path, divisions: divisionsOf(scheme, path[0] ?? id, codes), label: classification.description ?? codes.label?.({ scheme, id }, 'en') };
}

/** The terms that a code is found by: itself and every broader code, `CPV:45`, `CPV:452` … */
export function codeTerms(classification: Pick<Classification, 'scheme' | 'id'>, codes: FitCodes): readonly string[] {
  const scheme = schemeName(classification.scheme);
  return pathOf(scheme, plainId(scheme, classification.id.trim().toUpperCase()), codes).map((code) => codeTerm(scheme, code));
}

export function codeTerm(scheme: string, code: string): string {
  return `${scheme}:${code}`;
}

function schemeName(given: string): string {
  const name = given.trim().toUpperCase();
  return ALIASES.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

/** CPV without its check digit; CPV and UNSPSC filled up to eight digits; ISIC4 without its section letter. */
function plainId(scheme: string, id: string): string {
  if (scheme === 'CPV') return /^\d{2,8}(-\d)?$/.test(id) ? id.slice(0, id.includes('-') ? -2 : undefined).padEnd(8, '0') : id;
  if (scheme === 'UNSPSC') return /^\d{2,8}$/.test(id) ? id.padEnd(8, '0') : id;
  if (scheme === 'ISIC4') return id.replace(/^[A-U](?=\d{2})/, '');
  return id;
}

function pathOf(scheme: string, id: string, codes: FitCodes): readonly string[] {
  const levels = LEVELS[scheme];
  if (levels === undefined) return pathByForm(id);
  const digits = significant(scheme, id);
  const cuts = levels.filter((level) => level < digits.length).map((level) => digits.slice(0, level));
  if (cuts.length === 0 || !/^\d+$/.test(digits)) return [digits];
  const listed = ancestors({ scheme, id }, codes);
  // Only what is listed counts as a level; the division always does.
  const real = listed.length === 0 ? cuts : cuts.filter((cut, level) => level === 0 || listed.includes(cut));
  return [...real, digits];
}

/**
 * A scheme that nobody has described: parts set off by dots or dashes nest (`26.20.1`), digits nest by pairs,
 * zeros at the end being filler, and anything else is flat. Levels that mean nothing cost little: what many
 * firms share tells next to nothing.
 */
function pathByForm(id: string): readonly string[] {
  const parts = id.split(/[.\-/ ]/u).filter((part) => part !== '');
  if (parts.length > 1) return parts.slice(0, MAX_CLIMB).map((_, level) => parts.slice(0, level + 1).join('.'));
  if (!/^\d{4,}$/.test(id)) return [id];
  const digits = id.replace(/(?<=^\d\d(?:\d\d)*)(?:00)+$/, '');
  const cuts: string[] = [];
  for (let length = 2; length < digits.length && cuts.length < MAX_CLIMB; length += 2) cuts.push(digits.slice(0, length));
  return [...cuts, digits];
}

function ancestors(start: Classification, codes: FitCodes): readonly string[] {
  const found: string[] = [];
  let at = codes.parent?.(start);
  for (let step = 0; at !== undefined && step < MAX_CLIMB; step++) {
    found.push(significant(start.scheme, plainId(start.scheme, at.id)));
    at = codes.parent?.(at);
  }
  return found;
}

/** The digits that carry meaning, at least the first two. */
function significant(scheme: string, id: string): string {
  if (!/^\d{8}$/.test(id)) return id;
  if (scheme === 'CPV') return id.slice(0, 2) + id.slice(2).replace(/0+$/, '');
  if (scheme === 'UNSPSC') return id.replace(/(?<=^\d\d(?:\d\d)*)(?:00)+$/, '');
  return id;
}

function divisionsOf(scheme: string, root: string, codes: FitCodes): readonly string[] {
  if (scheme === 'CPV') return [root];
  if (scheme !== 'UNSPSC' && scheme !== 'ISIC4') return [];
  return ALL_DIVISIONS.filter((division) => {
    const crosswalk = codes.crosswalk?.(division);
    return (scheme === 'UNSPSC' ? crosswalk?.unspscSegments : crosswalk?.isic4Divisions)?.includes(root) ?? false;
  });
}
