import type { Views } from '../api/api-client.js';
import { field, fieldList, type FormBody } from '../view/form-body.js';
import { areCodesOfPlaces, placesAsCodes } from '../text/places.js';
import type { TextKey } from '../text/texts.js';

export type Tender = Views['TenderView'];
export type TenderPatch = Views['TenderPatch'];

/** The answers of one form as they were typed; a list for boxes that share a name. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** What is wrong with an answer: the field, and the key of what to say. */
export interface Fault {
  readonly field: string;
  readonly key: TextKey;
}

/** One text of the values. */
export function one(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All texts of the values under a name. */
export function many(values: Values, name: string): readonly string[] {
  const value = values[name];
  return typeof value === 'string' ? (value === '' ? [] : [value]) : (value ?? []);
}

/** Reads the fields of a form; those in `lists` may come more than once. */
export function readValues(body: FormBody, fields: readonly string[], lists: readonly string[] = []): Values {
  return { ...Object.fromEntries(fields.map((name) => [name, field(body, name)] as const)), ...Object.fromEntries(lists.map((name) => [name, fieldList(body, name)] as const)) };
}

/** The same with the places of these fields as codes, however they were written. @param economy whose regions are meant where others have the name too */
export function withPlaces(values: Values, fields: readonly string[], economy?: string): Values {
  return { ...values, ...Object.fromEntries(fields.map((name) => [name, placesAsCodes(one(values, name), economy)])) };
}

/** The fault, if the answer is wrong. */
export function faultIf(wrong: boolean, name: string, key: TextKey): readonly Fault[] {
  return wrong ? [{ field: name, key }] : [];
}

/** An amount as people type it, without what parts its thousands. A comma that parts none stays, and is refused: taken out, it would make 12,50 into 1250. */
export function plainAmount(amount: string): string {
  return amount.replace(/[\s']/g, '').replace(/,(?=\d{3}(?:\D|$))/g, '');
}

export const AMOUNT = /^\d{1,15}(\.\d{1,3})?$/;
export const CURRENCY = /^[A-Z]{3}$/;

/** Codes parted by commas or spaces, in capitals. */
export function codesIn(text: string): readonly string[] {
  return text.toUpperCase().split(/[\s,;]+/).filter(Boolean);
}

export function areRegions(text: string): boolean {
  return areCodesOfPlaces(text.toUpperCase());
}
