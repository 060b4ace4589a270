import { fromScaled, parseDecimal, toScaled } from './decimal.js';
import { isCurrency, minorDigits } from './currency.js';

/** An amount in integer minor units (cents, or whole yen) of an ISO 4217 currency. Never a float. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

/** How money looks in JSON: a decimal string with exactly the currency's digits. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
}

/** Largest amount accepted: 10^17 minor units fits a PostgreSQL bigint with room for sums. */
export const MAX_MINOR = 10n ** 17n;

export type MoneyFault = 'money.amount' | 'money.currency' | 'money.digits' | 'money.range';

/**
 * Reads money, or says what is wrong with it.
 * @param amount decimal string, or a JSON number of at most 15 significant digits; not negative
 */
export function parseMoney(amount: unknown, currency: unknown): Money | MoneyFault {
  if (typeof currency !== 'string' || !isCurrency(currency)) return 'money.currency';
  const decimal = parseDecimal(amount);
  if (decimal === undefined) return 'money.amount';
  const minor = toScaled(decimal, minorDigits(currency));
  if (minor === undefined) return 'money.digits';
  return minor < 0n || minor > MAX_MINOR ? 'money.range' : { minor, currency };
}

export function moneyToJson(money: Money): MoneyJson {
  const digits = minorDigits(money.currency);
  const [whole = '0', fraction = ''] = fromScaled(money.minor, digits).split('.');
  return { amount: digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`, currency: money.currency };
}

/** True for a value that is Money, e.g. when a whole document is turned into JSON. */
export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && typeof (value as { minor?: unknown }).minor === 'bigint';
}
