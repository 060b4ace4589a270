import { setTimeout as sleep } from 'node:timers/promises';
import { BOTH, type Nemesis } from '../nemesis.js';

const AWAY_MS = [0, 2_000] as const;

/** SIGQUIT to the postmaster: no checkpoint, no farewell. It recovers from its log when it starts again. */
export const crashPostgres: Nemesis = {
  name: 'crash-postgres',
  backends: BOTH,
  atMost: 2,
  async strike({ postgres }, random) {
    const away = random.between(...AWAY_MS);
    if (!postgres.running) return undefined;
    const start = await postgres.crash();
    return { healed: sleep(away).then(start) };
  },
};
