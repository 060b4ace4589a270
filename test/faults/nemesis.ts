import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from './random.js';

/** One way to hurt the service. */
export interface Fault {
  readonly name: string;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  /** Strikes at most so often in a round; absent: no bound. */
  readonly atMost?: number;
  /** Returns when the harm is done, not when it has healed: false where there was nothing to hit. */
  strike(random: Random): Promise<boolean>;
}

/** How often each fault struck. */
export type Strikes = ReadonlyMap<string, number>;

/** Strikes at random moments until told to stop: each fault once in the order of the list, so that none is left out, then as chance has it. */
export async function torment(faults: readonly Fault[], random: Random, pauseMs: readonly [number, number], until: AbortSignal): Promise<Strikes> {
  const strikes = new Map<string, number>();
  for (let turn = 0; ; turn += 1) {
    const left = faults.filter(({ name, atMost = Infinity }) => (strikes.get(name) ?? 0) < atMost);
    const next = faults[turn] ?? choose(left, random);
    await sleep(random.between(...pauseMs), undefined, { signal: until }).catch(() => undefined);
    if (until.aborted || next === undefined) return strikes;
    if (await next.strike(random)) strikes.set(next.name, (strikes.get(next.name) ?? 0) + 1);
  }
}

function choose(faults: readonly Fault[], random: Random): Fault | undefined {
  let mark = random.next() * faults.reduce((total, { weight }) => total + weight, 0);
  return faults.find(({ weight }) => (mark -= weight) < 0) ?? faults.at(-1);
}
