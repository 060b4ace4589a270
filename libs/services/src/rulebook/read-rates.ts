import { CONFIDENCES, isCurrency, parseDecimal, type Rate } from '@app/domain';
import { Complaints } from './complaints.js';
import { parseCsv } from './csv.js';

/** Columns of a table of rates, in the order they are written. */
export const RATE_COLUMNS = ['unit', 'currency', 'from', 'until', 'value', 'confidence', 'law', 'article', 'year'] as const;

const UNIT = /^[A-Z]{3}(?:_[A-Z]{2,8})?$/;

/** What a table of rates holds, and every complaint with its row. */
export interface RateReading {
  readonly rates: readonly Rate[];
  readonly complaints: readonly string[];
}

/**
 * Reads a table of dated rates (CSV): one `unit` is `value` of `currency`, from one day until another. Rows of one
 * pair may not overlap. Days between them may be missing: they are then not known.
 */
export function readRates(text: string, file: string): RateReading {
  const note = new Complaints(file);
  const rates = rowsOf(text, file, note).map((row, index) => readRate(row, `row ${index + 2}`, note));
  noteOverlaps(rates, note);
  return { rates: note.list.length === 0 ? rates : [], complaints: note.list };
}

function rowsOf(text: string, file: string, note: Complaints): readonly Readonly<Record<string, string>>[] {
  try {
    return parseCsv(text, file);
  } catch (error) {
    note.add('$', error instanceof Error ? error.message : 'cannot be read');
    return [];
  }
}

function readRate(row: Readonly<Record<string, string>>, path: string, note: Complaints): Rate {
  for (const column of RATE_COLUMNS) if (!(column in row)) note.add(`${path} ${column}`, 'the column is missing');
  const unit = row['unit'] ?? '';
  if (!UNIT.test(unit)) note.add(`${path} unit`, `"${unit}" has to be a currency or an index unit, such as USD, CLF or PEN_UIT`);
  const currency = row['currency'] ?? '';
  if (!isCurrency(currency) || currency === unit) note.add(`${path} currency`, `"${currency}" has to be a currency of ISO 4217, and not the unit itself`);
  const [from, until] = [note.date(row['from'], `${path} from`), note.date(row['until'], `${path} until`)];
  if (from !== '' && until !== '' && until < from) note.add(`${path} until`, 'lies before from');
  const value = parseDecimal(row['value']);
  if (value === undefined || value.startsWith('-') || value === '0') note.add(`${path} value`, `"${row['value'] ?? ''}" has to be a plain decimal above zero`);
  const confidence = note.oneOf(row['confidence'], `${path} confidence`, CONFIDENCES);
  const law = note.text(row['law'], `${path} law`);
  const year = note.year(Number(row['year']), `${path} year`);
  const article = row['article'] ?? '';
  return {
    unit,
    currency,
    from,
    until,
    value: value ?? ('1' as Rate['value']),
    confidence: confidence ?? 'low',
    source: { law, ...(article === '' ? {} : { article }), year },
  };
}

function noteOverlaps(rates: readonly Rate[], note: Complaints): void {
  rates.forEach((rate, index) => {
    const other = rates.slice(0, index).findIndex((earlier) => samePair(earlier, rate) && earlier.from <= rate.until && rate.from <= earlier.until);
    if (other >= 0) note.add(`row ${index + 2} from`, `overlaps with row ${other + 2}`);
  });
}

function samePair(a: Rate, b: Rate): boolean {
  return a.unit === b.unit && a.currency === b.currency;
}
