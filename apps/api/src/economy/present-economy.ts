import type { EconomyAnswer } from '@app/services';
import type { EconomyView } from './economy.dto.js';

const NOTICE = 'Information, not legal advice. What the sources say decides; every fact carries its source, our confidence in it, and what a person must verify.';

/** The rules of an economy, section by section. */
export function presentEconomy(answer: EconomyAnswer): EconomyView {
  const { economy, name, kind, servedBy, serves, asOf, rulebookHash, sizeDefinitions, reservations, pricePreferences, indexUnits, rates, jointBidRules, marketAccess } = answer;
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
