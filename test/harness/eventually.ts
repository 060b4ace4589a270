import { inspect } from 'node:util';

export interface Patience {
  /** How long to wait, in milliseconds: a minute unless told, for a busy machine is no flaw, and what holds is seen at once. */
  readonly timeoutMs?: number;
  /** How long between two looks, in milliseconds. */
  readonly everyMs?: number;
}

/**
 * Looks again and again until what it sees satisfies `holds`, and returns that.
 * A look that throws counts as "not yet".
 * @throws Error naming the last value seen, or the last error, when the time is up
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  holds: (value: T) => boolean = Boolean,
  { timeoutMs = 60_000, everyMs = 25 }: Patience = {},
): Promise<T> {
  const end = performance.now() + timeoutMs;
  let last: string;
  do {
    try {
      const value = await look();
      if (holds(value)) return value;
      last = `last seen: ${inspect(value, { depth: 4, breakLength: 120 })}`;
    } catch (error) {
      last = `last look failed: ${inspect(error)}`;
    }
    await new Promise((done) => setTimeout(done, everyMs));
  } while (performance.now() < end);
  throw new Error(`Not true within ${timeoutMs} ms; ${last}`);
}
