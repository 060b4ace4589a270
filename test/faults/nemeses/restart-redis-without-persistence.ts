import { setTimeout as sleep } from 'node:timers/promises';
import type { Nemesis } from '../nemesis.js';

const AWAY_MS = [0, 3_000] as const;

/** SHUTDOWN NOSAVE, a while without Redis, and an empty one in its place. */
export const restartRedisWithoutPersistence: Nemesis = {
  name: 'restart-redis-without-persistence',
  backends: ['redis'],
  atMost: 2,
  async strike({ redis }, random) {
    const away = random.between(...AWAY_MS);
    if (redis === undefined || !redis.running) return undefined;
    const start = await redis.shutDown();
    return { healed: sleep(away).then(start) };
  },
};
