import { setTimeout as sleep } from 'node:timers/promises';
import { BOTH, type Nemesis } from '../nemesis.js';
import { pickVictim } from './victims.js';

const SHORT_MS = [500, 4_000] as const;
/** Beyond the lock of a job (30 s): somebody else has done the work when the sleeper wakes. */
const LONG_MS = 33_000;
const LONG = 0.25;

/** SIGSTOP in the midst of whatever a worker does; it wakes not knowing that time has passed. */
export const freezeWorker: Nemesis = {
  name: 'freeze-worker',
  backends: BOTH,
  atMost: 3,
  async strike({ workers }, random) {
    const victim = pickVictim(workers, random);
    const asleep = random.chance(LONG) ? LONG_MS : random.between(...SHORT_MS);
    if (victim === undefined) return undefined;
    const wake = victim.freeze();
    return { healed: sleep(asleep).then(wake) };
  },
};
