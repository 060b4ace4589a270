import { iso31661, iso31662 } from 'iso-3166';
import { economyName } from './format.js';
import { LANGUAGES, type Language } from './languages.js';

/** A region of an economy, as ISO 3166-2 has it. */
export interface NamedPlace {
  readonly code: string;
  /** In Latin letters, as it is called there. */
  readonly name: string;
}

/** Economies and their parts: `MY`, `MY-10`, and below what ISO 3166-2 lists `PE-LIM-150101`. */
const CODE = /^[A-Z]{2}(-[A-Z0-9]{1,10}){0,2}$/;
/** A name has two commas at most. */
const MOST_PARTS = 3;

const REGIONS: ReadonlyMap<string, NamedPlace> = new Map(iso31662.map(({ code, name }) => [code, { code, name }]));
const byName = new Intl.Collator('en').compare;
const OF_ECONOMY = grouped([...REGIONS.values()].sort((a, b) => byName(a.name, b.name)), ({ code }) => code.slice(0, 2));
const OF_NAME = grouped([...REGIONS.values()], ({ name }) => folded(name));
const ECONOMIES: ReadonlyMap<string, string> = new Map(LANGUAGES.flatMap(({ code }) => iso31661.map(({ alpha2 }) => [folded(economyName(code, alpha2)), alpha2] as const)));

/** The regions of an economy by their names; none where it has none, or is not known. */
export function placesOf(economy: string): readonly NamedPlace[] {
  return OF_ECONOMY.get(economy) ?? [];
}

/** What a place is called: its name, with its code where two of an economy share one; the code where it has no name. */
export function placeName(language: Language, code: string): string {
  const region = REGIONS.get(code);
  if (region === undefined) return economyName(language, code);
  return isAlone(region) ? region.name : `${region.name} (${code})`;
}

/**
 * Places as people write them, by name or by code, as codes with commas between. Accents and capitals do not count, and of the economy's own regions a telling part of the name is enough.
 * What is not known stays as it was written, for a check to refuse.
 */
export function placesAsCodes(written: string, economy?: string): string {
  const pieces = written.split(/[,;\n]/).map((piece) => piece.trim()).filter(Boolean);
  const found = new Set<string>();
  for (let at = 0; at < pieces.length; ) {
    const [code, length] = longestFrom(pieces, at, economy);
    for (const each of code ?? inSpaces(pieces[at] ?? '')) found.add(each);
    at += length;
  }
  return [...found].join(', ');
}

/** Whether these are codes and nothing else; that they are listed is for the API to say. */
export function areCodesOfPlaces(codes: string): boolean {
  return codes.split(/[\s,;]+/).filter(Boolean).every((code) => CODE.test(code));
}

/** The same codes as names, as they can be read back; what has no name of its own stays a code. */
export function placesAsNames(codes: string, language: Language): string {
  const names = codes.split(',').map((each) => {
    const code = each.trim();
    const name = placeName(language, code);
    return placesAsCodes(name, code.slice(0, 2)) === code ? name : code;
  });
  return names.join(', ');
}

/** The place that begins at a piece, the longest name first, and how many pieces it takes. */
function longestFrom(pieces: readonly string[], at: number, economy: string | undefined): readonly [readonly string[] | undefined, number] {
  for (let length = Math.min(MOST_PARTS, pieces.length - at); length > 0; length -= 1) {
    const code = codeOf(pieces.slice(at, at + length).join(', '), economy);
    if (code !== undefined) return [[code], length];
  }
  return [undefined, 1];
}

function codeOf(written: string, economy: string | undefined): string | undefined {
  if (CODE.test(written.toUpperCase())) return written.toUpperCase();
  const name = folded(written);
  const namesakes = OF_NAME.get(name) ?? [];
  const own = economy === undefined ? [] : placesOf(economy);
  const words = name.split(' ');
  return (
    only(namesakes.filter((each) => own.includes(each)))?.code ??
    ECONOMIES.get(name) ??
    only(namesakes)?.code ??
    only(own.filter((each) => words.every((word) => folded(each.name).split(' ').includes(word))))?.code
  );
}

/** Codes that have nothing but spaces between them. */
function inSpaces(piece: string): readonly string[] {
  const codes = piece.toUpperCase().split(/\s+/);
  return codes.every((code) => CODE.test(code)) ? codes : [piece];
}

function isAlone({ code, name }: NamedPlace): boolean {
  return OF_NAME.get(folded(name))?.filter((each) => each.code.slice(0, 2) === code.slice(0, 2)).length === 1;
}

function grouped(places: readonly NamedPlace[], key: (place: NamedPlace) => string): ReadonlyMap<string, readonly NamedPlace[]> {
  const groups = new Map<string, NamedPlace[]>();
  for (const place of places) {
    const group = groups.get(key(place)) ?? [];
    group.push(place);
    groups.set(key(place), group);
  }
  return groups;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** Without accents, capitals and marks: `Arunāchal Pradesh` as `arunachal pradesh`. */
function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
