import { isCurrency } from '@app/domain';
import { dayAfter } from './check-definition.js';
import { checkConfidence, checkSource } from './check-facts.js';
import { checkPositive } from './check-test.js';
import type { Complaints } from './complaints.js';

/** An index unit: its values follow one another without a gap, by the day or by the ends of years. @returns its name */
export function checkIndexUnit(value: unknown, path: string, note: Complaints): string {
  const index = note.object(value, path, ['unit', 'currency', 'held', 'values', 'source']);
  const currency = note.text(index['currency'], `${path}.currency`);
  if (!isCurrency(currency)) note.add(`${path}.currency`, `${currency} is not a currency of ISO 4217`);
  const held = note.oneOf(index['held'], `${path}.held`, ['every_day', 'year_ends']);
  let before = '';
  note.array(index['values'], `${path}.values`, 1).forEach((given, position) => {
    const at = `${path}.values[${position}]`;
    const entry = note.object(given, at, ['from', 'until', 'value', 'confidence']);
    const from = note.date(entry['from'], `${at}.from`);
    const until = note.date(entry['until'], `${at}.until`);
    checkPositive(entry['value'], `${at}.value`, note);
    checkConfidence(entry['confidence'], `${at}.confidence`, note);
    if (from === '' || until === '') return;
    if (until < from) note.add(`${at}.until`, 'lies before from');
    if (held === 'year_ends' && (from !== until || !until.endsWith('-12-31'))) note.add(`${at}.from`, 'has to be one last day of a year');
    const expected = before === '' ? from : held === 'year_ends' ? `${Number(before.slice(0, 4)) + 1}-12-31` : dayAfter(before);
    if (from !== expected) note.add(`${at}.from`, `a date gap or overlap: ${expected} comes next after ${before}`);
    before = until;
  });
  checkSource(index['source'], `${path}.source`, note);
  return note.text(index['unit'], `${path}.unit`);
}
