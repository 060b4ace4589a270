import { checkAlerts, openDeliveries } from '../alerts/check.js';
import { prepareAlerts } from '../alerts/prepare.js';
import { startPeers } from '../environment/peers.js';
import { NEMESES } from '../nemeses/index.js';
import { play } from '../publishing/play.js';
import type { Scenario } from '../scenario.js';

/** Many rounds are smaller ones: what tells is how often something breaks, not how much is under way. */
const MANY_ROUNDS = 10;

/** What firms are told arrives at a real mail server and at real endpoints, whoever dies meanwhile. */
export const scenario: Scenario = {
  name: 'alerts',
  says: 'as publishing, and each notice goes by mail and webhook to peers that put off and fall silent; what arrived is counted there',
  rounds: 5,
  peers: startPeers,
  run: (setting) => {
    const { peers, say } = setting;
    if (peers === undefined) throw new Error('this scenario needs its peers');
    return play({
      ...setting,
      nemeses: NEMESES.filter(({ backends }) => backends.includes(setting.system.backend)),
      size: setting.rounds < MANY_ROUNDS ? { firms: 200, tenders: 20 } : { firms: 150, tenders: 12 },
      also: {
        prepare: (town) => prepareAlerts(town, peers),
        open: openDeliveries,
        check: async (database) => {
          const verdict = await checkAlerts(database, peers);
          return { ...verdict, says: `messages owed ${verdict.owed}, arrived ${verdict.arrived}, repeats at the peers ${verdict.repeats} (tries beyond the first ${verdict.retries})` };
        },
        patienceMs: 420_000,
      },
    }).finally(() => say(`peers: ${peers.mails.length} mails and ${peers.calls.length} calls taken`));
  },
};
