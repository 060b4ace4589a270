import type { Problem } from '../api/api-client.js';
import { isTextKey, text, type Language } from '../text/languages.js';
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
  // The pages take names as well, which the API does not.
  'region.form': 'error.regions',
  'economy.form': 'error.country',
  'consent.not_understood': 'problem.consent.not_understood',
  // The page says by itself until when, in the zone of the tender.
  'bid.late': 'problem.bid.late',
  'tender.deadline_ahead': 'problem.tender.deadline_ahead',
};

/**
 * Our words for a fault: for some always, since a person reads them more easily; for the others where the API's own are in
 * another language than the reader's. Undefined where there are none.
 */
export function known(code: string, language: Language): string | undefined {
  const always = KNOWN[code];
  if (always !== undefined) return text(language, always);
  const translated = `problem.${code}`;
  return language !== 'en' && isTextKey(translated) ? text(language, translated) : undefined;
}
