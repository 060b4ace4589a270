import { findRedisServer, openServers } from './servers.mjs';

/** Before the first suite. `TANDEM_NO_SERVERS=1` leaves it out: suites that need a server then say so and fail. */
export default async function globalSetup() {
  process.env.TANDEM_TEST_REDIS = process.env.TEST_REDIS_URL ?? findRedisServer();
  if (process.env.TANDEM_NO_SERVERS === '1') return;
  const servers = await openServers();
  process.env.TANDEM_TEST_SERVERS = servers.url;
  globalThis.tandemTestServers = servers;
}
