import { startPeers } from '../environment/peers.js';
import { playBids } from '../joint-bids/play-bids.js';
import type { Scenario } from '../scenario.js';

/** Sealed bids at the worst moments: at the deadline, behind a lock, with false clocks, and with an opener that is killed. */
export const scenario: Scenario = {
  name: 'joint-bids',
  says: '500 clients hand in around the deadline while the tender is locked, one firm accepts two teams at once, clocks jump, the opener is killed, and a canary is looked for everywhere',
  rounds: 1,
  peers: startPeers,
  run: (setting) => playBids(setting, { clients: 500, kills: 50 }),
};
