import type { Classification, Codes } from '@app/domain';
import { field, idField, listField, textField } from './json-value.js';
import type { Marks } from './marks.js';
import type { PlacedItem } from './read-places.js';

const MOST_CODES = 200;
const MOST_ID = 64;
const MOST_DESCRIPTION = 300;
const SCHEME = /^[A-Za-z0-9][A-Za-z0-9._ -]{0,31}$/;

/** A classification object with its path. */
interface Found {
  readonly path: string;
  readonly value: unknown;
}

/** The `classification` of an object, then its `additionalClassifications`. */
export function classificationsOf(holder: unknown, path: string): readonly Found[] {
  const main = { path: `${path}.classification`, value: field(holder, 'classification') };
  const more = listField(holder, 'additionalClassifications').map((value, index) => ({
    path: `${path}.additionalClassifications[${index}]`,
    value,
  }));
  return [main, ...more].filter(({ value }) => value !== undefined);
}

/**
 * Codes, each once, in the order given: those of the tender before those of its items. A code that its scheme does not
 * hold is kept and marked: the publisher may be ahead of our list. One without scheme or id is left out and marked.
 */
export function readClassifications(found: readonly Found[], codes: Pick<Codes, 'isKnown' | 'normalise'>, marks: Marks): readonly Classification[] {
  const kept = new Map<string, Classification>();
  for (const { path, value } of found) {
    const scheme = textField(value, 'scheme');
    const id = idField(value, 'id');
    if (scheme === undefined || id === undefined || !SCHEME.test(scheme) || id.length > MOST_ID) {
      marks.add(path, 'classification.form', 'A classification needs a scheme and an id; it was left out.', value);
      continue;
    }
    const code = codes.normalise({ scheme, id });
    const key = `${code.scheme} ${code.id}`;
    if (kept.has(key)) continue;
    // A code list that is not held has no names here: its publisher's is all there will be.
    const description = codes.isKnown(code.scheme, code.id) === 'known' ? undefined : textField(value, 'description')?.slice(0, MOST_DESCRIPTION);
    kept.set(key, description === undefined ? code : { ...code, description });
    if (codes.isKnown(code.scheme, code.id) === 'unknown') {
      marks.add(`${path}.id`, 'classification.unknown', `${key} is not in the code list; kept as it is.`);
    }
  }
  return marks.first([...kept.values()], MOST_CODES, 'tender.items');
}

/** The classifications of items, with those of the whole before them. */
export function ofItems(items: readonly PlacedItem[]): readonly Found[] {
  return items.flatMap(({ item, path }) => classificationsOf(item, path));
}
