import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { startPostgres } from './environment/postgres.js';
import { startSystem, type System } from './environment/system.js';
import { killApi } from './nemeses/kill-api.js';
import { resetAtCommit } from './nemeses/reset-at-commit.js';
import { play } from './publishing/play.js';

const BUILD_MS = 300_000;
const PLAY_MS = 240_000;

/** The harness itself, small: two nemeses after which the service recovers within seconds. `npm run faults` plays the others. */
describe('one short round of faults, on PostgreSQL', () => {
  const stops: (() => Promise<unknown> | void)[] = [];
  let system: System;

  beforeAll(async () => {
    const { ensureBuilt } = (await import(pathToFileURL(join(projectRoot(), 'bin/lib/build.mjs')).href)) as { ensureBuilt: () => Promise<void> };
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), 'tandem-short-round-'));
    stops.push(() => rmSync(folder, { recursive: true, force: true }));
    // Started by root, PostgreSQL runs as another user and must get in.
    chmodSync(folder, 0o755);
    const postgres = await startPostgres(folder);
    stops.push(() => postgres.stop());
    system = await startSystem({ backend: 'postgres', postgres, folder, workers: 1 });
    stops.push(() => system.stop());
  }, BUILD_MS);

  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  }, 60_000);

  it('loses nothing, tells nobody twice and nobody wrongly, and both nemeses struck', async () => {
    const lines: string[] = [];
    const outcome = await play({ system, rounds: 1, seed: 11, say: (line) => lines.push(line), nemeses: [killApi, resetAtCommit], size: { firms: 40, tenders: 5 } });
    expect({ ...outcome, said: outcome.lost + outcome.duplicate + outcome.wrong === 0 ? [] : lines }).toMatchObject({ lost: 0, duplicate: 0, wrong: 0, said: [] });
    expect(outcome.acknowledged).toBeGreaterThan(0);
    expect(new Set(outcome.strikes.map(({ nemesis }) => nemesis))).toEqual(new Set([killApi.name, resetAtCommit.name]));
  }, PLAY_MS);
});
