import type { Nemesis } from '../nemesis.js';
import { cutConnections } from './cut-connections.js';

/** The network between the processes and Redis resets every connection. */
export const resetRedisConnections: Nemesis = {
  name: 'reset-redis-connections',
  backends: ['redis'],
  atMost: 4,
  strike: ({ redisProxy }, random) => cutConnections(redisProxy, random),
};
