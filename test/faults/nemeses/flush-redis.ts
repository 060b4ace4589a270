import { AT_ONCE, type Nemesis } from '../nemesis.js';

/** FLUSHALL: Redis is there and knows nothing. */
export const flushRedis: Nemesis = {
  name: 'flush-redis',
  backends: ['redis'],
  atMost: 3,
  async strike({ redis }) {
    if (redis === undefined || !redis.running) return undefined;
    await redis.flush();
    return AT_ONCE;
  },
};
