/** A day and an hour as a clock on the wall shows them. */
export interface WallTime {
  /** `2026-03-31`. */
  readonly day: string;
  /** `17:00`. */
  readonly time: string;
}

const MINUTE = 60_000;

/**
 * The instant at which the clocks of a zone show this time, with the zone's offset: `2026-03-31T17:00:00+08:00`.
 * An hour that clocks skip becomes the hour after it; of one that they show twice it is the first. Undefined where
 * there is no such day or zone.
 */
export function zonedInstant({ day, time }: WallTime, timeZone: string): string | undefined {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted) || !isZone(timeZone) || new Date(wanted).toISOString().slice(0, 10) !== day) return undefined;
  const guesses = [-26, 26].map((hours) => wanted - offsetAt(wanted + hours * 60 * MINUTE, timeZone) * MINUTE);
  const exact = guesses.filter((at) => at + offsetAt(at, timeZone) * MINUTE === wanted);
  const at = exact.length > 0 ? Math.min(...exact) : Math.max(...guesses);
  const offset = offsetAt(at, timeZone);
  return `${new Date(at + offset * MINUTE).toISOString().slice(0, 19)}${written(offset)}`;
}

/** What the clocks of a zone show at an instant. */
export function wallTime(instant: string, timeZone: string): WallTime {
  const at = Date.parse(instant);
  const shown = new Date(at + offsetAt(at, isZone(timeZone) ? timeZone : 'UTC') * MINUTE).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The time zones of an economy, the main one first as far as the runtime knows; UTC last. @param economy ISO 3166-1 alpha-2 */
export function zonesOf(economy: string): readonly string[] {
  const locale = new Intl.Locale('und', { region: economy }) as Intl.Locale & { readonly timeZones?: readonly string[]; getTimeZones?(): readonly string[] };
  return [...new Set([...(locale.getTimeZones?.() ?? locale.timeZones ?? []), 'UTC'])];
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** Minutes that a zone is ahead of UTC. */
function offsetAt(at: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function written(offset: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

/** The day it is now where a deadline is read; by UTC where no zone is named, or none that is known. */
export function todayIn(timeZone: string | undefined, now = new Date()): string {
  // The Swedish form of a date is ISO 8601's.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timeZone !== undefined && isZone(timeZone) ? timeZone : 'UTC', dateStyle: 'short' }).format(now);
}
