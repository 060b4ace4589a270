import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '@app/config';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../harness/database.js';

/** How often the command is killed; each time it has to start anew, which takes a second or two. */
const KILLS = 3;
const FILES = 3;
const RECORDS = 150 * KILLS;
const ROOT = projectRoot();

let folder: string;
let cache: string;
const databases: TestDatabase[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-killed-'));
  cache = await mkdtemp(join(tmpdir(), 'tandem-killed-cache-'));
  for (let file = 0; file < FILES; file++) await writeFile(join(folder, `${file}.json`), JSON.stringify({ releases: Array.from({ length: RECORDS }, (_, n) => record(file, n)) }));
});
afterAll(async () => {
  for (const path of [folder, cache]) await rm(path, { recursive: true });
  for (const database of databases) await database.drop();
});

/** New tenders, amended ones from the file before, the same again, and now and then one that is nothing. */
function record(file: number, n: number): object {
  if (n % 17 === 5) return { id: `no ocid ${n}` };
  if (n % 13 === 7) return { ocid: `ocds-killed-${n}`, id: 'award', date: '2026-11-01T00:00:00Z' };
  const amended = n % 3 === 0 ? file : 0;
  return {
    ocid: `ocds-killed-${n % 2 === 0 ? n : `${file}-${n}`}`,
    id: `r${amended}`,
    date: `2026-11-0${1 + amended}T00:00:00Z`,
    tag: ['tender'],
    buyer: { name: `Borough ${n % 20}` },
    tender: { title: `Roof ${n} as of ${amended}`, status: 'active', tenderPeriod: { endDate: '2095-01-01T00:00:00Z' } },
  };
}

interface Run {
  readonly ended: Promise<number | null>;
  readonly kill: () => void;
  readonly out: () => string;
}

function startImport(database: TestDatabase): Run {
  const args = ['--import', `./test/medium/support/ts-loader.mjs?cache=${encodeURIComponent(cache)}`, 'apps/worker/src/commands/import.ts', folder];
  const env = { DATABASE_URL: database.appUrl, JWT_SECRET: 'x'.repeat(64) };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let complaint = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { ended, kill: () => child.kill('SIGKILL'), out: () => out || complaint };
}

async function rows<Row extends object>(database: TestDatabase, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const recordsDone = async (database: TestDatabase): Promise<number> => (await rows<{ n: number }>(database, 'SELECT coalesce(max(records), 0)::int AS n FROM imports'))[0]?.n ?? 0;

/** All that an import leaves, without what is different each time. */
const STATE = `SELECT t.ocid, t.version, t.title, t.status, v.version AS version_of, v.notice->>'title' AS said, y.name,
    (SELECT count(*)::int FROM outbox o WHERE o.payload->>'tenderId' = t.id::text AND (o.payload->>'version')::int = v.version) AS jobs
  FROM tenders t JOIN tender_versions v ON v.tender_id = t.id JOIN buyers y ON y.id = t.buyer_id ORDER BY t.ocid, v.version`;
const ITEMS = `SELECT index, file, path, ocid, status, problems FROM import_items ORDER BY import_id, index`;

describe('an import that is killed', () => {
  it(
    `leaves after ${KILLS} kills what one that ran through leaves: nothing twice, nothing lost`,
    async () => {
      const [clean, killed] = [await createTestDatabase(), await createTestDatabase()];
      databases.push(clean, killed);
      const whole = startImport(clean);
      expect([await whole.ended, whole.out()]).toEqual([0, expect.stringMatching(/"records"/)]);

      let interrupted = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const before = await recordsDone(killed);
        const run = startImport(killed);
        const state = { over: false };
        void run.ended.then(() => (state.over = true));
        while (!state.over && (await recordsDone(killed)) === before) await wait(10);
        // Anywhere in a batch: the places differ from kill to kill.
        await wait((kill * 37) % 90);
        run.kill();
        if ((await run.ended) === null) interrupted += 1;
      }
      expect(interrupted).toBe(KILLS);

      const last = startImport(killed);
      expect(await last.ended).toBe(0);
      const counts = JSON.parse(last.out().trim().split('\n').at(-1) ?? '') as Record<string, number>;
      expect(counts).toEqual(JSON.parse(whole.out().trim().split('\n').at(-1) ?? ''));
      expect(counts).toMatchObject({ files: FILES, records: FILES * RECORDS });
      expect(await rows(killed, STATE)).toEqual(await rows(clean, STATE));
      expect(await rows(killed, ITEMS)).toEqual(await rows(clean, ITEMS));

      const again = startImport(killed);
      expect(await again.ended).toBe(0);
      expect(JSON.parse(again.out().trim().split('\n').at(-1) ?? '')).toMatchObject({ created: 0, updated: 0, skipped: counts['skipped'], rejected: counts['rejected'] });
    },
    600_000,
  );
});
