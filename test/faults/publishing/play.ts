import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Answers } from '../answers.js';
import type { System } from '../environment/system.js';
import { Journal } from '../journal.js';
import { torment, type Nemesis, type Strike } from '../nemesis.js';
import { Random } from '../random.js';
import { dealRounds } from '../schedule.js';
import type { Outcome, Setting, StrikeFigure } from '../scenario.js';
import type { Also } from './also.js';
import { openWork, type PublishingVerdict } from './check.js';
import { copyFirms } from './copy-firms.js';
import { populate, type Town } from './populate.js';
import { publish } from './publish.js';
import { resumedAfter } from './resumed.js';
import { settle } from './settle.js';

export interface Game extends Setting {
  readonly nemeses: readonly Nemesis[];
  readonly size: {
    readonly firms: number;
    /** A round. */
    readonly tenders: number;
    /** Over so many states firms and tenders are spread; one, if not said. */
    readonly states?: number;
    /** Firms that come in through the API; the others are copies of them. All, if not said. */
    readonly models?: number;
  };
  readonly also?: Also;
}

/** Between two strikes: six or so a round of twenty tenders, ten of fifty. */
const PAUSE_MS = [300, 1_300] as const;
/** The last tenders are still being matched when the last client has gone. */
const AFTERMATH_MS = 1_500;

interface Match extends Game {
  readonly town: Town;
  readonly journal: Journal;
  readonly answers: Answers;
}

/** Plays all rounds on one system, and counts. */
export async function play(game: Game): Promise<Outcome> {
  const { system, rounds, seed, say, size, nemeses } = game;
  const random = new Random(seed).fork(system.backend);
  const journal = new Journal(join(system.folder, 'journal.jsonl'));
  const began = Date.now();
  const answers = new Answers();
  const match = { ...game, journal, answers, town: await populate(system, size.models ?? size.firms, answers, size.states) };
  if ((await settle(system.database, [], game.also)).rest === undefined) throw new Error('the service did not get ready while nothing was wrong');
  await game.also?.prepare(match.town);
  if (size.models !== undefined) await copyFirms(system.database, size.firms);
  say(`${size.firms} firms registered in ${((Date.now() - began) / 1_000).toFixed(1)} s; ${size.tenders} tenders a round`);
  const strikes: StrikeFigure[] = [];
  for (const [index, struck] of dealRounds(nemeses, rounds, random.fork('schedule')).entries()) {
    strikes.push(...(await playRound(match, struck, random.fork(`round ${index + 1}`), index + 1)));
  }
  return { ...(await recountAfterRestart(match)), strikes };
}

async function playRound({ system, rounds, say, size, town, journal, answers, also }: Match, nemeses: readonly Nemesis[], random: Random, round: number): Promise<StrikeFigure[]> {
  await town.officer.signIn();
  const done = new AbortController();
  const striking = torment(nemeses, system, random.fork('nemesis'), PAUSE_MS, done.signal);
  const published = await publish(town, { tenders: size.tenders, round, random: random.fork('clients'), journal });
  await sleep(AFTERMATH_MS);
  done.abort();
  const strikes = await striking;

  const { verdict: { says, ...verdict }, rest: settled } = await settle(system.database, journal.read(), also);
  say(
    [
      `round ${round} of ${rounds}: ${list(strikes)}`,
      `published ${size.tenders} (answers lost ${published.answersLost}, looked up ${published.lookedUp}, unacknowledged ${published.unacknowledged})`,
      settled === undefined ? 'NOT SETTLED' : `settled in ${settled.seconds.toFixed(1)} s`,
      ...(says === undefined ? [] : [says]),
      ...(await troubles(system, verdict, answers)),
    ].join('; '),
  );
  for (const example of verdict.examples) say(`  ${example}`);
  const resumed = await resumedAfter(system.database, strikes.map(({ at }) => at));
  return strikes.map(({ nemesis, at }, index) => {
    const last = !strikes.slice(index + 1).some((later) => later.nemesis === nemesis);
    return { nemesis, backend: system.backend, round, resumed: resumed[index], recovered: last && settled ? (settled.at - at) / 1_000 : undefined };
  });
}

/** All processes end and come back: what was told stays told, and is not told again. */
async function recountAfterRestart({ system, say, journal, answers, also }: Match): Promise<PublishingVerdict> {
  await Promise.all(system.workers.map((worker) => worker.kill()));
  await Promise.all(system.workers.map((worker) => worker.start()));
  await sleep(AFTERMATH_MS);
  const { says, ...verdict } = (await settle(system.database, journal.read(), also)).verdict;
  if (says !== undefined) say(says);
  for (const example of verdict.examples) say(`  ${example}`);
  if (verdict.owed === 0) throw new Error('nobody was owed anything: this run has tested nothing');
  const unanswered = journal.read().length - verdict.acknowledged;
  say(`after a restart of all workers: ${[`owed ${verdict.owed}`, `unacknowledged ${unanswered} (whole ${verdict.whole}, absent ${verdict.absent})`, ...(await troubles(system, verdict, answers))].join('; ')}`);
  say(`answers to the clients: ${String(answers)}; starts that had to be repeated: ${total(system, 'failedStarts')}`);
  for (const unclean of answers.unclean.slice(0, 5)) say(`  ${unclean}`);
  return { ...verdict, wrong: verdict.wrong + answers.unclean.length + total(system, 'crashed') };
}

async function troubles(system: System, verdict: PublishingVerdict, answers: Answers): Promise<string[]> {
  const { open, quarantined } = await openWork(system.database);
  const counts = {
    'LOST': verdict.lost,
    'DUPLICATE': verdict.duplicate,
    'WRONG': verdict.wrong,
    'UNCLEAN ANSWERS so far': answers.unclean.length,
    'CRASHES of its own so far': total(system, 'crashed'),
    'work still open': open,
    'work set aside': quarantined,
  };
  return Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
}

function total({ api, workers }: System, what: 'crashed' | 'failedStarts'): number {
  return [api, ...workers].reduce((sum, process) => sum + process[what], 0);
}

function list(strikes: readonly Strike[]): string {
  const counts = new Map<string, number>();
  for (const { nemesis } of strikes) counts.set(nemesis, (counts.get(nemesis) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}
