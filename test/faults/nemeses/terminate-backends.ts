import { AT_ONCE, BOTH, type Nemesis } from '../nemesis.js';

/** pg_terminate_backend of some of the service's connections, or of all. */
export const terminateBackends: Nemesis = {
  name: 'terminate-backends',
  backends: BOTH,
  atMost: 4,
  async strike({ postgres, database }, random) {
    const share = random.pick([0.2, 0.5, 1]);
    if (!postgres.running) return undefined;
    const { rows } = await database.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'tandem_app' ORDER BY backend_start, pid`,
    );
    const doomed = rows.map(({ pid }) => pid).filter(() => random.chance(share));
    const { rows: ended } = await database.query<{ ended: boolean }>('SELECT pg_terminate_backend(pid) AS ended FROM unnest($1::int[]) AS pid', [doomed]);
    return ended.some((one) => one.ended) ? AT_ONCE : undefined;
  },
};
