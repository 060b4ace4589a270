import { alsoAlerts } from '../alerts/also.js';
import { startPeers } from '../environment/peers.js';
import { NEMESES } from '../nemeses/index.js';
import { play } from '../publishing/play.js';
import { MOST_STATES } from '../publishing/trades.js';
import type { Scenario } from '../scenario.js';

const FIRMS = 5_000;
/** Come in through the API: five of each trade and state, one of them of medium size. The others are copies. */
const MODELS = 250;
/** Over all rounds: what tells is how often something breaks while they go out. */
const TENDERS = 200;

/** What firms are told arrives at a real mail server and at real endpoints, whoever dies meanwhile. */
export const scenario: Scenario = {
  name: 'alerts',
  says: `${TENDERS} tenders over all rounds to ${FIRMS} firms, by mail and webhook to peers that put off and fall silent; what arrived is counted there`,
  rounds: 5,
  peers: startPeers,
  run: (setting) => {
    const { peers, say } = setting;
    if (peers === undefined) throw new Error('this scenario needs its peers');
    return play({
      ...setting,
      nemeses: NEMESES.filter(({ backends }) => backends.includes(setting.system.backend)),
      size: { firms: FIRMS, tenders: Math.ceil(TENDERS / setting.rounds), states: MOST_STATES, models: MODELS },
      also: alsoAlerts(peers),
    }).finally(() => say(`peers: ${peers.mails.length} mails and ${peers.calls.length} calls taken, ${peers.moods.later} put off, ${peers.moods.silent} taken without a word`));
  },
};
