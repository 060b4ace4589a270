import { setTimeout as sleep } from 'node:timers/promises';
import { idempotencyKey, inLanes, type Answer } from '../client.js';
import type { Journal } from '../journal.js';
import type { Random } from '../random.js';
import type { Town } from './populate.js';
import { tenderOf } from './trades.js';

export interface Publishing {
  readonly tenders: number;
  readonly round: number;
  readonly random: Random;
  readonly journal: Journal;
}

export interface Published {
  /** Requests whose answer did not come. */
  readonly answersLost: number;
  /** Publications that were learnt of by looking, since their answer was lost. */
  readonly lookedUp: number;
}

const LANES = 4;
/** Between two tenders of one lane: fifty take about eight seconds, long enough to be shot at. */
const PAUSE_MS = [100, 1_100] as const;
/** One client in five does not wait for the answer: about as long as publishing takes. */
const HANGS_UP = 0.2;
const HANGS_UP_AFTER_MS = [3, 40] as const;

/** Posts and publishes tenders, and writes down each one that the service has confirmed. */
export async function publish({ officer, buyerId }: Town, { tenders, round, random, journal }: Publishing): Promise<Published> {
  let [answersLost, lookedUp] = [0, 0];
  // Drawn beforehand: which lane comes first depends on the machine.
  const plans = Array.from({ length: tenders }, () => ({
    notice: tenderOf(buyerId, random),
    pauseMs: random.between(...PAUSE_MS),
    looks: random.chance(0.5),
    hangsUpAfter: random.chance(HANGS_UP) ? random.between(...HANGS_UP_AFTER_MS) : undefined,
  }));
  await inLanes(LANES, plans, async ({ notice, pauseMs, looks, hangsUpAfter }) => {
    await sleep(pauseMs);
    const countLost = async (): Promise<undefined> => void (answersLost += 1);
    const draft = await officer.expect(201, { method: 'POST', path: '/v1/tenders', body: notice, headers: idempotencyKey() }, countLost);
    const tenderId = String(draft.body['id']);
    let by: 'answer' | 'look-up' = 'answer';
    const look = async (): Promise<Answer | undefined> => {
      answersLost += 1;
      if (!looks) return undefined;
      const seen = await officer.once({ method: 'GET', path: `/v1/tenders/${tenderId}` });
      if (seen.body['status'] !== 'active') return undefined;
      lookedUp += 1;
      by = 'look-up';
      return seen;
    };
    // The same key and the same If-Match each time: a repeat after the commit is given the first answer.
    const headers = { 'if-match': draft.etag, ...idempotencyKey() };
    const request = { method: 'POST', path: `/v1/tenders/${tenderId}/publish`, body: {}, headers, hangsUpAfter } as const;
    const done = await officer.expect(200, request, look);
    journal.add({ tenderId, version: Number(done.body['version']), round, by });
  });
  return { answersLost, lookedUp };
}
