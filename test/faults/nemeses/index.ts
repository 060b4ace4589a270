import type { Nemesis } from '../nemesis.js';
import { crashPostgres } from './crash-postgres.js';
import { flushRedis } from './flush-redis.js';
import { freezeWorker } from './freeze-worker.js';
import { killApi } from './kill-api.js';
import { killWorker } from './kill-worker.js';
import { resetAtCommit } from './reset-at-commit.js';
import { resetPostgresConnections } from './reset-postgres-connections.js';
import { resetRedisConnections } from './reset-redis-connections.js';
import { restartRedisWithoutPersistence } from './restart-redis-without-persistence.js';
import { slowConnections } from './slow-connections.js';
import { terminateBackends } from './terminate-backends.js';

/** All there are, in the order in which figures are given. */
export const NEMESES: readonly Nemesis[] = [
  killWorker,
  freezeWorker,
  killApi,
  flushRedis,
  restartRedisWithoutPersistence,
  resetRedisConnections,
  crashPostgres,
  terminateBackends,
  resetPostgresConnections,
  resetAtCommit,
  slowConnections,
];
