import { COMPARISONS, isMetric, parseDecimal, type SizeTest, type SizeTestForm } from '@app/domain';
import type { Complaints } from './complaints.js';

/** A form's own check; a form of the domain without one does not compile. */
const TEST_FORMS: Readonly<Record<SizeTestForm, (value: unknown, path: string, note: Complaints) => void>> = {
  metric: checkComparison,
  all: (value, path, note) => checkParts(note.object(value, path, ['all'])['all'], `${path}.all`, note),
  any: (value, path, note) => checkParts(note.object(value, path, ['any'])['any'], `${path}.any`, note),
  at_least: checkAtLeast,
  score: checkScore,
  founded_before: checkFounded,
};

/** The test, or undefined after a complaint. */
export function checkTest(value: unknown, path: string, note: Complaints): SizeTest | undefined {
  const forms = Object.keys(TEST_FORMS) as SizeTestForm[];
  // A score compares with `op` and `value` like a single metric does, so the form is told by its own key.
  const form = forms.find((name) => typeof value === 'object' && value !== null && name in value);
  if (form === undefined) {
    note.add(path, `has to be a test with one of the keys ${forms.join(', ')}`);
    return undefined;
  }
  const before = note.list.length;
  TEST_FORMS[form](value, path, note);
  return note.list.length === before ? (value as SizeTest) : undefined;
}

function checkComparison(value: unknown, path: string, note: Complaints): void {
  const leaf = note.object(value, path, ['metric', 'op', 'value']);
  checkMetric(leaf['metric'], `${path}.metric`, note);
  note.oneOf(leaf['op'], `${path}.op`, COMPARISONS);
  checkDecimal(leaf['value'], `${path}.value`, note);
}

function checkParts(value: unknown, path: string, note: Complaints): number {
  const parts = note.array(value, path, 1);
  parts.forEach((part, index) => checkTest(part, `${path}[${index}]`, note));
  return parts.length;
}

function checkAtLeast(value: unknown, path: string, note: Complaints): void {
  const given = note.object(value, path, ['at_least', 'of']);
  const count = checkParts(given['of'], `${path}.of`, note);
  const least = given['at_least'];
  if (!Number.isInteger(least) || Number(least) < 1 || Number(least) > count) note.add(`${path}.at_least`, `has to be a whole number from 1 to ${count}`);
}

function checkScore(value: unknown, path: string, note: Complaints): void {
  const given = note.object(value, path, ['score', 'op', 'value']);
  note.array(given['score'], `${path}.score`, 1).forEach((part, index) => {
    const at = `${path}.score[${index}]`;
    const { metric, weight, scale } = note.object(part, at, ['metric', 'weight', 'scale']);
    checkMetric(metric, `${at}.metric`, note);
    checkPositive(weight, `${at}.weight`, note);
    if (scale !== undefined) checkPositive(scale, `${at}.scale`, note);
  });
  note.oneOf(given['op'], `${path}.op`, COMPARISONS);
  checkDecimal(given['value'], `${path}.value`, note);
}

function checkFounded(value: unknown, path: string, note: Complaints): void {
  const given = note.object(value, path, ['founded_before', 'older', 'younger']);
  note.date(given['founded_before'], `${path}.founded_before`);
  checkTest(given['older'], `${path}.older`, note);
  checkTest(given['younger'], `${path}.younger`, note);
}

function checkMetric(value: unknown, path: string, note: Complaints): void {
  const metric = note.text(value, path);
  if (!isMetric(metric)) note.add(path, `${metric} is not a metric`);
}

function checkDecimal(value: unknown, path: string, note: Complaints): void {
  if (typeof value !== 'string' || parseDecimal(value) !== value) note.add(path, 'has to be a plain decimal in quotes, such as "2000000"');
}

/** A decimal above zero, as text. */
export function checkPositive(value: unknown, path: string, note: Complaints): void {
  const amount = parseDecimal(value);
  if (amount === undefined || amount !== value || amount.startsWith('-') || amount === '0') note.add(path, 'has to be a positive plain decimal in quotes');
}
