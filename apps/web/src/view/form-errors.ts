import type { Problem } from '../api/api-client.js';
import { text, type Language } from '../text/languages.js';
import type { TextKey } from '../text/texts.js';

export interface FieldError {
  /** Name of the field, and id of its input. */
  readonly field: string;
  readonly message: string;
}

/** Errors for the summary at the top and beside each field. */
export interface FormErrors {
  readonly list: readonly { readonly text: string; readonly href: string }[];
  readonly by: Readonly<Record<string, { readonly text: string }>>;
}

export function formErrors(errors: readonly FieldError[]): FormErrors {
  return {
    list: errors.map(({ field, message }) => ({ text: message, href: `#${field}` })),
    by: Object.fromEntries([...errors].reverse().map(({ field, message }) => [field, { text: message }])),
  };
}

/**
 * What the API said about each field of a form, in the visitor's language where we have words for it.
 * @param fields the fields of the form; a fault elsewhere stands at the first
 */
export function errorsOf({ code, detail, title, errors }: Problem, fields: readonly string[], language: Language): FormErrors {
  const [first = ''] = fields;
  if (errors.length === 0) return formErrors([{ field: first, message: known(code, language) ?? detail ?? title }]);
  return formErrors(
    errors.map(({ path, message, code: fault }) => {
      const field = fields.find((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`) || path.startsWith(`/${name}`)) ?? first;
      return { field, message: known(fault, language) ?? message };
    }),
  );
}

const KNOWN: Readonly<Record<string, TextKey>> = {
  'auth.credentials': 'error.credentials',
  'account.email_taken': 'error.emailTaken',
  'account.password_weak': 'error.weak',
  'field.required': 'error.required',
  'password.form': 'error.required',
};

function known(code: string, language: Language): string | undefined {
  const key = KNOWN[code];
  return key === undefined ? undefined : text(language, key);
}
