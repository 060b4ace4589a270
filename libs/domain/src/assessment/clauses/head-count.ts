import { later, type Later } from '../message.js';

/** `1 person`, `4 people`. */
export function headCount(count: string): Later {
  return count === '1' ? later('have.staff.one') : later('have.staff', { count });
}

/** `1 year`, `3 years`. */
export function yearCount(years: number | bigint): Later {
  return Number(years) === 1 ? later('need.years_active.one') : later('need.years_active', { years: String(years) });
}
