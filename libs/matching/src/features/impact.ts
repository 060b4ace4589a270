/** Impacts are whole numbers from 1 to this: sums of them are exact in whatever order they are added. */
export const FULL_IMPACT = 255;

/** How a field's length tempers its repeats: 0 not at all, 1 in full proportion to `usual`, the terms that such a field usually has. */
export interface LengthNorm {
  readonly temper: number;
  readonly usual: number;
}

/** A count as it would be in a field of the usual length. BM25F, Robertson and Zaragoza 2009, equation 3.22. */
export function normalised(count: number, length: number, { temper, usual }: LengthNorm): number {
  return count / (1 - temper + (temper * length) / usual);
}

/** f / (f + k) in 255ths, at least one: the first mention says most, and no number of repeats says all. */
export function impactOf(frequency: number, saturation: number): number {
  return Math.max(1, Math.round((FULL_IMPACT * frequency) / (frequency + saturation)));
}
