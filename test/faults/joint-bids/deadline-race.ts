import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '../environment/system.js';
import type { Random } from '../random.js';
import type { Verdict } from '../scenario.js';
import { ask } from './ask.js';
import { bidOf, type BidTown } from './bid-town.js';
import { sendDocument } from './send-document.js';

const AROUND_MS = 50;
/** Before the first one sends the lock is taken, after the deadline let go. */
const HELD_MS = [1_500, 700] as const;
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

/** Races until there were bids on both sides of the deadline: on a busy machine the way in takes now longer and now less. */
const TRIES = 4;
/** Tries with everybody within AROUND_MS; the later ones spread as wide as any before has missed. */
const NARROW_TRIES = 2;
/** Of the clients, on each side at least. */
const EACH_SIDE = 0.1;
/** Firms that hand in as soon as they can, each with a document: what is in that must leak as little. */
const EARLY = 2;
/** Before it, everybody hands in too late for two other tenders: after the first the service is warm, and the second shows how long the way in takes. */
const REHEARSALS = 2;
const REHEARSED_AFTER_MS = 1_000;

/** All firms hand in within ±50 ms of the deadline, while an officer's lock is held across it; aimed so that this is when they come in, once it is known how long that takes here. */
export async function raceTheDeadline(system: System, town: BidTown, random: Random, canary: string, say: (line: string) => void): Promise<RaceVerdict> {
  let total: Verdict = { acknowledged: 0, lost: 0, duplicate: 0, wrong: 0 };
  let [aim, widest] = [0, AROUND_MS];
  for (let run = 1 - REHEARSALS; ; run += 1) {
    const rehearsed = run <= 0;
    const race = await raceOnce(system, town, random, canary, { aim: rehearsed ? -REHEARSED_AFTER_MS : aim, aroundMs: run <= NARROW_TRIES ? AROUND_MS : widest, early: rehearsed ? 0 : EARLY });
    const { acknowledged, lost, duplicate, wrong } = race;
    total = { acknowledged: total.acknowledged + acknowledged, lost: total.lost + lost, duplicate: total.duplicate + duplicate, wrong: total.wrong + wrong };
    const smaller = Math.min(race.inTime, town.firms.length - EARLY - race.inTime);
    if (race.locked && smaller >= town.firms.length * EACH_SIDE) return { ...race, ...total };
    // What was never raced for shows nothing.
    if (run === TRIES) return { ...race, ...total, wrong: total.wrong + (race.locked && smaller > 0 ? 0 : 1) };
    if (!rehearsed) widest = Math.max(widest, Math.abs(race.shift));
    aim = rehearsed ? race.shift - REHEARSED_AFTER_MS : aim + race.shift;
    say(`${rehearsed ? 'rehearsed after a deadline: ' : ''}${race.says}${rehearsed ? '' : `; again, sent ${aim} ms before it`}`);
  }
}

interface Race {
  /** How many milliseconds before the deadline everybody sends, give or take `aroundMs`. */
  readonly aim: number;
  readonly aroundMs: number;
  /** How many do not race, and hand in at once with a document. */
  readonly early: number;
}

/** @returns besides the verdict, how many of those that raced were in time, and by how much they missed the deadline */
async function raceOnce(system: System, town: BidTown, random: Random, canary: string, { aim, aroundMs, early }: Race): Promise<RaceVerdict & { readonly shift: number; readonly locked: boolean; readonly inTime: number }> {
  const deadline = Date.now() + AHEAD_MS + aim;
  const tenderId = await town.publish(new Date(deadline).toISOString());
  const racing = town.firms.slice(early);
  const offsets = racing.map(() => random.between(-aroundMs, aroundMs));
  const client = await system.database.connect();
  const lock = (async () => {
    await sleep(Math.max(0, deadline - aim - HELD_MS[0] - Date.now()));
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM tenders WHERE id = $1 FOR UPDATE', [tenderId]);
    const taken = Date.now();
    await sleep(Math.max(0, deadline + HELD_MS[1] - Date.now()));
    await client.query('COMMIT');
    client.release();
    return taken;
  })();
  const ahead = town.firms.slice(0, early).map(async (businessId): Promise<Told> => {
    const document = await sendDocument(system.apiUrl, town.owner, tenderId, businessId, canary);
    return toTold(Date.now(), await ask(system.apiUrl, town.owner, 'POST', `/v1/tenders/${tenderId}/bids`, bidOf(businessId, canary, [document])));
  });
  const told = await Promise.all(
    racing.map(async (businessId, index): Promise<Told> => {
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
  const verdict = judgeRace(deadline, [...(await Promise.all(ahead)), ...told], rows.map(({ id, receivedAt }) => ({ id, receivedAt: receivedAt.getTime() })));
  const arrivals = told.flatMap(({ receivedAt }) => (receivedAt === undefined ? [] : [receivedAt - deadline])).sort((a, b) => a - b);
  const inTime = told.filter(({ status }) => status === 201).length;
  return { ...verdict, tenderId, inTime, locked: lockedAt < deadline, shift: arrivals[Math.floor(arrivals.length / 2)] ?? 0, says: `${early > 0 ? `${early} hand in early with a document; ` : ''}${saysOf(deadline, told)}, all sent within ±${aroundMs} ms; the lock was held from ${deadline - lockedAt} ms before it to ${HELD_MS[1]} ms after` };
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
  const edge = (what: string, ms: number, where: string): string => (Number.isFinite(ms) ? `, the ${what} ${ms} ms ${where}` : '');
  const delays = told.flatMap(({ sentAt, receivedAt }) => (receivedAt === undefined ? [] : [receivedAt - sentAt])).sort((a, b) => a - b);
  const delay = (share: number): number => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN;
  return (
    `${told.length} clients: ${inTime.length} in time${edge('last', -Math.max(...inTime), 'before the deadline')}; ${late.length} late${edge('first', Math.min(...late), 'after it')}; ` +
    `${told.length - inTime.length - late.length} with another answer; ` +
    `from sending to the moment of arrival ${delay(0.5)} ms in the middle, ${delay(0.99)} ms at 99 %`
  );
}
