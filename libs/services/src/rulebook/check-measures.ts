import { isCurrency, PREFERENCE_KINDS, SIZE_CLASSES } from '@app/domain';
import { checkConfidence, checkLines, checkPct, checkSource, checkValidity } from './check-facts.js';
import { checkPositive } from './check-test.js';
import type { Complaints } from './complaints.js';

const SHARED = ['id', 'who', 'sizes', 'definition', 'scope', 'validFrom', 'validUntil', 'source', 'confidence', 'verify'];

/** What the measures of a file may refer to. */
export interface Referable {
  readonly units: readonly string[];
  readonly definitions: readonly string[];
}

export function checkReservations(value: unknown, path: string, known: Referable, note: Complaints): void {
  note.array(value, path).forEach((given, index) => {
    const at = `${path}[${index}]`;
    const rule = note.object(given, at, [...SHARED, 'force', 'what', 'targetPct', 'whenNobodySmallBids']);
    checkMeasure(rule, at, known, note);
    const force = note.oneOf(rule['force'], `${at}.force`, ['must', 'may', 'target']);
    note.text(rule['what'], `${at}.what`);
    note.text(rule['whenNobodySmallBids'], `${at}.whenNobodySmallBids`);
    if (rule['targetPct'] !== undefined) checkPct(rule['targetPct'], `${at}.targetPct`, note);
    if (force === 'target' && rule['targetPct'] === undefined) note.add(`${at}.targetPct`, 'a target needs its percentage');
  });
}

export function checkPreferences(value: unknown, path: string, known: Referable, note: Complaints): void {
  note.array(value, path).forEach((given, index) => {
    const at = `${path}[${index}]`;
    const rule = note.object(given, at, [...SHARED, 'kind', 'how', 'minPct', 'maxPct']);
    checkMeasure(rule, at, known, note);
    note.oneOf(rule['kind'], `${at}.kind`, PREFERENCE_KINDS);
    note.text(rule['how'], `${at}.how`);
    for (const bound of ['minPct', 'maxPct']) if (rule[bound] !== undefined) checkPct(rule[bound], `${at}.${bound}`, note);
    if (Number(rule['minPct'] ?? 0) > Number(rule['maxPct'] ?? 100)) note.add(`${at}.minPct`, 'lies above maxPct');
  });
}

function checkMeasure(rule: Readonly<Record<string, unknown>>, path: string, { definitions, units }: Referable, note: Complaints): void {
  note.text(rule['id'], `${path}.id`);
  note.text(rule['who'], `${path}.who`);
  note.array(rule['sizes'], `${path}.sizes`).forEach((size, index) => note.oneOf(size, `${path}.sizes[${index}]`, SIZE_CLASSES));
  if (rule['definition'] !== undefined) {
    const definition = note.text(rule['definition'], `${path}.definition`);
    if (!definitions.includes(definition)) note.add(`${path}.definition`, `there is no ${definition} in this file`);
  }
  checkScope(rule['scope'], `${path}.scope`, units, note);
  checkValidity(rule, path, note);
  checkSource(rule['source'], `${path}.source`, note);
  checkConfidence(rule['confidence'], `${path}.confidence`, note);
  checkLines(rule['verify'], `${path}.verify`, note);
}

function checkScope(value: unknown, path: string, units: readonly string[], note: Complaints): void {
  const scope = note.object(value, path, ['categories', 'unit', 'valueFrom', 'valueUntil', 'levels', 'note']);
  const words = (key: string, allowed: readonly string[]): void => {
    if (scope[key] !== undefined) note.array(scope[key], `${path}.${key}`, 1).forEach((word, index) => note.oneOf(word, `${path}.${key}[${index}]`, allowed));
  };
  words('categories', ['goods', 'services', 'works']);
  words('levels', ['central', 'sub_central', 'other']);
  const bounds = ['valueFrom', 'valueUntil'].filter((key) => scope[key] !== undefined);
  for (const key of bounds) checkPositive(scope[key], `${path}.${key}`, note);
  if (bounds.length === 2 && Number(scope['valueFrom']) >= Number(scope['valueUntil'])) note.add(`${path}.valueFrom`, 'has to lie below valueUntil');
  if (scope['unit'] !== undefined) {
    const unit = note.text(scope['unit'], `${path}.unit`);
    if (!isCurrency(unit) && !units.includes(unit)) note.add(`${path}.unit`, `${unit} is neither a currency nor an index unit of this file`);
  } else if (bounds.length > 0) note.add(`${path}.unit`, 'values need a currency or an index unit');
  if (scope['note'] !== undefined) note.text(scope['note'], `${path}.note`);
}
