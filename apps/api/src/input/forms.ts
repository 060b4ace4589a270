import { isStorableText } from '@app/domain';
import type { Rule } from './rule.js';

/** Text of a form, with its greatest length; `pattern` goes into OpenAPI too. */
export interface TextForm {
  readonly code: string;
  readonly message: string;
  readonly pattern: RegExp;
  readonly maxLength: number;
  readonly example: string;
}

export const ECONOMY: TextForm = {
  code: 'economy.form',
  message: 'Write the economy as two capital letters of ISO 3166-1, e.g. MY.',
  pattern: /^[A-Z]{2}$/,
  maxLength: 2,
  example: 'MY',
};
export const CURRENCY: TextForm = {
  code: 'money.currency',
  message: 'Write the currency as an active ISO 4217 code, e.g. MYR.',
  pattern: /^[A-Z]{3}$/,
  maxLength: 3,
  example: 'MYR',
};
export const REGION: TextForm = {
  code: 'region.form',
  message: 'Write the region as in ISO 3166-2, e.g. MY-10, or as an economy, e.g. MY.',
  pattern: /^[A-Z]{2}(-[A-Z0-9]{1,3}(-[A-Z0-9]+)*)?$/,
  maxLength: 32,
  example: 'MY-10',
};
export const LANGUAGE: TextForm = {
  code: 'language.form',
  message: 'Write the language as a BCP 47 tag, e.g. ms or zh-hant.',
  pattern: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/,
  maxLength: 35,
  example: 'ms',
};
export const CATEGORY: TextForm = {
  code: 'category.form',
  message: 'Write a classification as scheme and code, e.g. CPV:45261210, or a bare CPV code.',
  pattern: /^([A-Za-z0-9][A-Za-z0-9._-]{0,31}:)?[A-Za-z0-9._-]{1,64}$/,
  maxLength: 97,
  example: 'CPV:45261210',
};
/** Names given by the author: lots, requirements, documents. */
export const LOCAL_ID: TextForm = {
  code: 'id.form',
  message: 'An id is 1 to 64 letters, digits, dots, hyphens, underscores, colons or slashes.',
  pattern: /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/,
  maxLength: 64,
  example: 'lot-1',
};
/** Ids that the service gave. */
export const RESOURCE_ID: TextForm = {
  code: 'id.form',
  message: 'Send the id as the service gave it.',
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
  maxLength: 64,
  example: '0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10',
};
export const SCHEME: TextForm = {
  code: 'scheme.form',
  message: 'A scheme is 1 to 32 letters, digits, dots, hyphens or underscores, e.g. CPV.',
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/,
  maxLength: 32,
  example: 'CPV',
};
export const TAG: TextForm = {
  code: 'tag.form',
  message: 'A tag is 1 to 64 small letters, digits, hyphens or underscores, e.g. women.',
  pattern: /^[a-z0-9][a-z0-9_-]{0,63}$/,
  maxLength: 64,
  example: 'women',
};
export const UNIT: TextForm = {
  code: 'unit.form',
  message: 'Write the unit as a UN/CEFACT code of two or three capital letters or digits, e.g. MTK.',
  pattern: /^[A-Z0-9]{1,3}$/,
  maxLength: 3,
  example: 'MTK',
};

/** A name that is no path on any system, and reads as it is written: nothing in it turns the direction of what follows. */
export const FILE_NAME: TextForm = {
  code: 'file.name',
  message: 'Rename the file: 1 to 200 characters without \\ / : * ? " < > |, and without characters that cannot be seen.',
  pattern: /^(?![. ]+$)[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\\/:*?"<>|]{1,200}$/,
  maxLength: 200,
  example: 'quotation.pdf',
};

/** The form as a rule for one value. */
export function formRule(form: TextForm): Rule {
  const { code, message, pattern, maxLength } = form;
  return { code, message, accepts: (value) => typeof value === 'string' && value.length <= maxLength && value.isWellFormed() && pattern.test(value) };
}

/** Text that holds something besides spaces and fits. */
export function textRule(maxLength: number): Rule {
  return {
    code: 'text.form',
    message: `Write 1 to ${maxLength} characters of text.`,
    accepts: (value) => typeof value === 'string' && value.trim() !== '' && value.length <= maxLength && isStorableText(value),
  };
}
