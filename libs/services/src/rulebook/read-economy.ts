import { checkDefinitions } from './check-definition.js';
import { checkIndexUnit } from './check-index-unit.js';
import { checkJointBidRules } from './check-joint-bid-rules.js';
import { checkMarketAccess } from './check-market-access.js';
import { checkPreferences, checkReservations, type Referable } from './check-measures.js';
import type { Complaints } from './complaints.js';

const ECONOMY_CODE = /^[A-Z]{2}$/;

type SectionCheck = (value: unknown, path: string, known: Referable, note: Complaints) => void;

/** The sections that others than this file's reader check; one a key. */
const SECTIONS: Readonly<Record<string, SectionCheck>> = {
  sizeDefinitions: (value, path, { units }, note) => checkDefinitions(value, path, units, note),
  jointBidRules: (value, path, { units }, note) => checkJointBidRules(value, path, units, note),
  reservations: checkReservations,
  pricePreferences: checkPreferences,
};

/** Sections that a file may leave out. */
const OPTIONAL_SECTIONS: Readonly<Record<string, SectionCheck>> = {
  marketAccess: (value, path, _known, note) => checkMarketAccess(value, path, note),
};

const PLAIN = ['$schema', 'economy', 'name', 'kind', 'serves', 'indexUnits'];

/** Checks one economy file against `EconomyRules`; what is wrong is noted, nothing is thrown. */
export function checkEconomy(value: unknown, economy: string, note: Complaints): void {
  const rules = note.object(value, '$', [...PLAIN, ...Object.keys(SECTIONS), ...Object.keys(OPTIONAL_SECTIONS)]);
  if (rules['economy'] !== economy) note.add('$.economy', `has to be ${economy}, as the file is named`);
  if (!ECONOMY_CODE.test(economy)) note.add('$.economy', 'has to be two capital letters');
  note.text(rules['name'], '$.name');
  note.oneOf(rules['kind'], '$.kind', ['economy', 'institution']);
  note.array(rules['serves'], '$.serves').forEach((code, index) => {
    if (typeof code !== 'string' || !ECONOMY_CODE.test(code)) note.add(`$.serves[${index}]`, 'has to be two capital letters');
  });
  const units = note.array(rules['indexUnits'], '$.indexUnits').map((unit, index) => checkIndexUnit(unit, `$.indexUnits[${index}]`, note));
  const known: Referable = { units, definitions: definitionIds(rules['sizeDefinitions']) };
  for (const [key, check] of Object.entries(SECTIONS)) check(rules[key], `$.${key}`, known, note);
  for (const [key, check] of Object.entries(OPTIONAL_SECTIONS)) if (rules[key] !== undefined) check(rules[key], `$.${key}`, known, note);
}

function definitionIds(definitions: unknown): readonly string[] {
  if (!Array.isArray(definitions)) return [];
  return definitions.map((definition: unknown) => (typeof definition === 'object' && definition !== null && 'id' in definition ? String(definition.id) : ''));
}
