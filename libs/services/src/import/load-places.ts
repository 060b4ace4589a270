import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePlaceNames, type PlaceNames } from '../ocds/index.js';

/** Names of places as publishers write them. */
const PLACES = 'rulebook/places/uk-contracts-finder-regions.csv';

export async function loadPlaces(projectRoot: string): Promise<PlaceNames> {
  return parsePlaceNames(await readFile(join(projectRoot, PLACES), 'utf8'), PLACES);
}
