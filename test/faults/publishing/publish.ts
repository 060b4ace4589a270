import { setTimeout as sleep } from 'node:timers/promises';
import { AnswerLost, idempotencyKey, inLanes, type Answer } from '../client.js';
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
  /** Publications that nobody has confirmed: the client went away without the answer. */
  readonly unacknowledged: number;
}

const LANES = 4;
/** Between two tenders of one lane: twenty take three seconds, fifty eight, long enough to be shot at. */
const PAUSE_MS = [100, 1_100] as const;
/** One client in five does not wait for the answer: about as long as publishing takes. */
const HANGS_UP = 0.2;
const HANGS_UP_AFTER_MS = [3, 40] as const;
/** One client in four goes away for good when the answer to its first request does not come. */
const GIVES_UP = 0.25;

/** Posts and publishes tenders, and writes down each one that the service has confirmed. */
export async function publish({ officer, buyerId, states }: Town, { tenders, round, random, journal }: Publishing): Promise<Published> {
  let [answersLost, lookedUp, unacknowledged] = [0, 0, 0];
  // Drawn beforehand: which lane comes first depends on the machine.
  const plans = Array.from({ length: tenders }, () => ({
    notice: tenderOf(buyerId, random, states),
    pauseMs: random.between(...PAUSE_MS),
    looks: random.chance(0.5),
    givesUp: random.chance(GIVES_UP),
    hangsUpAfter: random.chance(HANGS_UP) ? random.between(...HANGS_UP_AFTER_MS) : undefined,
  }));
  await inLanes(LANES, plans, async ({ notice, pauseMs, looks, givesUp, hangsUpAfter }) => {
    await sleep(pauseMs);
    const countLost = async (): Promise<undefined> => void (answersLost += 1);
    const draft = await officer.expect(201, { method: 'POST', path: '/v1/tenders', body: notice, headers: idempotencyKey() }, countLost);
    const tenderId = String(draft.body['id']);
    let by: 'answer' | 'look-up' = 'answer';
    const version = Number(draft.body['version']) + 1;
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
    if (givesUp) {
      const answer = await officer.once(request).catch(nothingIfLost);
      if (answer === undefined) {
        answersLost += 1;
        unacknowledged += 1;
        return journal.add({ tenderId, version, round, by: 'nobody' });
      }
    }
    // Given the answer before, this asks for it once more and is given the same.
    const done = await officer.expect(200, request, look);
    if (Number(done.body['version']) !== version) throw new Error(`tender ${tenderId} was published as version ${String(done.body['version'])}, not ${version}`);
    journal.add({ tenderId, version, round, by });
  });
  return { answersLost, lookedUp, unacknowledged };
}

/** @throws whatever else went wrong */
function nothingIfLost(error: unknown): undefined {
  if (!(error instanceof AnswerLost)) throw error;
}
