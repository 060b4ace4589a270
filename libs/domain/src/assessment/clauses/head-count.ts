import type { Message } from '../finding.js';
import { message } from '../message.js';

/** `1 person`, `4 people`. */
export function headCount(count: string): Message {
  return count === '1' ? message('have.staff.one') : message('have.staff', { count });
}

/** `1 year`, `3 years`. */
export function yearCount(years: number | bigint): Message {
  return Number(years) === 1 ? message('need.years_active.one') : message('need.years_active', { years: String(years) });
}
