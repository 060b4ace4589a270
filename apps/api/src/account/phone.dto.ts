import { ALERT_LANGUAGES, PHONE_WAYS } from '@app/domain';
import type { AlertLanguage, PhoneWay } from '@app/domain';
import { Formed, OneOf } from '../input/fields.js';
import type { TextForm } from '../input/forms.js';

export const PHONE: TextForm = {
  code: 'phone.form',
  message: 'Write the number with + and the code of the country, digits alone, e.g. +15550100123.',
  pattern: /^\+[1-9]\d{6,14}$/,
  maxLength: 16,
  example: '+15550100123',
};
export const PHONE_CODE: TextForm = {
  code: 'phone.code_form',
  message: 'Write the six digits that you were sent.',
  pattern: /^\d{6}$/,
  maxLength: 6,
  example: '012345',
};

export class OwnPhoneCodeInput {
  @Formed(PHONE)
  phone!: string;

  @OneOf(PHONE_WAYS)
  via!: PhoneWay;

  /** Of the message; English where it is left out. */
  @OneOf(ALERT_LANGUAGES, { optional: true })
  language?: AlertLanguage;
}

export class PhoneCodeInput {
  @Formed(PHONE)
  phone!: string;

  /** Of the message; English where it is left out. */
  @OneOf(ALERT_LANGUAGES, { optional: true })
  language?: AlertLanguage;
}

export class OwnPhoneInput {
  @Formed(PHONE_CODE)
  code!: string;
}
