import type { EconomyCode } from '@app/domain';
import { field, listField, textField } from './json-value.js';
import type { Marks } from './marks.js';
import type { PlaceNames } from './place-names.js';

const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,3}(-[A-Z0-9]+)*)?$/;
const MOST_REGIONS = 300;

/** Where an item is delivered, with the path it was read from. */
interface Place {
  readonly path: string;
  /** From the narrowest to the widest name given. */
  readonly names: readonly string[];
  /** Codes of a gazetteer of ISO 3166-2, already in our own form. */
  readonly codes: readonly string[];
}

/** Items with the path each was read from. */
export interface PlacedItem {
  readonly path: string;
  readonly item: unknown;
}

/**
 * Delivery regions of the items, each once, in the order found; a region below another one of them is left out.
 * A name that is not known stands for `economy` and is marked. No place given: no region.
 */
export function readDeliveryRegions(items: readonly PlacedItem[], places: PlaceNames, economy: EconomyCode, marks: Marks): readonly string[] {
  const regions = new Set<string>();
  const complained = new Set<string>();
  for (const { path, names, codes } of items.flatMap((item) => placesOf(item, places))) {
    const name = names.find((one) => places.regionsOf(one) !== undefined);
    const [narrowest] = names;
    if (narrowest !== undefined && name !== narrowest && !complained.has(narrowest)) {
      complained.add(narrowest);
      marks.add(path, 'place.unknown', `"${narrowest.slice(0, 80)}" is no place we know; a wider one stands for it.`);
    }
    const named = name === undefined ? undefined : places.regionsOf(name);
    const fallback = narrowest === undefined ? [] : [economy];
    for (const code of codes.length > 0 ? codes : (named ?? fallback)) regions.add(code);
  }
  const all = [...regions];
  const widest = all.filter((code) => !all.some((other) => other !== code && code.startsWith(`${other}-`)));
  return marks.first(widest, MOST_REGIONS, 'tender.items');
}

/** Addresses and locations, in the singular of OCDS and the plural of its publishers. */
function placesOf({ path, item }: PlacedItem, known: PlaceNames): Place[] {
  const addresses = [
    ...listField(item, 'deliveryAddresses').map((address, index) => ({ at: `${path}.deliveryAddresses[${index}]`, address })),
    { at: `${path}.deliveryAddress`, address: field(item, 'deliveryAddress') },
  ];
  const locations = [
    ...listField(item, 'deliveryLocations').map((location, index) => ({ at: `${path}.deliveryLocations[${index}]`, location })),
    { at: `${path}.deliveryLocation`, location: field(item, 'deliveryLocation') },
  ];
  return [
    ...addresses.map(({ at, address }) => ({
      path: at,
      names: [textField(address, 'region'), textField(address, 'countryName')].filter((name) => name !== undefined),
      codes: [],
    })),
    ...locations.map(({ at, location }) => {
      const description = textField(location, 'description');
      // The description of a location is prose: taken where it is a name, and no fault where it is none.
      const names = description !== undefined && known.regionsOf(description) !== undefined ? [description] : [];
      return { path: at, names, codes: gazetteerCodes(field(location, 'gazetteer')) };
    }),
  ];
}

function gazetteerCodes(gazetteer: unknown): readonly string[] {
  const scheme = textField(gazetteer, 'scheme')?.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  if (scheme === undefined || !['ISO31662', 'ISO2', 'ISO31661', 'ISO31661ALPHA2'].includes(scheme)) return [];
  return listField(gazetteer, 'identifiers').filter((code): code is string => typeof code === 'string' && REGION.test(code));
}
