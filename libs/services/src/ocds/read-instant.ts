import type { IsoInstant } from '@app/domain';

/** A moment that was understood; `assumed` says what had to be taken for granted. */
export interface ReadInstant {
  readonly instant: IsoInstant;
  readonly assumed?: 'offset' | 'time';
}

const FORM = /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}:\d{2})(?::(\d{2})(\.\d{1,9})?)?(?:([Zz])|([+-]\d{2}):?(\d{2}))?)?$/;

/** Publishers write 0001-01-01 for "none"; nothing outside these years is a deadline. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * RFC 3339 and its common near misses, as RFC 3339 with the offset it was written with. Without an offset it
 * is read as UTC, a day without time as its last second in UTC. Undefined for days and times that do not exist.
 */
export function readInstant(value: unknown): ReadInstant | undefined {
  const parts = typeof value === 'string' ? FORM.exec(value.trim()) : null;
  const day = parts?.[1];
  if (!parts || day === undefined || !isDay(day)) return undefined;
  const minutes = parts[2];
  if (minutes === undefined) return { instant: `${day}T23:59:59Z`, assumed: 'time' };
  const offset = parts[6] === undefined ? 'Z' : `${parts[6]}:${parts[7] ?? '00'}`;
  const instant = `${day}T${minutes}:${parts[3] ?? '00'}${parts[4] ?? ''}${offset}`;
  if (!isClock(minutes, parts[3]) || Number.isNaN(Date.parse(instant))) return undefined;
  return parts[5] === undefined && parts[6] === undefined ? { instant, assumed: 'offset' } : { instant };
}

function isDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const read = new Date(`${day}T00:00:00Z`);
  return year >= FIRST_YEAR && year <= LAST_YEAR && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

function isClock(minutes: string, seconds = '00'): boolean {
  return minutes <= '23:59' && Number(minutes.slice(3)) <= 59 && Number(seconds) <= 59;
}
