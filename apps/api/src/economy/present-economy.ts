import type { EconomyAnswer } from '@app/services';
import type { EconomyView } from './economy.dto.js';

const NOTICE = 'Information, not legal advice. What the sources say decides; every fact carries its source, our confidence in it, and what a person must verify.';

/** Sections that a file has besides; a file may lack the second. */
interface FurtherSections {
  readonly jointBidRules: readonly object[];
  readonly marketAccess?: object;
}

/** The rules of an economy, section by section. */
export function presentEconomy(answer: EconomyAnswer): EconomyView {
  const { economy, name, kind, servedBy, serves, asOf, rulebookHash, sizeDefinitions, reservations, pricePreferences, indexUnits, rates } = answer;
  const { jointBidRules, marketAccess } = answer as EconomyAnswer & FurtherSections;
  return {
    economy,
    name,
    kind,
    ...(servedBy === undefined ? {} : { servedBy }),
    serves: [...serves],
    asOf,
    rulebookHash,
    sizeDefinitions: [...sizeDefinitions],
    jointBidRules: [...jointBidRules],
    ...(marketAccess === undefined ? {} : { marketAccess }),
    reservations: [...reservations],
    pricePreferences: [...pricePreferences],
    indexUnits: [...indexUnits],
    rates: [...rates],
    notice: NOTICE,
  };
}
