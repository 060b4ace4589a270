/** Seconds before the second, third ... try: some days in all, as mail servers and webhook senders are used to. */
const SCHEDULE = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** A peer that is not there is looked for after 5, 10, 20 ... seconds, and at least each minute, for as long as it takes. */
const LOOK_AGAIN = { first: 5, most: 60 } as const;

/**
 * Seconds until the next try, a fifth more or less so that many do not come back at once; undefined when there is none.
 * @param attempts tries so far that the peer has put off, 1 or more
 * @param unreached the peer was not there: it is waited for without end
 * @param chance 0 to 1
 */
export function backOff(attempts: number, unreached: boolean, chance: number): number | undefined {
  const base = unreached ? Math.min(LOOK_AGAIN.most, LOOK_AGAIN.first * 2 ** Math.min(attempts - 1, 10)) : SCHEDULE[attempts - 1];
  return base === undefined ? undefined : base * (0.8 + 0.4 * chance);
}
