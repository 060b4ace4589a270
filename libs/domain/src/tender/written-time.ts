import type { IsoDate, IsoInstant } from '../common/brand.js';
import { offsetAt } from '../notification/local-time.js';

const OFFSET = /([+-])(\d{2}):(\d{2})$/;

/** Minutes east of UTC at an instant in an IANA zone, daylight saving included; undefined for a zone that is not known. */
export function zoneOffset(timeZone: string, instant: IsoInstant): number | undefined {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return undefined;
  try {
    return Math.trunc(offsetAt(timeZone, at) / 60_000);
  } catch {
    return undefined;
  }
}

/** The offset that an RFC 3339 text carries, in minutes; 0 for `Z`. */
export function writtenOffset(instant: IsoInstant): number {
  return offsetIn(instant);
}

function offsetIn(text: string): number {
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

/** `+08:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}

/** `12 December 2026, 12:00 (+08:00)`, as people read it in the zone, or at the offset it was written with. */
export function writtenInstant(instant: IsoInstant, timeZone: string | undefined, language: string): string {
  const offset = (timeZone === undefined ? undefined : zoneOffset(timeZone, instant)) ?? writtenOffset(instant);
  const local = new Date(Date.parse(instant) + offset * 60_000);
  if (Number.isNaN(local.getTime())) return instant;
  return `${writtenDay(local.toISOString().slice(0, 10), language)}, ${local.toISOString().slice(11, 16)} (${offsetText(offset)})`;
}

/** `12 December 2026`. */
export function writtenDay(day: IsoDate, language: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return dayFormat(language).format(date);
}

/** One a language: making one takes longer than a thousand days to write. */
const DAY_FORMATS = new Map<string, Intl.DateTimeFormat>();

function dayFormat(language: string): Intl.DateTimeFormat {
  const known = DAY_FORMATS.get(language);
  if (known) return known;
  // British order: the day first, as most of the world reads it.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  DAY_FORMATS.set(language, made);
  return made;
}
