import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The servers of one test run. Nothing is started until a suite asks for it, so that a run of small
 * tests alone pays nothing. Suites run in processes of their own; they ask over HTTP on the loopback:
 *
 *   GET /postgres -> { "superuserUrl": "postgres://...", "run": "k3x9" }
 *   GET /redis    -> { "url": "redis://127.0.0.1:41234/7" }     a logical database nobody else was given
 */

/** Durability is what a test database does without. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
const REDIS_DATABASES = 1024;
const HOST = '127.0.0.1';

/** @returns {string} the path of redis-server, or '' where it is not installed */
export function findRedisServer() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder === '') continue;
    const path = join(folder, 'redis-server');
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not here
    }
  }
  return '';
}

/** Opens the counter at which suites ask for servers; `close` stops everything that was started. */
export async function openServers() {
  const run = Date.now().toString(36);
  const stops = [];
  let redisGiven = 0;
  const once = (start) => {
    let started;
    return () => (started ??= start());
  };
  const postgres = once(async () => {
    const given = process.env.TEST_DATABASE_URL;
    if (given) {
      stops.push(() => dropDatabases(given, `tandem_test_${run}_`));
      return given;
    }
    const server = await startPostgres();
    stops.push(server.stop);
    return server.superuserUrl;
  });
  const redis = once(async () => {
    if (process.env.TEST_REDIS_URL) return process.env.TEST_REDIS_URL.replace(/\/\d*$/, '');
    const server = await startRedis(findRedisServer());
    stops.push(server.stop);
    return server.url;
  });
  const routes = {
    '/postgres': async () => ({ superuserUrl: await postgres(), run }),
    '/redis': async () => ({ url: `${await redis()}/${redisGiven++ % REDIS_DATABASES}` }),
  };

  const counter = createServer((request, response) => {
    Promise.resolve()
      .then(() => routes[request.url]())
      .then(
        (answer) => response.end(JSON.stringify(answer)),
        (error) => {
          response.statusCode = 500;
          response.end(String(error?.stack ?? error));
        },
      );
  });
  await new Promise((done, fail) => counter.once('error', fail).listen(0, HOST, done));

  const close = async () => {
    counter.closeAllConnections();
    await new Promise((done) => counter.close(done));
    for (const stop of stops.reverse()) await stop();
  };
  // Ctrl-C comes before the teardown: without this, servers that do not share our terminal would stay.
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) {
    process.once(signal, () => void close().finally(() => process.exit(code)));
  }
  return { url: `http://${HOST}:${counter.address().port}`, close };
}

async function startPostgres() {
  const { startEmbeddedPostgres } = await import('../../bin/lib/embedded-postgres.mjs');
  const folder = await mkdtemp(join(tmpdir(), 'tandem-test-'));
  // mkdtemp makes it 0700; started by root, PostgreSQL runs as another user and must get in.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), settings: FAST, log: () => undefined });
  return {
    superuserUrl: server.superuserUrl('postgres'),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A server that is not ours outlives the run; what the run made there does not. */
async function dropDatabases(superuserUrl, prefix) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

async function startRedis(binary) {
  if (binary === '') throw new Error('redis-server is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'tandem-test-redis-'));
  const port = await freePort();
  const child = spawn(
    binary,
    ['--port', String(port), '--bind', HOST, '--save', '', '--appendonly', 'no', '--dir', folder, '--databases', String(REDIS_DATABASES)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const gone = new Promise((done) => child.once('exit', done));
  let said = '';
  await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`redis-server ended with ${code}:\n${said}`)));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Ready to accept connections')) done();
    });
  });
  return {
    url: `redis://${HOST}:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const socket = createSocket();
  await new Promise((done, fail) => socket.once('error', fail).listen(0, HOST, done));
  const { port } = socket.address();
  await new Promise((done) => socket.close(done));
  return port;
}
