import { message, type Message } from '@app/domain';

/** The limits, in percent of what is needed, between which an amount is told whose owner has not agreed to show it. */
export const BANDS = [10, 25, 50, 75, 100] as const;

/** How much of a need an amount is, in whole percent, rounded down; `need` is above zero. */
export function pctOf(amount: bigint, need: bigint): number {
  return Number((amount * 100n) / need);
}

/** The band that a percentage lies in: `25 to 50 %`. */
export function bandOf(pct: number): Message {
  const above = BANDS.findIndex((limit) => pct < limit);
  const [low = 0, high = 0] = above < 0 ? [BANDS.at(-1)] : [BANDS[above - 1], BANDS[above]];
  if (above < 0) return message('band.from', { low });
  return above === 0 ? message('band.below', { high }) : message('band.between', { low, high });
}

/** Where that band begins, for counting; below the first limit half of it. */
export function countedOf(pct: number): number {
  return BANDS.filter((limit) => pct >= limit).at(-1) ?? BANDS[0] / 2;
}
