import type { Codes, EconomyCode } from '@app/domain';
import { field, idField, listField, textField } from './json-value.js';
import type { Marks } from './marks.js';
import type { PlaceNames } from './place-names.js';

const MOST_NAME = 300;
const MOST_IDENTIFIER = 200;

/** Who buys, as a release tells it. */
export interface ReleaseBuyer {
  readonly name: string;
  readonly economy: EconomyCode;
  /** `SCHEME:id` of a register, or the publisher's own id. */
  readonly identifier?: string;
}

interface BuyerContext {
  readonly codes: Pick<Codes, 'isEconomy'>;
  readonly places: PlaceNames;
  readonly defaultEconomy: EconomyCode;
}

/** The buyer, else the procuring entity, else the first party with either role; undefined where none has a name. */
export function readBuyer(release: unknown, context: BuyerContext, marks: Marks): ReleaseBuyer | undefined {
  const parties = listField(release, 'parties');
  const named = [field(release, 'buyer'), field(field(release, 'tender'), 'procuringEntity')];
  const byRole = ['buyer', 'procuringEntity'].map((role) => parties.find((party) => listField(party, 'roles').includes(role)));
  for (const entity of [...named, ...byRole]) {
    const id = idField(entity, 'id');
    const party = id === undefined ? undefined : parties.find((one) => idField(one, 'id') === id);
    const name = textField(entity, 'name') ?? textField(party, 'name');
    if (name === undefined) continue;
    const identifier = identifierOf(field(entity, 'identifier')) ?? identifierOf(field(party, 'identifier')) ?? id;
    return {
      name: marks.cut(name, MOST_NAME, 'buyer.name'),
      economy: economyOf([entity, party], context),
      ...(identifier === undefined ? {} : { identifier: identifier.slice(0, MOST_IDENTIFIER) }),
    };
  }
  return undefined;
}

function identifierOf(identifier: unknown): string | undefined {
  const scheme = textField(identifier, 'scheme');
  const id = idField(identifier, 'id');
  return scheme === undefined || id === undefined ? undefined : `${scheme}:${id}`;
}

/** From the address of the buyer where that names an economy; its prose addresses are not guessed at. */
function economyOf(entities: readonly unknown[], { codes, places, defaultEconomy }: BuyerContext): EconomyCode {
  for (const address of entities.map((entity) => field(entity, 'address'))) {
    const code = (textField(address, 'country') ?? textField(address, 'countryName'))?.toUpperCase();
    if (code !== undefined && /^[A-Z]{2}$/.test(code) && codes.isEconomy(code)) return code;
    const [region] = places.regionsOf(textField(address, 'countryName') ?? '') ?? [];
    if (region !== undefined) return region.slice(0, 2);
  }
  return defaultEconomy;
}
