import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_ALERT_PLAN, type AlertPlan, type Weekday } from './alert-plan.js';
import { decideDelivery } from './decide-delivery.js';
import { nextAllowed, nextDigest, startOfDay } from './alert-times.js';

const MINUTE = 60_000;
type Plan = Pick<AlertPlan, 'timeZone' | 'quietHours' | 'workingDays' | 'digest'>;

/** The clock on the wall as text, asked of the runtime minute by minute: slow, and plain to see. */
const formats = new Map<string, Intl.DateTimeFormat>();
function shown(timeZone: string, instant: number): { date: string; time: string; weekday: number } {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  const [date = '', time = ''] = format.format(instant).split(' ');
  return { date, time, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() || 7 };
}

function free(plan: Plan, instant: number): boolean {
  const { time, weekday } = shown(plan.timeZone, instant);
  if (!plan.workingDays.includes(weekday as Weekday)) return false;
  if (!plan.quietHours) return true;
  const { from, to } = plan.quietHours;
  return !(from < to ? from <= time && time < to : from <= time || time < to);
}

function slowlyAllowed(plan: Plan, instant: number): number {
  if (free(plan, instant)) return instant;
  let at = Math.floor(instant / MINUTE) * MINUTE;
  while (!free(plan, at)) at += MINUTE;
  return at;
}

/** Walks from 17 days before: at the first minute of a fitting day with that time or a later one a digest falls due, and comes as soon as it may. */
function slowDigest(plan: Plan, pace: 'daily' | 'weekly', instant: number): number {
  const days: readonly number[] = pace === 'weekly' ? [plan.digest.weekday] : plan.workingDays;
  const begin = Math.floor(instant / MINUTE) * MINUTE - 17 * 1_440 * MINUTE;
  const done = new Set<string>([shown(plan.timeZone, begin).date]);
  for (let at = begin; ; at += MINUTE) {
    const { date, time, weekday } = shown(plan.timeZone, at);
    if (done.has(date) || time < plan.digest.at || !days.includes(weekday)) continue;
    done.add(date);
    const comes = slowlyAllowed(plan, at);
    if (comes >= instant) return comes;
  }
}

/** Around settings of the clock in both hemispheres, of half an hour, a leap day, a day that never was, and an ordinary day. */
const MOMENTS = [
  ['Europe/London', '2026-03-29T01:00:00Z'], ['Europe/London', '2026-10-25T01:00:00Z'],
  ['America/Santiago', '2026-04-05T03:00:00Z'], ['America/Santiago', '2026-09-06T04:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'], ['Australia/Lord_Howe', '2027-04-03T15:00:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00:00Z'], ['America/New_York', '2028-02-29T12:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'], ['Asia/Kuala_Lumpur', '2026-11-26T00:00:00Z'], ['Asia/Kathmandu', '2026-12-31T18:15:00Z'],
] as const;

const clock = fc.nat(1_439).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
/** Half of them near the hours at which clocks are set. */
const time = fc.oneof(clock, fc.constantFrom('00:00', '01:00', '01:30', '02:00', '02:15', '02:30', '03:00', '23:59'));
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;

const cases = fc
  .record({
    moment: fc.constantFrom(...MOMENTS),
    away: fc.integer({ min: -2 * 86_400, max: 86_400 }),
    quiet: fc.option(fc.tuple(time, time).filter(([from, to]) => from !== to), { nil: undefined }),
    workingDays: fc.oneof(fc.constant([1, 2, 3, 4, 5] as Weekday[]), fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 })),
    at: time,
    weekday,
  })
  .map(({ moment: [timeZone, instant], away, quiet, workingDays, at, weekday: day }) => ({
    instant: Date.parse(instant) + away * 1_000,
    plan: { timeZone, workingDays, ...(quiet ? { quietHours: { from: quiet[0], to: quiet[1] } } : {}), digest: { at, weekday: day } },
  }));

describe('when a message may come', () => {
  it('is what a walk through every minute finds, over settings of the clock and leap days', () => {
    fc.assert(fc.property(cases, ({ plan, instant }) => expect(nextAllowed(plan, instant)).toBe(slowlyAllowed(plan, instant))), { numRuns: 250 });
  });

  it('is what that walk finds for digests too', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('daily' as const, 'weekly' as const), ({ plan, instant }, pace) => expect(nextDigest(plan, pace, instant)).toBe(slowDigest(plan, pace, instant))),
      { numRuns: 40 },
    );
  });

  it('keeps to the cap of a day as a count by the dates on the wall does, and puts the rest into the digest that a walk finds', () => {
    const arrivals = fc.array(fc.integer({ min: 0, max: 36 * 60 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 2 }), arrivals, ({ plan, instant }, maxPerDay, minutes) => {
        const sent: number[] = [];
        for (const now of minutes.toSorted((a, b) => a - b).map((minute) => instant + minute * MINUTE)) {
          const sentToday = sent.filter((at) => at >= startOfDay(plan.timeZone, now)).length;
          const decision = decideDelivery({ channel: 'email', kind: 'tender.matched', sentToday }, { ...DEFAULT_ALERT_PLAN, ...plan, maxPerDay }, now);
          const allowed = slowlyAllowed(plan, now);
          const full = sent.filter((at) => shown(plan.timeZone, at).date === shown(plan.timeZone, now).date).length >= maxPerDay;
          const expected = allowed > now ? { do: 'wait', until: allowed } : full ? { do: 'digest', pace: 'daily', at: slowDigest(plan, 'daily', now) } : { do: 'send' };
          expect(decision).toEqual(expected);
          if (decision.do === 'send') sent.push(now);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('waits for the end of a night that is an hour short, and of one that is an hour long', () => {
    const plan = { timeZone: 'Europe/London', workingDays: [1, 2, 3, 4, 5, 6, 7] as Weekday[], quietHours: { from: '20:00', to: '07:30' } };
    expect(new Date(nextAllowed(plan, Date.parse('2026-03-28T21:00:00Z'))).toISOString()).toBe('2026-03-29T06:30:00.000Z');
    expect(new Date(nextAllowed(plan, Date.parse('2026-10-24T21:00:00Z'))).toISOString()).toBe('2026-10-25T07:30:00.000Z');
  });

  it('counts a day from the firm\'s own midnight', () => {
    expect(new Date(startOfDay('Asia/Kuala_Lumpur', Date.parse('2026-11-26T15:59:59Z'))).toISOString()).toBe('2026-11-25T16:00:00.000Z');
    expect(new Date(startOfDay('America/Santiago', Date.parse('2026-09-06T12:00:00Z'))).toISOString()).toBe('2026-09-06T04:00:00.000Z');
  });
});
