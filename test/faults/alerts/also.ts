import type { Peers } from '../environment/peers.js';
import type { Also } from '../publishing/also.js';
import { checkAlerts, openDeliveries } from './check.js';
import { prepareAlerts } from './prepare.js';

/** Mail put off for a second time waits five minutes. */
const PATIENCE_MS = 420_000;

/** Counts at the peers what a scenario that publishes has sent out. */
export function alsoAlerts(peers: Peers): Also {
  return {
    prepare: (town) => prepareAlerts(town, peers),
    open: openDeliveries,
    check: async (database) => {
      const verdict = await checkAlerts(database, peers);
      const { owed, arrived, repeats, cutOff } = verdict;
      return { ...verdict, says: `messages owed ${owed}, arrived ${arrived}, repeats at the peers ${repeats} of at most ${peers.moods.silent} taken without a word and ${cutOff} cut off under way` };
    },
    patienceMs: PATIENCE_MS,
  };
}
