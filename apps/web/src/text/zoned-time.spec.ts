import { describe, expect, it } from '@jest/globals';
import { todayIn, wallTime, zonedInstant, zonesOf } from './zoned-time.js';

describe('a time on the wall', () => {
  it.each([
    ['2026-03-31', '17:00', 'Asia/Kuala_Lumpur', '2026-03-31T17:00:00+08:00'],
    ['2026-07-01', '09:30', 'Europe/London', '2026-07-01T09:30:00+01:00'],
    ['2026-01-01', '00:00', 'America/St_Johns', '2026-01-01T00:00:00-03:30'],
    ['2026-12-31', '23:59', 'Pacific/Kiritimati', '2026-12-31T23:59:00+14:00'],
    ['2026-12-31', '12:00', 'UTC', '2026-12-31T12:00:00+00:00'],
    // Clocks go from 01:00 to 02:00; and on the other day they show 01:30 twice.
    ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T02:30:00+01:00'],
    ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T01:30:00+01:00'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(zonedInstant({ day, time }, zone)).toBe(instant);
    if (!instant.includes('T02:30')) expect(wallTime(instant, zone)).toEqual({ day, time });
  });

  it.each([['2026-02-30', '12:00', 'UTC'], ['2026-13-01', '12:00', 'UTC'], ['2026-01-01', '25:00', 'UTC'], ['2026-01-01', '12:00', 'Mars/Base']])('is none: %s %s %s', (day, time, zone) => {
    expect(zonedInstant({ day, time }, zone)).toBeUndefined();
  });

  it('has the zones of its economy to choose from', () => {
    expect(zonesOf('MY')).toContain('Asia/Kuala_Lumpur');
    expect(zonesOf('MY').at(-1)).toBe('UTC');
  });
});

describe('today', () => {
  it('is the day where the deadline is read, which may be tomorrow elsewhere; by UTC where no zone is known', () => {
    const late = new Date('2026-11-26T16:30:00Z');
    expect(todayIn('Asia/Kuala_Lumpur', late)).toBe('2026-11-27');
    expect(todayIn('America/Lima', late)).toBe('2026-11-26');
    expect([todayIn(undefined, late), todayIn('Mars/Olympus', late)]).toEqual(['2026-11-26', '2026-11-26']);
  });
});
