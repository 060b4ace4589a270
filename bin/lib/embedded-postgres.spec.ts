import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.mjs';
import { processBegan } from './processes.mjs';

const settings = { fsync: 'off', shared_buffers: '16MB' };
const LAUNCHER = pathToFileURL(join(import.meta.dirname, 'embedded-postgres.mjs')).href;

let dataDir = '';
let said: string[] = [];
let server: EmbeddedPostgres | undefined;

const start = async (port?: number): Promise<EmbeddedPostgres> => {
  server = await startEmbeddedPostgres({ dataDir, settings, port, log: (line) => said.push(line) });
  return server;
};

async function ask(on: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: on.superuserUrl('postgres') });
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

const alive = (pid: number): boolean => processBegan(pid) !== undefined;

beforeAll(async () => {
  // mkdtemp makes it 0700: as root, every test here works below a folder closed to the server's user.
  dataDir = join(await mkdtemp(join(tmpdir(), 'tandem-pg-')), 'data');
});
beforeEach(() => void (said = []));
afterEach(() => server?.stop());
afterAll(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  it('keeps data and port from one start to the next, and nothing runs after a stop', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await first.stop();
    expect(alive(first.pid)).toBe(false);

    const second = await start();
    expect(second).toMatchObject({ port: first.port, adopted: false });
    expect(await ask(second, 'SELECT answer FROM kept')).toBe(7);
    expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o700).toBe(0o700);
  });

  it('takes over the server that a killed launcher left behind', async () => {
    const script = `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(LAUNCHER)});
      const { pid } = await startEmbeddedPostgres({ ...${JSON.stringify({ dataDir, settings })}, log() {} });
      console.log(pid);
      process.kill(process.pid, 'SIGKILL');`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'], cwd: process.cwd() });
    const pid = await new Promise<number>((resolve) => {
      let output = '';
      launcher.stdout.on('data', (chunk) => (output += String(chunk)));
      launcher.on('close', () => resolve(Number(output)));
    });
    expect(alive(pid)).toBe(true);

    const adopted = await start();
    expect(adopted).toMatchObject({ pid, adopted: true });
    expect(await ask(adopted, 'SELECT 1 AS answer')).toBe(1);
    await adopted.stop();
    expect(alive(pid)).toBe(false);
  });

  it('gets past the pid file of a server that is dead, or of a number that another process bears', async () => {
    const first = await start();
    const file = join(dataDir, 'postgres', 'postmaster.pid');
    process.kill(first.pid, 'SIGKILL');
    const second = await start();
    expect(second).toMatchObject({ adopted: false });

    const lines = (await readFile(file, 'utf8')).split('\n');
    await second.stop();
    await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'));
    await chmod(file, 0o644);
    const third = await start();
    expect(third.adopted).toBe(false);
    expect(said.join('\n')).toContain('no server of this folder');
  });

  it('sets its password anew when the secrets were lost, and takes another port when its own is taken', async () => {
    const first = await start();
    await first.stop();
    await rm(join(dataDir, 'secrets.json'));
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(first.port, '127.0.0.1', resolve));
    try {
      const second = await start();
      expect(second.port).not.toBe(first.port);
      expect(await ask(second, 'SELECT 1 AS answer')).toBe(1);
      await second.stop();
      await expect(start(first.port)).rejects.toThrow('is in use');
    } finally {
      await new Promise((resolve) => squatter.close(resolve));
    }
  });
});
