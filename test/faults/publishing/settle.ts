import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Asked } from '../journal.js';
import type { Also } from './also.js';
import { checkPublishing, openWork, type PublishingVerdict } from './check.js';

/** A lost hand-over is found by the sweep of the minute after its lease of half a minute; twice that is patience. */
const PATIENCE_MS = 150_000;

/** What was counted once all had come to rest. */
export interface Settled {
  readonly verdict: PublishingVerdict & { readonly says?: string };
  /** When that was (milliseconds since 1970) and the seconds it took; absent where patience ran out. */
  readonly rest?: { readonly at: number; readonly seconds: number };
}

/**
 * Waits, hands off, until no work is open and nothing is missing. Nothing is restarted meanwhile: a worker that lives and takes no jobs has to show. The count
 * that it ends with is the verdict: one made later would find what has begun since, and is on its way.
 */
export async function settle(database: pg.Pool, journal: readonly Asked[], also?: Also): Promise<Settled> {
  const began = Date.now();
  for (;;) {
    const over = Date.now() - began > (also?.patienceMs ?? PATIENCE_MS);
    const open = (await openWork(database)).open + ((await also?.open(database)) ?? 0);
    const verdict = open === 0 || over ? await countAll(database, journal, also) : undefined;
    if (verdict !== undefined && open === 0 && verdict.lost === 0) return { verdict, rest: { at: Date.now(), seconds: (Date.now() - began) / 1_000 } };
    if (verdict !== undefined && over) return { verdict };
    await sleep(500);
  }
}

/** The notices, and what the scenario counts beside them. */
async function countAll(database: pg.Pool, journal: readonly Asked[], also: Also | undefined): Promise<Settled['verdict']> {
  const verdict = await checkPublishing(database, journal);
  if (also === undefined) return verdict;
  const { lost, duplicate, wrong, says, examples } = await also.check(database);
  return { ...verdict, lost: verdict.lost + lost, duplicate: verdict.duplicate + duplicate, wrong: verdict.wrong + wrong, examples: [...verdict.examples, ...examples], says };
}
