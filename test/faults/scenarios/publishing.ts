import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Journal } from '../journal.js';
import { torment, type Strikes } from '../nemesis.js';
import { checkPublishing, openWork, type PublishingVerdict } from '../publishing/check.js';
import { pickVictim, publishingFaults } from '../publishing/faults.js';
import { populate, type Town } from '../publishing/populate.js';
import { publish } from '../publishing/publish.js';
import { settle } from '../publishing/settle.js';
import { Random } from '../random.js';
import type { Scenario, Setting, Verdict } from '../scenario.js';

const FIRMS = 500;
const TENDERS = 50;
/** Between two faults: about ten strike a round. */
const FAULT_PAUSE_MS = [400, 1_600] as const;
/** The last tenders are still being matched when the last client has gone. */
const AFTERMATH_MS = 2_000;
/** Beyond the lock of a job (30 s): somebody else has done the work when the sleeper wakes. */
const LONG_SLEEP_MS = 33_000;

/** Nothing that was acknowledged is lost, and nobody is told twice, whoever dies meanwhile. */
export const scenario: Scenario = {
  name: 'publishing',
  says: `${TENDERS} tenders a round are published to ${FIRMS} firms while workers and the API are killed and frozen and Redis is emptied`,
  rounds: 5,
  async run(setting): Promise<Verdict> {
    const { system, rounds, seed, say } = setting;
    const random = new Random(seed).fork(system.backend);
    const journal = new Journal(join(system.folder, 'journal.jsonl'));
    const began = Date.now();
    const town = await populate(system, FIRMS);
    await settle(system.database, []);
    say(`${FIRMS} firms registered in ${((Date.now() - began) / 1_000).toFixed(1)} s`);
    for (let round = 1; round <= rounds; round += 1) await playRound(setting, town, journal, random.fork(`round ${round}`), round);
    return recountAfterRestart(setting, journal);
  },
};

async function playRound({ system, rounds, say }: Setting, town: Town, journal: Journal, random: Random, round: number): Promise<void> {
  await town.officer.signIn();
  const done = new AbortController();
  const faults = publishingFaults(system, random.chance(0.6));
  const striking = torment(faults, random.fork('nemesis'), FAULT_PAUSE_MS, done.signal);
  const published = await publish(town, { tenders: TENDERS, round, random: random.fork('clients'), journal });
  const wake = random.chance(0.5) ? pickVictim(system.workers, random)?.freeze() : undefined;
  const waking = wake && sleep(LONG_SLEEP_MS).then(wake);
  await sleep(AFTERMATH_MS);
  done.abort();
  const strikes = await striking;

  const seconds = await settle(system.database, journal.read());
  await waking;
  const verdict = await checkPublishing(system.database, journal.read());
  say(
    [
      `round ${round} of ${rounds}: ${list(strikes)}${wake ? ', one worker frozen beyond its lock' : ''}`,
      `published ${TENDERS} (answers lost ${published.answersLost}, looked up ${published.lookedUp})`,
      `owed so far ${verdict.owed}`,
      seconds === undefined ? 'NOT SETTLED' : `settled in ${seconds.toFixed(1)} s`,
      ...(await troubles(system, verdict)),
    ].join('; '),
  );
  for (const example of verdict.examples) say(`  ${example}`);
}

/** All processes end and come back: what was told stays told, and is not told again. */
async function recountAfterRestart({ system, say }: Setting, journal: Journal): Promise<Verdict> {
  await Promise.all(system.workers.map((worker) => worker.kill()));
  await Promise.all(system.workers.map((worker) => worker.start()));
  await sleep(AFTERMATH_MS);
  await settle(system.database, journal.read());
  const verdict = await checkPublishing(system.database, journal.read());
  if (verdict.owed === 0) throw new Error('nobody was owed anything: this run has tested nothing');
  say([`after a restart of all workers: owed ${verdict.owed}`, ...(await troubles(system, verdict))].join('; '));
  return verdict;
}

async function troubles({ database, workers, api }: Setting['system'], verdict: PublishingVerdict): Promise<string[]> {
  const { open, quarantined } = await openWork(database);
  const crashes = [api, ...workers].reduce((total, { crashed }) => total + crashed, 0);
  const counts = { 'LOST': verdict.lost, 'DUPLICATE': verdict.duplicate, 'WRONG': verdict.wrong, 'work still open': open, 'work set aside': quarantined, 'crashes of their own so far': crashes };
  return Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
}

function list(strikes: Strikes): string {
  return [...strikes].map(([name, count]) => `${name} ${count}`).join(', ');
}
