import { DAY_MS } from '../common/day-ms.js';
import type { AlertPlan } from './alert-plan.js';
import { firstInstantOf, minuteOf, nextTransition, offsetAt, wallClock, weekdayOf, type WallClock } from './local-time.js';

const MINUTE = 60_000;
/** A week holds every weekday; a few days more for those that a zone's clock has leapt over. */
const SEARCH_DAYS = 21;
/** With one working day a week and a leapt-over one among them a message waits no longer. */
const LONGEST_WAIT_DAYS = 15;

type Times = Pick<AlertPlan, 'timeZone' | 'quietHours' | 'workingDays'>;

/**
 * The first instant from `instant` on at which a message may come: on a working day and outside of the quiet hours, by the
 * firm's own clock. Times are milliseconds since 1970.
 *
 *   offset  ────────────────┐ the clock is set
 *                           └───────────────────   between two settings local time is instant + offset,
 *   local   |quiet|  day  |quiet|  day  |quiet|    and the next free minute is arithmetic
 */
export function nextAllowed(plan: Times, instant: number): number {
  let from = instant;
  for (const end = instant + SEARCH_DAYS * DAY_MS; from < end; ) {
    const until = nextTransition(plan.timeZone, from, from + DAY_MS) ?? from + DAY_MS;
    const found = nextFreeMinute(plan, from, until, offsetAt(plan.timeZone, from));
    if (found !== undefined) return found;
    from = until;
  }
  throw new Error('a plan without a free minute');
}

/** In a stretch without a setting of the clock: the first free instant of [from, until). */
function nextFreeMinute(plan: Times, from: number, until: number, offset: number): number | undefined {
  for (let at = from; at < until; ) {
    const clock = wallClock(at, offset);
    const wait = minutesToWait(plan, clock);
    if (wait === 0) return at;
    at = (clock.day * 1_440 + clock.minute + wait) * MINUTE - offset;
  }
  return undefined;
}

/** 0 where a message may come now; else minutes until the next moment that might do. */
function minutesToWait({ quietHours, workingDays }: Times, { day, minute }: WallClock): number {
  if (!workingDays.some((weekday) => weekday === weekdayOf(day))) return 1_440 - minute;
  if (quietHours === undefined) return 0;
  const [from, to] = [minuteOf(quietHours.from), minuteOf(quietHours.to)];
  const quiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!quiet) return 0;
  return minute < to ? to - minute : 1_440 - minute;
}

/**
 * When the next digest comes for what happens at `instant`: at the digest's time on a working day, or once a week on its
 * weekday; where the quiet hours lie over it, at their end. A digest due this very instant still takes it.
 */
export function nextDigest(plan: Times & Pick<AlertPlan, 'digest'>, pace: 'daily' | 'weekly', instant: number): number {
  const minute = minuteOf(plan.digest.at);
  const days: readonly number[] = pace === 'weekly' ? [plan.digest.weekday] : plan.workingDays;
  const { day } = wallClock(instant, offsetAt(plan.timeZone, instant));
  // Digests of the days before may have been put off until after `instant`, by quiet hours or days off.
  for (let ahead = -LONGEST_WAIT_DAYS; ahead < SEARCH_DAYS; ahead += 1) {
    if (!days.includes(weekdayOf(day + ahead))) continue;
    const slot = firstInstantOf(plan.timeZone, day + ahead, minute);
    if (slot === undefined) continue;
    const sent = nextAllowed(plan, slot);
    if (sent >= instant) return sent;
  }
  throw new Error('a plan without a digest');
}

/** When the firm's own day began in which `instant` lies: from then on the messages of a day are counted. */
export function startOfDay(timeZone: string, instant: number): number {
  const { day } = wallClock(instant, offsetAt(timeZone, instant));
  return firstInstantOf(timeZone, day, 0) ?? instant;
}
