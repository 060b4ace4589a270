import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { startPostgres } from '../environment/postgres.js';
import { startSystem, type System } from '../environment/system.js';
import { playBids } from './play-bids.js';

const BUILD_MS = 300_000;
const PLAY_MS = 280_000;

/** Small: the processes of the build, a few clients and kills. `npm run faults -- joint-bids` plays the whole. */
describe('sealed bids at their worst moments, in short', () => {
  const stops: (() => Promise<unknown> | void)[] = [];
  let system: System;

  beforeAll(async () => {
    const { ensureBuilt } = (await import(pathToFileURL(join(projectRoot(), 'bin/lib/build.mjs')).href)) as { ensureBuilt: () => Promise<void> };
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), 'tandem-short-bids-'));
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

  it('takes what came in time and nothing else, opens nothing early and nothing by halves, and leaks nothing', async () => {
    const lines: string[] = [];
    const outcome = await playBids({ system, rounds: 1, seed: 5, say: (line) => lines.push(line) }, { clients: 40, kills: 3 });
    expect({ ...outcome, said: outcome.lost + outcome.duplicate + outcome.wrong === 0 ? [] : lines }).toMatchObject({ lost: 0, duplicate: 0, wrong: 0, said: [] });
    expect(outcome.acknowledged).toBeGreaterThan(50);
  }, PLAY_MS);
});
