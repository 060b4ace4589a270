import { isCurrency, parseDecimal } from '@app/domain';
import type { Complaints } from './complaints.js';

/** Notes what is wrong with a value; nothing is thrown. */
export type Check = (value: unknown, path: string, note: Complaints) => void;

const OPTIONAL = Symbol('optional');
export type FieldCheck = Check & { readonly [OPTIONAL]?: true };

/** An object of exactly these fields; those that are not `optional` have to be there. */
export function fields(value: unknown, path: string, note: Complaints, checks: Readonly<Record<string, FieldCheck>>): void {
  const found = note.object(value, path, Object.keys(checks));
  for (const [name, check] of Object.entries(checks)) {
    if (found[name] === undefined && check[OPTIONAL] === true) continue;
    check(found[name], `${path}.${name}`, note);
  }
}

export function group(checks: Readonly<Record<string, FieldCheck>>): Check {
  return (value, path, note) => fields(value, path, note, checks);
}

export function optional(check: Check): FieldCheck {
  const own: Check = (value, path, note) => check(value, path, note);
  return Object.assign(own, { [OPTIONAL]: true as const });
}

export function listOf(check: Check, least = 0): Check {
  return (value, path, note) => note.array(value, path, least).forEach((item, index) => check(item, `${path}[${index}]`, note));
}

export function oneOf(words: readonly string[]): Check {
  return (value, path, note) => void note.oneOf(value, path, words);
}

export function text(value: unknown, path: string, note: Complaints): void {
  note.text(value, path);
}

export function flag(value: unknown, path: string, note: Complaints): void {
  if (typeof value !== 'boolean') note.add(path, 'has to be true or false');
}

export function whole(value: unknown, path: string, note: Complaints): void {
  if (!Number.isInteger(value) || Number(value) < 0) note.add(path, 'has to be a whole number, not below zero');
}

export function decimal(value: unknown, path: string, note: Complaints): void {
  const read = parseDecimal(value);
  if (read === undefined || read !== value || read.startsWith('-')) note.add(path, 'has to be a plain decimal in quotes, not below zero');
}

export function day(value: unknown, path: string, note: Complaints): void {
  note.date(value, path);
}

/** A currency, or special drawing rights. */
export function unit(value: unknown, path: string, note: Complaints): void {
  if (typeof value !== 'string' || !(value === 'XDR' || isCurrency(value))) note.add(path, `${JSON.stringify(value)} is neither a currency nor XDR`);
}
