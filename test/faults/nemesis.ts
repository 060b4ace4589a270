import { setTimeout as sleep } from 'node:timers/promises';
import type { Backend, System } from './environment/system.js';
import type { Random } from './random.js';

/** One way to hurt the service. */
export interface Nemesis {
  /** As the file is called. */
  readonly name: string;
  /** Where it applies. */
  readonly backends: readonly Backend[];
  /** Strikes at most so often in a round. */
  readonly atMost: number;
  /** Returns when the harm is done; undefined where there was nothing to hit. */
  strike(system: System, random: Random): Promise<Wound | undefined>;
}

export interface Wound {
  /** Settles when whatever was taken away has been given back; the service still has to recover. */
  readonly healed: Promise<unknown>;
}

export interface Strike {
  readonly nemesis: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A strike with nothing to give back. */
export const AT_ONCE: Wound = { healed: Promise.resolve() };
export const BOTH: readonly Backend[] = ['postgres', 'redis'];

/**
 * Strikes at random moments until told to stop: each nemesis in the order of the list, so that none is left
 * out, then as chance has it. Resolves when all that was taken away is back.
 * @param pauseMs between two strikes, least and most
 */
export async function torment(nemeses: readonly Nemesis[], system: System, random: Random, pauseMs: readonly [number, number], until: AbortSignal): Promise<Strike[]> {
  const strikes: Strike[] = [];
  const healings: Promise<unknown>[] = [];
  const waiting = [...nemeses];
  const left = (): Nemesis[] => nemeses.filter(({ name, atMost }) => strikes.filter(({ nemesis }) => nemesis === name).length < atMost);
  for (;;) {
    await sleep(random.between(...pauseMs), undefined, { signal: until }).catch(() => undefined);
    // Those that have not had their turn strike even where the clients were quick.
    const candidates = left();
    const next = waiting.shift() ?? (until.aborted || candidates.length === 0 ? undefined : random.pick(candidates));
    if (next === undefined) break;
    const at = Date.now();
    const wound = await next.strike(system, random);
    if (wound === undefined) continue;
    strikes.push({ nemesis: next.name, at });
    healings.push(wound.healed);
  }
  await Promise.all(healings);
  return strikes;
}
