import { randomBytes } from 'node:crypto';
import { Answers } from '../answers.js';
import { Random } from '../random.js';
import { addOutcomes, NOTHING, type Outcome, type Setting, type Verdict } from '../scenario.js';
import { settleTown } from './bid-town.js';
import { searchEverywhere } from './canary.js';
import { raceTheDeadline } from './deadline-race.js';
import { jumpTheClocks } from './jumping-clocks.js';
import { killTheOpener } from './killed-opener.js';
import { acceptTwoTeams } from './two-teams.js';

export interface BidSizes {
  readonly clients: number;
  readonly kills: number;
}

/** Where the opener writes what was in envelopes and documents. */
const OPENED = ['.opened_envelopes', '.opened_documents', '.opened_document_chunks'] as const;

/** The whole of it, so many times: what is sealed stays so until its time, and is then open as a whole. */
export async function playBids({ system, rounds, seed, peers, say }: Setting, { clients, kills }: BidSizes): Promise<Outcome> {
  const random = new Random(seed).fork(`joint-bids ${system.backend}`);
  const answers = new Answers();
  const opener = system.launchOpener('opener');
  if (!(await opener.start())) throw new Error('the opener did not start');
  let outcome: Outcome = NOTHING;
  const add = ({ acknowledged, lost, duplicate, wrong }: Verdict, says: string): void => {
    outcome = addOutcomes(outcome, { acknowledged, lost, duplicate, wrong, strikes: [] });
    say(lost + duplicate + wrong === 0 ? says : `${says} (lost ${lost}, duplicate ${duplicate}, wrong ${wrong})`);
  };
  try {
    const town = await settleTown(system, clients, answers);
    for (let round = 1; round <= rounds; round += 1) {
      const canary = `canary-${randomBytes(12).toString('hex')}`;
      const race = await raceTheDeadline(system, town, random, canary, (line) => say(`round ${round}: ${line}`));
      add(race, `round ${round}: ${race.says}`);
      const before = await searchEverywhere(system, town, race.tenderId, canary, peers);
      add({ acknowledged: 0, lost: 0, duplicate: 0, wrong: before.found.length }, `round ${round}: before the opening the canary of the sealed envelopes and documents is in ${before.found.length} places (${before.says}) ${before.found.slice(0, 5).join(', ')}`);
      const teams = await acceptTwoTeams(system, town);
      add(teams, `round ${round}: ${teams.says}`);
      // Only the opener whose clock is false may be the one that decides.
      await opener.kill();
      const clocks = await jumpTheClocks(system, town, canary);
      add(clocks, `round ${round}: ${clocks.says}`);
      const killed = await killTheOpener(system, town, opener, race.tenderId, kills, random);
      add(killed, `round ${round}: ${killed.says}`);
      // The search can find: what is open now, is found now.
      const after = await searchEverywhere(system, town, race.tenderId, canary, peers);
      add({ acknowledged: 0, lost: 0, duplicate: 0, wrong: OPENED.filter((table) => !after.found.some((where) => where.endsWith(table))).length }, `round ${round}: after it the same search finds it in ${after.found.length} places`);
    }
  } finally {
    await opener.stop();
  }
  for (const answer of answers.unclean.slice(0, 5)) say(`an answer that should not be: ${JSON.stringify(answer)}`);
  return { ...outcome, wrong: outcome.wrong + answers.unclean.length };
}
