import { setTimeout as sleep } from 'node:timers/promises';
import { BOTH, type Nemesis } from '../nemesis.js';

const DELAY_MS = [10, 80] as const;
const LASTS_MS = [500, 2_500] as const;

/** The network to PostgreSQL and Redis takes its time: what was one instant becomes many, and others get in between. */
export const slowConnections: Nemesis = {
  name: 'slow-connections',
  backends: BOTH,
  atMost: 2,
  async strike({ postgresProxy, redisProxy }, random) {
    const [delay, lasts] = [random.between(...DELAY_MS), random.between(...LASTS_MS)];
    const proxies = redisProxy ? [postgresProxy, redisProxy] : [postgresProxy];
    for (const proxy of proxies) proxy.delay(delay);
    return { healed: sleep(lasts).then(() => proxies.forEach((proxy) => proxy.delay(0))) };
  },
};
