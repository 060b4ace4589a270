import type { Rule } from './rule.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?([Zz]|[+-](\d{2}):(\d{2}))?$/;

/** True for a day that is in the calendar; 29 February only in leap years. */
export function isCalendarDay(value: unknown): boolean {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1) return false;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True for an RFC 3339 time, except that its offset may be missing. Leap seconds are refused, as PostgreSQL would shift them. */
function isClockTime(value: unknown): boolean {
  const parts = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (!parts) return false;
  const [, day, hour, minute, second, , offsetHour = '0', offsetMinute = '0'] = parts;
  return isCalendarDay(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && Number(offsetHour) < 24 && Number(offsetMinute) < 60;
}

function hasOffset(value: unknown): boolean {
  return typeof value === 'string' && /(?:[Zz]|[+-]\d{2}:\d{2})$/.test(value);
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

export const CALENDAR_DAY: Rule = {
  code: 'time.day',
  message: 'Write a day of the calendar, e.g. 2026-11-24.',
  accepts: isCalendarDay,
};
export const CLOCK_TIME: Rule = {
  code: 'time.form',
  message: 'Write an RFC 3339 time with its offset, e.g. 2026-12-01T12:00:00+08:00.',
  accepts: isClockTime,
};
/** Only for what is a time already, so that one mistake is named once. */
export const TIME_OFFSET: Rule = {
  code: 'time.offset_missing',
  message: 'Add the offset from UTC, e.g. 2026-12-01T12:00:00+08:00; without it the deadline is ambiguous.',
  accepts: (value) => !isClockTime(value) || hasOffset(value),
};
export const TIME_ZONE: Rule = {
  code: 'time.zone',
  message: 'Write an IANA time zone, e.g. Asia/Kuala_Lumpur.',
  accepts: isTimeZone,
};
