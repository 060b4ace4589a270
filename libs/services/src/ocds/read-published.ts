import type { Codes, LotId, PublishedTerms, Reservation, SizeClass, TenderItem, TenderParty } from '@app/domain';
import { field, idField, listField, textField } from './json-value.js';
import type { Marks } from './marks.js';
import type { PlacedItem } from './read-places.js';

const MOST_ITEMS = 1_000;
const MOST_PARTIES = 100;
const MOST_CODES = 20;
const MOST_WORD = 120;
const MOST_TEXT = 2_000;
const MOST_ELIGIBILITY = 20_000;

/** Organisations that buy, pay for or review. Those that bid may be natural persons, and are another's business. */
const KEPT_ROLES: ReadonlySet<unknown> = new Set([
  'buyer', 'procuringEntity', 'centralPurchasingBody', 'administrativeEntity', 'funder', 'reviewBody', 'mediationBody', 'evaluationBody', 'processContactPoint', 'reviewContactPoint',
]);

/** Sizes that reserving codes stand for. The standard's own list has none for small firms, so publishers add these. */
const RESERVED_SIZES: ReadonlyMap<string, readonly SizeClass[]> = new Map([
  ['micro', ['micro']],
  ['small', ['small']],
  ['medium', ['medium']],
  ['microsmall', ['micro', 'small']],
  ['mse', ['micro', 'small']],
  ['sme', ['micro', 'small', 'medium']],
  ['smes', ['micro', 'small', 'medium']],
  ['msme', ['micro', 'small', 'medium']],
  ['msmes', ['micro', 'small', 'medium']],
]);

/** The standard's two codes are kinds of owner. */
const RESERVED_OWNERSHIP: ReadonlySet<string> = new Set(['shelteredWorkshop', 'publicServiceMissionOrganization']);

/** Suitability, and the codes of reserved participation as given. */
export function readTerms(holder: unknown): PublishedTerms {
  const sme = field(field(holder, 'suitability'), 'sme');
  const codes = reservedCodes(holder);
  return { ...(typeof sme === 'boolean' ? { suitability: { sme } } : {}), ...(codes.length === 0 ? {} : { reservedParticipation: codes }) };
}

/** For whom it is reserved, as far as its codes are known; the others are kept in the terms and marked. */
export function readReservation(holder: unknown, path: string, marks: Marks): Reservation | undefined {
  const sizes = new Set<SizeClass>();
  const ownership = new Set<string>();
  for (const [index, code] of reservedCodes(holder).entries()) {
    const known = RESERVED_SIZES.get(code.toLowerCase().replaceAll(/[^a-z]/g, ''));
    if (RESERVED_OWNERSHIP.has(code)) ownership.add(code);
    else if (known !== undefined) known.forEach((size) => sizes.add(size));
    else if (code !== 'none') {
      marks.add(`${path}.otherRequirements.reservedParticipation[${index}]`, 'reservation.unknown', 'Not a code we know; kept as it is, and not reckoned with.', code);
    }
  }
  if (sizes.size === 0 && ownership.size === 0) return undefined;
  return { ...(sizes.size === 0 ? {} : { sizes: [...sizes] }), ...(ownership.size === 0 ? {} : { ownership: [...ownership] }) };
}

function reservedCodes(holder: unknown): readonly string[] {
  const given = listField(field(holder, 'otherRequirements'), 'reservedParticipation');
  const codes = given.filter((code): code is string => typeof code === 'string' && code.trim() !== '');
  return [...new Set(codes.map((code) => code.trim().slice(0, MOST_WORD).toWellFormed()))].slice(0, MOST_CODES);
}

/** The eligibility criteria in the publisher's words. */
export function readEligibility(tender: unknown, marks: Marks): string | undefined {
  const text = textField(tender, 'eligibilityCriteria');
  return text === undefined ? undefined : marks.cut(text, MOST_ELIGIBILITY, 'tender.eligibilityCriteria');
}

/** What is to be delivered; the codes among it are matched from the tender's own list. */
export function readItems(items: readonly PlacedItem[], codes: Pick<Codes, 'normalise'>, marks: Marks): readonly TenderItem[] {
  return marks.first(items, MOST_ITEMS, 'tender.items').map(({ item }, index) => {
    const classification = field(item, 'classification');
    const scheme = textField(classification, 'scheme');
    const id = idField(classification, 'id');
    const description = textField(item, 'description')?.slice(0, MOST_TEXT).toWellFormed();
    const quantity = field(item, 'quantity');
    const unit = textField(field(item, 'unit'), 'name')?.slice(0, MOST_WORD).toWellFormed();
    const lotId = idField(item, 'relatedLot');
    return {
      id: (idField(item, 'id') ?? String(index + 1)).slice(0, MOST_WORD).toWellFormed(),
      ...(description === undefined ? {} : { description }),
      ...(scheme === undefined || id === undefined || scheme.length > 32 || id.length > 64 ? {} : { classification: codes.normalise({ scheme, id }) }),
      ...(typeof quantity === 'number' || (typeof quantity === 'string' && quantity.length <= MOST_WORD) ? { quantity: String(quantity) } : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(lotId === undefined || lotId.length > 64 ? {} : { lotId: lotId as LotId }),
    };
  });
}

/** The organisations of the buying side, without addresses and persons. */
export function readParties(release: unknown, codes: Pick<Codes, 'isEconomy'>, marks: Marks): readonly TenderParty[] {
  const parties = listField(release, 'parties').flatMap((party): TenderParty[] => {
    const name = textField(party, 'name');
    const roles = listField(party, 'roles').filter((role): role is string => typeof role === 'string' && KEPT_ROLES.has(role));
    if (name === undefined || roles.length === 0) return [];
    const scheme = textField(field(party, 'identifier'), 'scheme');
    const id = idField(field(party, 'identifier'), 'id');
    const country = (textField(field(party, 'address'), 'country') ?? textField(field(party, 'address'), 'countryName'))?.toUpperCase();
    return [
      {
        name: name.slice(0, 300).toWellFormed(),
        roles: [...new Set(roles)],
        ...(scheme === undefined || id === undefined ? {} : { identifier: `${scheme}:${id}`.slice(0, 200).toWellFormed() }),
        ...(country !== undefined && /^[A-Z]{2}$/.test(country) && codes.isEconomy(country) ? { economy: country } : {}),
      },
    ];
  });
  return marks.first(parties, MOST_PARTIES, 'parties');
}
