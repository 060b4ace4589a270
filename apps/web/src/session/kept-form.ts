import type { FormBody } from '../view/form-body.js';

/** A form that could not be taken because its session had ended: what was typed, for when the person is back. */
export interface KeptForm {
  /** Where the form was sent. */
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Whose it was, where that is known: it is given back to nobody else. */
  readonly account?: string;
}

/** Never kept, not even sealed. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(['_csrf', 'password', 'kept', 'price', 'envelope', 'content']);
/** Sealed bids: what is typed there is kept nowhere. */
const SECRET_PATHS = /\/bids?(?:\/|\?|$)/;

/** The form as it may be kept; undefined where it holds a secret, or nothing that a person typed. */
export function keepable(path: string, body: FormBody | undefined, account: string | undefined): KeptForm | undefined {
  if (body === undefined || SECRET_PATHS.test(path) || Object.hasOwn(body, 'password') || Object.hasOwn(body, 'code')) return undefined;
  const fields = Object.entries(body).flatMap(([name, value]) => {
    if (SECRET_FIELDS.has(name)) return [];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.filter((item) => typeof item === 'string').map((item) => [name, item] as const);
  });
  return fields.length === 0 ? undefined : { path, fields, ...(account === undefined ? {} : { account }) };
}

/** The kept form in the text that was sealed. */
export function parseKept(text: string): KeptForm | undefined {
  const value = JSON.parse(text) as Partial<Record<keyof KeptForm, unknown>>;
  if (typeof value.path !== 'string' || !Array.isArray(value.fields)) return undefined;
  const fields = value.fields.flatMap((pair: unknown) => {
    const [name, typed] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    return typeof name === 'string' && typeof typed === 'string' ? [[name, typed] as const] : [];
  });
  return { path: value.path, fields, ...(typeof value.account === 'string' ? { account: value.account } : {}) };
}
