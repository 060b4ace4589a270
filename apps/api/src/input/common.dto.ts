import { OneOf, Amount, Currency, Formed, Instant, Text, TimeZone } from './fields.js';
import { SCHEME } from './forms.js';

/** A code of a scheme: CPV and ISIC4 by look-up, UNSPSC by form, any other as given. */
export class ClassificationInput {
  @Formed(SCHEME)
  scheme!: string;

  @Text(64)
  id!: string;

  /** What its publisher calls it; read only for codes of lists that are not held here. */
  @Text(300, { optional: true })
  description?: string;
}

/** An amount in a currency; a decimal string, or a JSON number of at most 15 significant digits. */
export class MoneyInput {
  @Amount()
  amount!: string | number;

  @Currency()
  currency!: string;
}

/** The value of a tender; a hidden one is seen by its officers alone. */
export class TenderValueInput extends MoneyInput {
  @OneOf(['public', 'hidden'], { optional: true })
  visibility?: 'public' | 'hidden';
}

/** From when to when; the end is the deadline. */
export class PeriodInput {
  @Instant({ optional: true })
  startDate?: string;

  @Instant()
  endDate!: string;

  /** The IANA zone in which people read the deadline. */
  @TimeZone({ optional: true })
  timeZone?: string;
}
