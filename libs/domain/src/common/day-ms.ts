/** Milliseconds of a day of 24 hours; days of the calendar can be longer or shorter where clocks are put. */
export const DAY_MS = 86_400_000;
