import { refuseIf } from '@app/domain';
import type { Patch } from '@app/services';

/**
 * The fields of `whole` that were sent, as a JSON merge patch at the top level: null removes what may be absent
 * and resets what has a default.
 * @throws DomainError `invalid` where a required field was sent as null
 */
export function patchOf<T extends object>(whole: T, sent: object, required: readonly (keyof T & string)[]): Patch<T> {
  const fields = Object.entries(sent).filter(([, value]) => value !== undefined);
  const names: readonly string[] = required;
  refuseIf(
    fields
      .filter(([field, value]) => value === null && names.includes(field))
      .map(([path]) => ({ path, code: 'field.required', message: 'This field cannot be removed; leave it out to keep it.' })),
  );
  const values = new Map<string, unknown>(Object.entries(whole));
  return Object.fromEntries(fields.map(([field]) => [field, values.get(field) ?? null])) as Patch<T>;
}
