import { DAY_MS, CONFIDENCES, isCurrency, isicSection, isLinkType, LINK_TYPES, SIZE_CLASSES, SIZE_PURPOSES, type SizeBand, type SizeDefinition, type SizeSector } from '@app/domain';
import { checkBands } from './check-bands.js';
import { checkConfidence, checkLines, checkPct, checkSource, checkValidity } from './check-facts.js';
import { checkMajority } from './check-majority.js';
import { checkTest } from './check-test.js';
import type { Complaints } from './complaints.js';

const ISIC_PATTERN = /^(?:\*|[A-U]|\d{2}|\d{2}\.\d)$/;
const NAICS_PATTERN = /^(?:\*|\d{2,6}|\d{2}-\d{2})$/;

/** All size definitions of a file: each by itself, then how they follow one another. */
export function checkDefinitions(value: unknown, path: string, units: readonly string[], note: Complaints): void {
  const before = note.list.length;
  const definitions = note.array(value, path);
  definitions.forEach((definition, index) => checkDefinition(definition, `${path}[${index}]`, units, note));
  if (note.list.length === before) checkSuccession(definitions as readonly SizeDefinition[], path, note);
}

function checkDefinition(value: unknown, path: string, units: readonly string[], note: Complaints): void {
  const required = ['id', 'purposes', 'unit', 'validFrom', 'sectors', 'source', 'confidence', 'verify', 'notChecked'];
  const definition = note.object(value, path, [...required, 'validUntil', 'replaces', 'affiliates', 'excludes', 'proofs']);
  note.text(definition['id'], `${path}.id`);
  note
    .array(definition['purposes'], `${path}.purposes`, 1)
    .forEach((purpose, index) => note.oneOf(purpose, `${path}.purposes[${index}]`, SIZE_PURPOSES));
  const unit = note.text(definition['unit'], `${path}.unit`);
  if (!isCurrency(unit) && !units.includes(unit)) note.add(`${path}.unit`, `${unit} is neither a currency nor an index unit of this file`);
  checkValidity(definition, path, note);
  checkSource(definition['source'], `${path}.source`, note);
  checkConfidence(definition['confidence'], `${path}.confidence`, note);
  for (const list of ['verify', 'notChecked']) checkLines(definition[list], `${path}.${list}`, note);
  if (definition['replaces'] !== undefined) note.text(definition['replaces'], `${path}.replaces`);
  if (definition['affiliates'] !== undefined) checkAffiliates(definition['affiliates'], `${path}.affiliates`, note);
  if (definition['excludes'] !== undefined) checkExcludes(definition['excludes'], `${path}.excludes`, note);
  if (definition['proofs'] !== undefined) checkProofs(definition['proofs'], `${path}.proofs`, note);
  const sectors = note.array(definition['sectors'], `${path}.sectors`, 1);
  const before = note.list.length;
  sectors.forEach((sector, index) => checkSector(sector, `${path}.sectors[${index}]`, index === sectors.length - 1, note));
  if (note.list.length === before) checkReach(sectors as readonly SizeSector[], `${path}.sectors`, note);
}

/** A pattern that an earlier sector holds already is never reached. Sectors that also name industries share patterns. */
function checkReach(sectors: readonly SizeSector[], path: string, note: Complaints): void {
  const holders = new Map<string, number>();
  sectors.forEach(({ isic4, naics }, index) => {
    if (naics !== undefined) return;
    isic4.forEach((pattern, position) => {
      const division = pattern.slice(0, 2);
      const holder = [pattern, division, isicSection(division)].flatMap((code) => (code === undefined ? [] : (holders.get(code) ?? [])))[0];
      if (holder !== undefined) note.add(`${path}[${index}].isic4[${position}]`, `${pattern} is already in sectors[${holder}], which comes first`);
    });
    for (const pattern of isic4) holders.set(pattern, index);
  });
}

function checkSector(value: unknown, path: string, last: boolean, note: Complaints): void {
  const sector = note.object(value, path, ['sector', 'isic4', 'naics', 'bands', 'majority', 'confidence']);
  note.text(sector['sector'], `${path}.sector`);
  checkPatterns(sector['isic4'], `${path}.isic4`, ISIC_PATTERN, 'has to be a section A to U, a division 41, a group 41.0, or *', last, note);
  if (sector['naics'] !== undefined) checkPatterns(sector['naics'], `${path}.naics`, NAICS_PATTERN, 'has to be 2 to 6 digits, a span 31-33, or *', last, note);
  if (sector['confidence'] !== undefined) note.oneOf(sector['confidence'], `${path}.confidence`, CONFIDENCES);
  const bands = note.array(sector['bands'], `${path}.bands`, 1).map((given, index) => {
    const at = `${path}.bands[${index}]`;
    const band = note.object(given, at, ['class', 'test']);
    const size = note.oneOf(band['class'], `${at}.class`, SIZE_CLASSES);
    const test = checkTest(band['test'], `${at}.test`, note);
    return size !== undefined && test !== undefined ? { class: size, test } : undefined;
  });
  const sound: readonly SizeBand[] = bands.filter((band) => band !== undefined);
  if (sound.length !== bands.length) return;
  checkBands(sound, `${path}.bands`, note);
  if (sector['majority'] !== undefined) checkMajority(sector['majority'], sound, path, note);
}

/** The patterns of a sector; what follows a sector that holds all activities would never be reached. */
function checkPatterns(value: unknown, path: string, form: RegExp, hint: string, last: boolean, note: Complaints): void {
  const patterns = note.array(value, path, 1);
  patterns.forEach((pattern, index) => {
    if (typeof pattern !== 'string' || !form.test(pattern)) note.add(`${path}[${index}]`, hint);
  });
  if (patterns.includes('*') && !last) note.add(path, 'only the last sector may hold *');
}

function checkAffiliates(value: unknown, path: string, note: Complaints): void {
  const { linkedOverPct, partnerFromPct } = note.object(value, path, ['linkedOverPct', 'partnerFromPct']);
  checkPct(linkedOverPct, `${path}.linkedOverPct`, note);
  if (partnerFromPct === undefined) return;
  checkPct(partnerFromPct, `${path}.partnerFromPct`, note);
  if (Number(partnerFromPct) > Number(linkedOverPct)) note.add(`${path}.partnerFromPct`, 'lies above linkedOverPct');
}

function checkExcludes(value: unknown, path: string, note: Complaints): void {
  note.array(value, path, 1).forEach((given, index) => {
    const at = `${path}[${index}]`;
    const { types, pct, inclusive } = note.object(given, at, ['types', 'pct', 'inclusive']);
    note.array(types, `${at}.types`, 1).forEach((type, position) => {
      if (!isLinkType(String(type))) note.add(`${at}.types[${position}]`, `${String(type)} is not one of ${Object.keys(LINK_TYPES).join(', ')}`);
    });
    checkPct(pct, `${at}.pct`, note);
    if (typeof inclusive !== 'boolean') note.add(`${at}.inclusive`, 'has to be true or false');
  });
}

function checkProofs(value: unknown, path: string, note: Complaints): void {
  note.array(value, path, 1).forEach((given, index) => {
    const { name, kind } = note.object(given, `${path}[${index}]`, ['name', 'kind']);
    note.text(name, `${path}[${index}].name`);
    note.oneOf(kind, `${path}[${index}].kind`, ['register', 'document']);
  });
}

/** Ids are unique; who takes the place of another does so on the day after, and the chain has an end. */
function checkSuccession(definitions: readonly SizeDefinition[], path: string, note: Complaints): void {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  definitions.forEach((definition, index) => {
    const at = `${path}[${index}]`;
    if (definitions.findIndex(({ id }) => id === definition.id) !== index) note.add(`${at}.id`, `${definition.id} stands twice`);
    const { replaces } = definition;
    if (replaces === undefined) return;
    const earlier = byId.get(replaces);
    if (earlier === undefined) note.add(`${at}.replaces`, `there is no ${replaces} in this file`);
    else if (comesRound(definition, byId)) note.add(`${at}.replaces`, `a cycle: ${replaces} comes round to ${definition.id}`);
    else if (earlier.validUntil === undefined) note.add(`${at}.replaces`, `${replaces} has no validUntil, so both would be in force`);
    else if (dayAfter(earlier.validUntil) !== definition.validFrom) {
      note.add(`${at}.validFrom`, `a date gap or overlap: ${replaces} ends on ${earlier.validUntil}, this starts on ${definition.validFrom}`);
    }
  });
}

function comesRound(start: SizeDefinition, byId: ReadonlyMap<string, SizeDefinition>): boolean {
  const met = new Set<string>();
  let at: SizeDefinition | undefined = start;
  while (at?.replaces !== undefined && !met.has(at.id)) {
    met.add(at.id);
    at = byId.get(at.replaces);
    if (at === start) return true;
  }
  return false;
}

/** The next calendar day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
