import { answered, type ApiClient, type Views } from '../api/api-client.js';

type Code = Pick<Views['ClassificationView'], 'scheme' | 'id'>;

const SUGGESTED = 8;

/** A category to tick. */
export interface CategoryChoice {
  readonly value: string;
  readonly text: string;
  readonly hint: { readonly text: string };
  readonly checked: boolean;
}

/** `CPV:45261900`. */
export function writtenCode({ scheme, id }: Code): string {
  return `${scheme}:${id}`;
}

/** A code as it stands in a form; undefined where it is none. */
export function readCode(written: string): Code | undefined {
  const [, scheme, id] = /^([A-Za-z0-9][A-Za-z0-9._-]{0,31}):([A-Za-z0-9._-]{1,64})$/.exec(written) ?? [];
  return scheme === undefined || id === undefined ? undefined : { scheme, id };
}

/** The categories chosen, ticked, and those whose names are near to the words. */
export async function categoryChoices(api: ApiClient, words: string, chosen: readonly string[]): Promise<readonly CategoryChoice[]> {
  const codes = chosen.filter((written) => readCode(written) !== undefined).slice(0, 50);
  const [named, suggested] = await Promise.all([
    codes.length === 0 ? [] : namesOf(api, codes),
    words.trim() === '' ? [] : answered(api.GET('/v1/classifications', { params: { query: { q: words.trim().slice(0, 1_000), limit: SUGGESTED } } })).then(({ items }) => items),
  ]);
  const names = new Map(named.map((code) => [writtenCode(code), code.label]));
  const found = suggested.filter((code) => !codes.includes(writtenCode(code)));
  const choice = (value: string, text: string, checked: boolean): CategoryChoice => ({ value, text, hint: { text: value.replace(':', ' ') }, checked });
  return [...codes.map((written) => choice(written, names.get(written) ?? written, true)), ...found.map((code) => choice(writtenCode(code), code.label, false))];
}

/** The names of codes in the reader's language; a code without one is left out. */
export async function namesOf(api: ApiClient, codes: readonly string[]): Promise<readonly Views['NamedCodeView'][]> {
  if (codes.length === 0) return [];
  const { items } = await answered(api.GET('/v1/classifications', { params: { query: { codes: codes.slice(0, 100) } } }));
  return items;
}
