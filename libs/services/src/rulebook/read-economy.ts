import {
  COMPARISONS,
  CONFIDENCES,
  isCurrency,
  isMetric,
  parseDecimal,
  SIZE_CLASSES,
  SIZE_PURPOSES,
  type SizeTest,
  type SizeTestForm,
} from '@app/domain';
import { checkBands } from './check-bands.js';
import type { Complaints } from './complaints.js';

const ECONOMY_CODE = /^[A-Z]{2}$/;
const ISIC_PATTERN = /^(?:\*|[A-U]|\d{2}|\d{2}\.\d)$/;

/** Checks one economy file against `EconomyRules`; what is wrong is noted, nothing is thrown. */
export function checkEconomy(value: unknown, economy: string, note: Complaints): void {
  const keys = ['$schema', 'economy', 'name', 'serves', 'sizeDefinitions', 'indexUnits'];
  const rules = note.object(value, '$', keys);
  if (rules['economy'] !== economy) note.add('$.economy', `has to be ${economy}, as the file is named`);
  if (!ECONOMY_CODE.test(economy)) note.add('$.economy', 'has to be two capital letters');
  note.text(rules['name'], '$.name');
  note.array(rules['serves'], '$.serves').forEach((code, index) => {
    if (typeof code !== 'string' || !ECONOMY_CODE.test(code)) note.add(`$.serves[${index}]`, 'has to be two capital letters');
  });
  const units = note.array(rules['indexUnits'], '$.indexUnits').map((unit, index) => checkIndexUnit(unit, `$.indexUnits[${index}]`, note));
  const definitions = note.array(rules['sizeDefinitions'], '$.sizeDefinitions');
  const ids = definitions.map((definition, index) => checkDefinition(definition, `$.sizeDefinitions[${index}]`, units, note));
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index) note.add(`$.sizeDefinitions[${index}].id`, `${id} stands twice`);
  });
}

function checkDefinition(value: unknown, path: string, units: readonly string[], note: Complaints): string {
  const required = ['id', 'purposes', 'unit', 'validFrom', 'sectors', 'source', 'confidence', 'verify', 'notChecked'];
  const definition = note.object(value, path, [...required, 'validUntil']);
  const id = note.text(definition['id'], `${path}.id`);
  note
    .array(definition['purposes'], `${path}.purposes`, 1)
    .forEach((purpose, index) => note.oneOf(purpose, `${path}.purposes[${index}]`, SIZE_PURPOSES));
  const unit = note.text(definition['unit'], `${path}.unit`);
  if (!isCurrency(unit) && !units.includes(unit)) note.add(`${path}.unit`, `${unit} is neither a currency nor an index unit of this file`);
  const from = note.date(definition['validFrom'], `${path}.validFrom`);
  if (definition['validUntil'] !== undefined && note.date(definition['validUntil'], `${path}.validUntil`) < from) {
    note.add(`${path}.validUntil`, 'lies before validFrom');
  }
  checkSource(definition['source'], `${path}.source`, note);
  note.oneOf(definition['confidence'], `${path}.confidence`, CONFIDENCES);
  for (const list of ['verify', 'notChecked']) {
    note.array(definition[list], `${path}.${list}`).forEach((line, index) => note.text(line, `${path}.${list}[${index}]`));
  }
  const sectors = note.array(definition['sectors'], `${path}.sectors`, 1);
  sectors.forEach((sector, index) => checkSector(sector, `${path}.sectors[${index}]`, index === sectors.length - 1, note));
  return id;
}

function checkSector(value: unknown, path: string, last: boolean, note: Complaints): void {
  const sector = note.object(value, path, ['sector', 'isic4', 'bands']);
  note.text(sector['sector'], `${path}.sector`);
  const patterns = note.array(sector['isic4'], `${path}.isic4`, 1);
  patterns.forEach((pattern, index) => {
    const known = typeof pattern === 'string' && ISIC_PATTERN.test(pattern);
    if (!known) note.add(`${path}.isic4[${index}]`, 'has to be a section A to U, a division 41, a group 41.0, or *');
  });
  if (patterns.includes('*') !== last) note.add(`${path}.isic4`, 'the last sector, and only that, has to hold *');
  const bands = note.array(sector['bands'], `${path}.bands`, 1).map((given, index) => {
    const at = `${path}.bands[${index}]`;
    const band = note.object(given, at, ['class', 'test']);
    const size = note.oneOf(band['class'], `${at}.class`, SIZE_CLASSES);
    const test = checkTest(band['test'], `${at}.test`, note);
    return size !== undefined && test !== undefined ? { class: size, test } : undefined;
  });
  const sound = bands.filter((band) => band !== undefined);
  if (sound.length === bands.length) checkBands(sound, `${path}.bands`, note);
}

/** A form's own check; a form of the domain without one does not compile. */
const TEST_FORMS: Readonly<Record<SizeTestForm, (value: unknown, path: string, note: Complaints) => boolean>> = {
  metric: checkComparison,
  all: (value, path, note) => checkParts(value, 'all', path, note),
  any: (value, path, note) => checkParts(value, 'any', path, note),
};

function checkTest(value: unknown, path: string, note: Complaints): SizeTest | undefined {
  const forms = Object.keys(TEST_FORMS) as SizeTestForm[];
  const form = forms.find((name) => typeof value === 'object' && value !== null && name in value);
  if (form === undefined) {
    note.add(path, `has to be a test with one of the keys ${forms.join(', ')}`);
    return undefined;
  }
  return TEST_FORMS[form](value, path, note) ? (value as SizeTest) : undefined;
}

function checkComparison(value: unknown, path: string, note: Complaints): boolean {
  const before = note.list.length;
  const leaf = note.object(value, path, ['metric', 'op', 'value']);
  const metric = note.text(leaf['metric'], `${path}.metric`);
  if (!isMetric(metric)) note.add(`${path}.metric`, `${metric} is not a metric`);
  note.oneOf(leaf['op'], `${path}.op`, COMPARISONS);
  const limit = leaf['value'];
  if (typeof limit !== 'string' || parseDecimal(limit) !== limit) note.add(`${path}.value`, 'has to be a plain decimal in quotes, such as "2000000"');
  return note.list.length === before;
}

function checkParts(value: unknown, form: 'all' | 'any', path: string, note: Complaints): boolean {
  const parts = note.array(note.object(value, path, [form])[form], `${path}.${form}`, 1);
  return parts.map((part, index) => checkTest(part, `${path}.${form}[${index}]`, note)).every((part) => part !== undefined);
}

function checkIndexUnit(value: unknown, path: string, note: Complaints): string {
  const index = note.object(value, path, ['unit', 'currency', 'values', 'source']);
  const currency = note.text(index['currency'], `${path}.currency`);
  if (!isCurrency(currency)) note.add(`${path}.currency`, `${currency} is not a currency of ISO 4217`);
  let before = 0;
  note.array(index['values'], `${path}.values`, 1).forEach((given, position) => {
    const at = `${path}.values[${position}]`;
    const entry = note.object(given, at, ['year', 'value', 'confidence']);
    const year = note.year(entry['year'], `${at}.year`);
    if (year <= before) note.add(`${at}.year`, 'years have to rise');
    before = year;
    const amount = parseDecimal(entry['value']);
    if (amount === undefined || amount !== entry['value'] || amount.startsWith('-') || amount === '0') note.add(`${at}.value`, 'has to be a positive plain decimal in quotes');
    note.oneOf(entry['confidence'], `${at}.confidence`, CONFIDENCES);
  });
  checkSource(index['source'], `${path}.source`, note);
  return note.text(index['unit'], `${path}.unit`);
}

function checkSource(value: unknown, path: string, note: Complaints): void {
  const source = note.object(value, path, ['law', 'article', 'year']);
  note.text(source['law'], `${path}.law`);
  if (source['article'] !== undefined) note.text(source['article'], `${path}.article`);
  note.year(source['year'], `${path}.year`);
}
