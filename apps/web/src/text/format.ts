import type { Language } from './languages.js';

/** Beyond this a double no longer holds every cent; the amount is then shown as it came. */
const EXACT_DIGITS = 15;

/** An amount in its currency as the language writes it. @param amount a decimal string */
export function formatMoney(language: Language, amount: string, currency: string): string {
  if (amount.replace(/\D/g, '').length > EXACT_DIGITS) return `${amount} ${currency}`;
  const whole = /^-?\d+(\.0+)?$/.test(amount);
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code', ...(whole ? { maximumFractionDigits: 0 } : {}) }).format(Number(amount));
  } catch {
    return `${amount} ${currency}`;
  }
}

/** A day, in the time zone of the tender where it names one. @param instant RFC 3339 */
export function formatDay(language: Language, instant: string, timeZone = 'UTC'): string {
  return formatted(language, instant, { dateStyle: 'long' }, timeZone);
}

/** Day and time with the name of its zone: a deadline without one is no deadline. */
export function formatInstant(language: Language, instant: string, timeZone = 'UTC'): string {
  return formatted(language, instant, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }, timeZone);
}

/** The name of an economy, its code where it has none. @param code ISO 3166-1 alpha-2 */
export function economyName(language: Language, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

/** The name of a language. @param code BCP 47 */
export function languageName(language: Language, code: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Whole days from now until then, rounded down; negative when it is past. */
export function daysUntil(instant: string, now: number): number {
  return Math.floor((Date.parse(instant) - now) / 86_400_000);
}

function formatted(language: Language, instant: string, options: Intl.DateTimeFormatOptions, timeZone: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone }).format(date);
  } catch {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date);
  }
}
