import { DAY_MS } from '../common/day-ms.js';
const MINUTE = 60_000;

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short',
  });
  FORMATS.set(timeZone, made);
  return made;
}

/** Milliseconds that the zone's clock is ahead of UTC at an instant (milliseconds since 1970). */
export function offsetAt(timeZone: string, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000;
}

/** The first instant after `from` and not after `to` at which the zone's offset is another than at `from`; undefined where it stays. */
export function nextTransition(timeZone: string, from: number, to: number): number | undefined {
  const before = offsetAt(timeZone, from);
  if (offsetAt(timeZone, to) === before) return undefined;
  let [same, other] = [from, to];
  while (other - same > 1_000) {
    const middle = Math.floor((same + other) / 2_000) * 1_000;
    if (middle <= same) break;
    if (offsetAt(timeZone, middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

/** What the clock on the wall shows: the days since 1970-01-01 of its calendar, and the minute of that day. */
export interface WallClock {
  readonly day: number;
  readonly minute: number;
}

export function wallClock(instant: number, offset: number): WallClock {
  const local = instant + offset;
  const day = Math.floor(local / DAY_MS);
  return { day, minute: Math.floor((local - day * DAY_MS) / MINUTE) };
}

/** ISO weekday of a day since 1970-01-01, which was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/**
 * The first instant at which the clock shows this day at this minute or later. A time that the clock leaps over comes with
 * the leap, one that it shows twice the first time. Undefined where the zone never had this day.
 */
export function firstInstantOf(timeZone: string, day: number, minute: number): number | undefined {
  const local = day * DAY_MS + minute * MINUTE;
  const offsets = [offsetAt(timeZone, local - DAY_MS), offsetAt(timeZone, local + DAY_MS)];
  const exact = offsets.map((offset) => local - offset).filter((instant) => instant + offsetAt(timeZone, instant) === local);
  if (exact.length > 0) return Math.min(...exact);
  const leap = nextTransition(timeZone, local - DAY_MS - Math.max(...offsets), local + DAY_MS - Math.min(...offsets));
  if (leap === undefined) return undefined;
  return wallClock(leap, offsetAt(timeZone, leap)).day === day ? leap : undefined;
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
