import { CONFIDENCES, parseDecimal } from '@app/domain';
import type { Complaints } from './complaints.js';

/** Where a fact comes from: a law with its year, and the article where there is one. */
export function checkSource(value: unknown, path: string, note: Complaints): void {
  const source = note.object(value, path, ['law', 'article', 'year']);
  note.text(source['law'], `${path}.law`);
  if (source['article'] !== undefined) note.text(source['article'], `${path}.article`);
  note.year(source['year'], `${path}.year`);
}

export function checkConfidence(value: unknown, path: string, note: Complaints): void {
  note.oneOf(value, path, CONFIDENCES);
}

/** `validFrom`, and `validUntil` where there is one, not before it. */
export function checkValidity(fact: Readonly<Record<string, unknown>>, path: string, note: Complaints): void {
  const from = note.date(fact['validFrom'], `${path}.validFrom`);
  if (fact['validUntil'] !== undefined && note.date(fact['validUntil'], `${path}.validUntil`) < from) {
    note.add(`${path}.validUntil`, 'lies before validFrom');
  }
}

/** A list of texts, none empty. */
export function checkLines(value: unknown, path: string, note: Complaints): void {
  note.array(value, path).forEach((line, index) => note.text(line, `${path}[${index}]`));
}

/** A percentage from 0 to 100 as a plain decimal in quotes. */
export function checkPct(value: unknown, path: string, note: Complaints): void {
  const pct = parseDecimal(value);
  if (pct === undefined || pct !== value || Number(pct) < 0 || Number(pct) > 100) note.add(path, 'has to be a percentage from "0" to "100" in quotes');
}
