import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Asked } from '../journal.js';
import type { Also } from './also.js';
import { checkPublishing, openWork } from './check.js';

/** A lost hand-over is found by the sweep of the minute after its lease of half a minute; twice that is patience. */
const PATIENCE_MS = 150_000;

/**
 * Waits, hands off, until no work is open and nothing is missing. Nothing is restarted meanwhile: a worker
 * that lives and takes no jobs has to show.
 * @returns when that was (milliseconds since 1970) and the seconds it took; undefined where patience ran out
 */
export async function settle(database: pg.Pool, journal: readonly Asked[], also?: Also): Promise<{ readonly at: number; readonly seconds: number } | undefined> {
  const began = Date.now();
  for (;;) {
    const { open } = await openWork(database);
    if (open === 0 && ((await also?.open(database)) ?? 0) === 0 && (await checkPublishing(database, journal)).lost === 0 && (await alsoSettled(database, also))) return { at: Date.now(), seconds: (Date.now() - began) / 1_000 };
    if (Date.now() - began > (also?.patienceMs ?? PATIENCE_MS)) return undefined;
    await sleep(500);
  }
}

async function alsoSettled(database: pg.Pool, also: Also | undefined): Promise<boolean> {
  return also === undefined || (await also.check(database)).lost === 0;
}
