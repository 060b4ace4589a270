import { parseCsv } from '../rulebook/csv.js';

/** Region codes by the names that a publisher writes. */
export interface PlaceNames {
  /** The codes of a place; none where the name narrows nothing down; undefined where it is not known. */
  regionsOf(name: string): readonly string[] | undefined;
}

/**
 * Place names from a CSV with the columns `name` and `regions` (codes with spaces between them).
 * @throws Error naming file and row of what cannot be read
 */
export function parsePlaceNames(csv: string, file: string): PlaceNames {
  const byName = new Map<string, readonly string[]>();
  for (const [index, { name, regions }] of parseCsv(csv, file).entries()) {
    if (name === undefined || regions === undefined) throw new Error(`${file}: row ${index + 2} needs name and regions`);
    byName.set(fold(name), regions.split(' ').filter((code) => code !== ''));
  }
  return { regionsOf: (name) => byName.get(fold(name)) };
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
