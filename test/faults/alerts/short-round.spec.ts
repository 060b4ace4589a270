import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import { startPeers, type Peers } from '../environment/peers.js';
import { startPostgres } from '../environment/postgres.js';
import { startSystem, type System } from '../environment/system.js';
import { killWorker } from '../nemeses/kill-worker.js';
import { terminateBackends } from '../nemeses/terminate-backends.js';
import { play } from '../publishing/play.js';
import { alsoAlerts } from './also.js';

const BUILD_MS = 600_000;
const PLAY_MS = 480_000;

/** The scenario of alerts, small: forty firms, workers killed and connections cut while mails and calls go out. `npm run faults -- alerts` plays it in full. */
describe('one short round of alerts, on PostgreSQL', () => {
  const stops: (() => Promise<unknown> | void)[] = [];
  let peers: Peers;
  let system: System;

  beforeAll(async () => {
    const { ensureBuilt } = (await import(pathToFileURL(join(projectRoot(), 'bin/lib/build.mjs')).href)) as { ensureBuilt: () => Promise<void> };
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), 'tandem-short-alerts-'));
    stops.push(() => rmSync(folder, { recursive: true, force: true }));
    // Started by root, PostgreSQL runs as another user and must get in.
    chmodSync(folder, 0o755);
    const postgres = await startPostgres(folder);
    stops.push(() => postgres.stop());
    peers = await startPeers();
    stops.push(() => peers.stop());
    system = await startSystem({ backend: 'postgres', postgres, folder, workers: 2, env: peers.env });
    stops.push(() => system.stop());
  }, BUILD_MS);

  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
  }, 60_000);

  it('loses no message, has none twice in the ledger, and every repeat at the peers is one that was tried again', async () => {
    const lines: string[] = [];
    const game = { system, rounds: 1, seed: 11, say: (line: string) => lines.push(line), nemeses: [killWorker, terminateBackends], size: { firms: 40, models: 20, tenders: 4 }, also: alsoAlerts(peers) };
    const outcome = await play(game);
    expect({ ...outcome, said: outcome.lost + outcome.duplicate + outcome.wrong === 0 ? [] : lines }).toMatchObject({ lost: 0, duplicate: 0, wrong: 0, said: [] });
    expect(peers.mails.length).toBeGreaterThan(0);
    expect(new Set(outcome.strikes.map(({ nemesis }) => nemesis))).toEqual(new Set([killWorker.name, terminateBackends.name]));
  }, PLAY_MS);
});
