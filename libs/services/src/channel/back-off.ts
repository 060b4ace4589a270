/** Seconds before the second, third ... try: some days in all, as mail servers and webhook senders are used to. */
const SCHEDULE = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** A peer that is not there is looked for at least so often, for as long as it takes. */
const LOOK_AGAIN = 300;

/**
 * Seconds until the next try, a fifth more or less so that many do not come back at once; undefined when there is none.
 * @param attempts tries so far, 1 or more
 * @param unreached the peer was not there: it is waited for without end
 * @param chance 0 to 1
 */
export function backOff(attempts: number, unreached: boolean, chance: number): number | undefined {
  const planned = SCHEDULE[attempts - 1];
  const base = unreached ? Math.min(planned ?? LOOK_AGAIN, LOOK_AGAIN) : planned;
  return base === undefined ? undefined : base * (0.8 + 0.4 * chance);
}
