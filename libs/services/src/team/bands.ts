/** The limits, in percent of what is needed, between which an amount is told whose owner has not agreed to show it. */
export const BANDS = [10, 25, 50, 75, 100] as const;

/** How much of a need an amount is, in whole percent, rounded down; `need` is above zero. */
export function pctOf(amount: bigint, need: bigint): number {
  return Number((amount * 100n) / need);
}

/** The band that a percentage lies in: `25 to 50 %`. */
export function bandOf(pct: number): string {
  const above = BANDS.findIndex((limit) => pct < limit);
  if (above < 0) return '100 % or more';
  return above === 0 ? `less than ${BANDS[0]} %` : `${BANDS[above - 1]} to ${BANDS[above]} %`;
}

/** Where that band begins, for counting; below the first limit half of it. */
export function countedOf(pct: number): number {
  return BANDS.filter((limit) => pct >= limit).at(-1) ?? BANDS[0] / 2;
}
