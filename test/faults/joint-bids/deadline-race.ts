import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '../environment/system.js';
import type { Random } from '../random.js';
import type { Verdict } from '../scenario.js';
import { ask } from './ask.js';
import { bidOf, type BidTown } from './bid-town.js';

const AROUND_MS = 50;
/** Before the deadline the lock is taken, after it let go. */
const HELD_MS = [900, 700] as const;
/** Time to get everybody ready. */
const AHEAD_MS = 6_000;

/** What a client was told. */
export interface Told {
  readonly sentAt: number;
  readonly status: number;
  readonly code?: string;
  /** When it came in, as the service says, both to whom it takes in and to whom it refuses. */
  readonly receivedAt?: number;
  readonly bidId?: string;
}

export interface RaceVerdict extends Verdict {
  readonly tenderId: string;
  readonly says: string;
}

/** Races until there were bids on both sides of the deadline: a machine that is slow to take in so many at once makes all of them late. */
const TRIES = 4;

/** All firms hand in within ±50 ms of the deadline, while an officer's lock is held across it; aimed so that this is when they come in, once it is known how long that takes here. */
export async function raceTheDeadline(system: System, town: BidTown, random: Random, canary: string, say: (line: string) => void): Promise<RaceVerdict> {
  let total: Verdict = { acknowledged: 0, lost: 0, duplicate: 0, wrong: 0 };
  let aim = 0;
  for (let run = 1; ; run += 1) {
    const race = await raceOnce(system, town, random, canary, aim);
    const { acknowledged, lost, duplicate, wrong } = race;
    total = { acknowledged: total.acknowledged + acknowledged, lost: total.lost + lost, duplicate: total.duplicate + duplicate, wrong: total.wrong + wrong };
    const bothSides = acknowledged > 0 && acknowledged < town.firms.length;
    if (bothSides || run === TRIES) return { ...race, ...total, wrong: total.wrong + (bothSides ? 0 : 1) };
    say(`${race.says}; again, sent ${Math.round(aim + race.shift)} ms earlier`);
    aim += race.shift;
  }
}

/** @param aim how many milliseconds earlier everybody sends */
async function raceOnce(system: System, town: BidTown, random: Random, canary: string, aim: number): Promise<RaceVerdict & { readonly shift: number }> {
  const deadline = Date.now() + AHEAD_MS;
  const tenderId = await town.publish(new Date(deadline).toISOString());
  const offsets = town.firms.map(() => random.between(-AROUND_MS, AROUND_MS));
  const client = await system.database.connect();
  const lock = (async () => {
    await sleep(Math.max(0, deadline - HELD_MS[0] - Date.now()));
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM tenders WHERE id = $1 FOR UPDATE', [tenderId]);
    const taken = Date.now();
    await sleep(Math.max(0, deadline + HELD_MS[1] - Date.now()));
    await client.query('COMMIT');
    client.release();
    return taken;
  })();
  const told = await Promise.all(
    town.firms.map(async (businessId, index): Promise<Told> => {
      const body = bidOf(businessId, canary);
      // Everybody's line is open before.
      await sleep(random.between(0, AHEAD_MS / 2));
      await ask(system.apiUrl, undefined, 'GET', '/health/live');
      await sleep(Math.max(0, deadline - aim + (offsets[index] ?? 0) - Date.now()));
      const sentAt = Date.now();
      return toTold(sentAt, await ask(system.apiUrl, town.owner, 'POST', `/v1/tenders/${tenderId}/bids`, body));
    }),
  );
  const lockedAt = await lock;
  const { rows } = await system.database.query<{ id: string; receivedAt: Date; deadline: Date }>('SELECT id, received_at AS "receivedAt", deadline FROM bids WHERE tender_id = $1', [tenderId]);
  const verdict = judgeRace(deadline, told, rows.map(({ id, receivedAt }) => ({ id, receivedAt: receivedAt.getTime() })));
  const wrong = verdict.wrong + (lockedAt < deadline ? 0 : 1);
  const arrivals = told.flatMap(({ receivedAt }) => (receivedAt === undefined ? [] : [receivedAt - deadline])).sort((a, b) => a - b);
  return { ...verdict, wrong, tenderId, shift: arrivals[Math.floor(arrivals.length / 2)] ?? 0, says: `${saysOf(deadline, told)}; the lock was held from ${deadline - lockedAt} ms before it to ${HELD_MS[1]} ms after` };
}

/**
 * In time is exactly what came in before the deadline by the service's own word, which its rows repeat; what was sent after it cannot have been.
 * Nobody may be left without one of the two answers.
 */
export function judgeRace(deadline: number, told: readonly Told[], rows: readonly { readonly id: string; readonly receivedAt: number }[]): Verdict {
  const stored = new Map(rows.map(({ id, receivedAt }) => [id, receivedAt]));
  let [acknowledged, lost, wrong] = [0, 0, 0];
  for (const { sentAt, status, code, receivedAt, bidId = '' } of told) {
    if (status === 201) {
      acknowledged += 1;
      if (stored.get(bidId) !== receivedAt) lost += 1;
      if (receivedAt === undefined || receivedAt >= deadline || sentAt > deadline) wrong += 1;
    } else if (status === 409 && code === 'bid.late') {
      if (receivedAt === undefined || receivedAt < deadline) lost += 1;
    } else wrong += 1;
  }
  const accepted = told.filter(({ status }) => status === 201).length;
  return { acknowledged, lost, duplicate: Math.max(0, rows.length - accepted), wrong: wrong + rows.filter(({ receivedAt }) => receivedAt >= deadline).length };
}

function toTold(sentAt: number, { status, body, text }: Awaited<ReturnType<typeof ask>>): Told {
  const said = typeof body['receivedAt'] === 'string' ? body['receivedAt'] : /came in at (\S+);/.exec(text)?.[1];
  return { sentAt, status, code: body['code'] as string | undefined, receivedAt: said === undefined ? undefined : Date.parse(said), bidId: body['bidId'] as string | undefined };
}

function saysOf(deadline: number, told: readonly Told[]): string {
  const of = (status: number): number[] => told.filter((each) => each.status === status).map(({ receivedAt }) => (receivedAt ?? Number.NaN) - deadline);
  const [inTime, late] = [of(201), of(409)];
  const delays = told.flatMap(({ sentAt, receivedAt }) => (receivedAt === undefined ? [] : [receivedAt - sentAt])).sort((a, b) => a - b);
  const delay = (share: number): number => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN;
  return (
    `${told.length} clients: ${inTime.length} in time, the last ${-Math.max(...inTime)} ms before the deadline; ${late.length} late, the first ${Math.min(...late)} ms after it; ` +
    `from sending to the moment of arrival ${delay(0.5)} ms in the middle, ${delay(0.99)} ms at 99 %`
  );
}
