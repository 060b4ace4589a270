import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from './complaint.mjs';
import { tryPort } from './ports.mjs';
import { findBinaries } from './postgres/binaries.mjs';
import { giveTo, makePrivateFolder, nameFor } from './postgres/data-folder.mjs';
import { clearForeignPidFile, findPostmaster, isRunning } from './postgres/postmaster.mjs';
import { findRunUser } from './postgres/run-user.mjs';
import { identityOf, isAlive, signalProcess, waitUntil } from './processes.mjs';
import { openSecrets } from './secrets.mjs';

/** @typedef {import('./postgres/run-user.mjs').RunUser} RunUser */
/** @typedef {import('./postgres/postmaster.mjs').Postmaster} Postmaster */

/**
 * A running server.
 *
 * @typedef {object} EmbeddedPostgres
 * @property {string} host
 * @property {number} port
 * @property {number} pid of the postmaster
 * @property {boolean} adopted it ran already when it was asked for
 * @property {(database: string) => string} superuserUrl
 * @property {() => Promise<void>} stop rolls back what is open and ends the server; also one that was adopted
 */

const HOST = '127.0.0.1';
const SUPERUSER = 'postgres';
const START_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 30_000;
/** How long the remains of a server that was killed may keep its successor out. */
const LOCK_PATIENCE_MS = 20_000;
const LOCKED = /lock file ".*" already exists|pre-existing shared memory block|is another postmaster/i;

const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
};

/**
 * Starts PostgreSQL on DATA_DIR/postgres, or takes over the server that runs there already: one left
 * behind when its launcher was killed. The server does not share our terminal, listens on the
 * loopback alone, and writes DATA_DIR/postgres.log.
 *
 * @param {object} options
 * @param {string} options.dataDir DATA_DIR; made when absent
 * @param {number} [options.port] absent or 0: the one used last time where it is free, else any
 * @param {Readonly<Record<string, string>>} [options.settings] further settings of the server
 * @param {(line: string) => void} options.log
 * @returns {Promise<EmbeddedPostgres>}
 * @throws {Complaint} when the server cannot run here, with the way out
 */
export async function startEmbeddedPostgres({ dataDir, port = 0, settings = {}, log }) {
  const folder = resolve(dataDir);
  const data = join(folder, 'postgres');
  const { superuser } = openSecrets(folder);

  const adopted = await adopt(data, folder, superuser, log);
  if (adopted?.holds) return adopted.found;

  const user = findRunUser(data);
  const binaries = findBinaries(user, folder, log);
  const how = { binaries, data, folder, user, port, settings: { ...SETTINGS, ...settings }, log };
  const fresh = !existsSync(join(data, 'PG_VERSION'));
  if (fresh) createCluster({ binaries, data, user, superuser, sync: settings.fsync !== 'off', log });
  else {
    checkVersion(binaries, data);
    checkOwner(data);
    giveTo(data, user);
  }
  const embedded = adopted?.found ?? server(await launch(how), superuser, false);
  if (fresh || (adopted === undefined && (await passwordHolds(embedded)))) return embedded;

  log('secrets.json is newer than the database: setting its passwords anew');
  await embedded.stop();
  resetPassword({ binaries, data, user, superuser });
  return server(await launch(how), superuser, false);
}

/**
 * @param {string} data
 * @param {string} folder
 * @param {string} superuser
 * @param {(line: string) => void} log
 * @returns {Promise<{ found: EmbeddedPostgres, holds: boolean } | undefined>} the server that runs here already, and whether it knows our password
 */
async function adopt(data, folder, superuser, log) {
  const running = findPostmaster(data);
  if (running === undefined) return undefined;
  if (running.status === 'stopping') {
    log('waiting for the PostgreSQL that is stopping');
    await waitUntil(() => !isRunning(running), STOP_PATIENCE_MS);
    return undefined;
  }
  const { identity, port } = await waitUntilReady(data, () => isRunning(running), folder).catch((error) => {
    if (isRunning(running)) throw error;
    return running;
  });
  const found = server({ identity, port, status: 'ready' }, superuser, true);
  const end = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      const holds = await passwordHolds(found);
      log(`PostgreSQL was running already (process ${identity.pid}, port ${port}); taken over`);
      return { found, holds };
    } catch (error) {
      // One that was just killed still looks alive for a moment: what counts is that it answers.
      if (!isRunning(running)) return undefined;
      if (Date.now() > end) throw new Complaint(`The PostgreSQL that runs in ${data} (process ${identity.pid}) does not answer: ${String(error)}`);
      await sleep(100);
    }
  }
}

/**
 * @param {Postmaster} postmaster
 * @param {string} password
 * @param {boolean} adopted
 * @returns {EmbeddedPostgres}
 */
function server(postmaster, password, adopted) {
  const { pid } = postmaster.identity;
  const stopWithUs = () => {
    if (isRunning(postmaster)) signalProcess(pid, 'SIGINT');
  };
  // Our own end, whatever its cause, ends a server that we started; only a kill -9 leaves it.
  if (!adopted) process.once('exit', stopWithUs);
  return {
    host: HOST,
    port: postmaster.port,
    pid,
    adopted,
    superuserUrl: (database) => `postgres://${SUPERUSER}:${password}@${HOST}:${postmaster.port}/${encodeURIComponent(database)}`,
    async stop() {
      process.off('exit', stopWithUs);
      for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT', 'SIGKILL'])) {
        if (!isRunning(postmaster)) return;
        signalProcess(pid, signal);
        if (await waitUntil(() => !isRunning(postmaster), STOP_PATIENCE_MS)) return;
      }
    },
  };
}

/**
 * initdb works in a folder aside that is renamed when it is whole: a start that was killed half-way leaves nothing usable, and nothing in the way.
 *
 * @param {{ binaries: string, data: string, user: RunUser, superuser: string, sync: boolean, log: (line: string) => void }} options
 */
function createCluster({ binaries, data, user, superuser, sync, log }) {
  log(`creating the database in ${data}`);
  const draft = `${data}.new`;
  rmSync(draft, { recursive: true, force: true });
  makePrivateFolder(draft, user);
  const named = nameFor(draft, user);
  writeFileSync(join(draft, 'password'), `${superuser}\n`);
  giveTo(join(draft, 'password'), user);
  const { status, error, stderr, stdout } = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [
      ...['-D', `${named.path}/cluster`, '-U', SUPERUSER, '--pwfile', `${named.path}/password`, '--auth', 'scram-sha-256'],
      // The same order and the same letters on every machine, whatever its locales.
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ...(sync ? [] : ['--no-sync']),
    ],
    { ...user, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', ...named.descriptors] },
  );
  named.close();
  if (status !== 0) throw new Complaint(`The database could not be created in ${data}:\n${error?.message ?? `${stdout}\n${stderr}`.trim()}`);
  rmSync(data, { recursive: true, force: true });
  renameSync(join(draft, 'cluster'), data);
  rmSync(draft, { recursive: true, force: true });
}

/**
 * @param {string} binaries
 * @param {string} data
 */
function checkVersion(binaries, data) {
  const kept = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(join(binaries, 'bin', 'postgres'), ['--version'], { cwd: '/', env: { LC_ALL: 'C' }, encoding: 'utf8' });
  const ours = /(\d+)(\.|beta|rc|devel)/.exec(stdout)?.[1];
  if (ours === undefined || ours === kept) return;
  throw new Complaint(`${data} was made by PostgreSQL ${kept}; the installed one is ${ours}. Set DATA_DIR to a new folder, or install the older release to read the old one.`);
}

/** @param {string} data */
function checkOwner(data) {
  const [us, owner] = [process.getuid?.(), statSync(data).uid];
  if (us === undefined || us === 0 || us === owner) return;
  throw new Complaint(`${data} belongs to another user (uid ${owner}); PostgreSQL runs as the owner of its data only. Run Tandem as root or as that user, or set DATA_DIR to another folder.`);
}

/**
 * @typedef {object} Launch
 * @property {string} binaries
 * @property {string} data
 * @property {string} folder DATA_DIR
 * @property {RunUser} user
 * @property {number} port
 * @property {Readonly<Record<string, string>>} settings
 * @property {(line: string) => void} log
 *
 * @param {Launch} options
 * @returns {Promise<Postmaster>}
 */
async function launch(options) {
  const { data, folder, log } = options;
  const logFile = join(folder, 'postgres.log');
  const end = Date.now() + LOCK_PATIENCE_MS;
  for (let attempt = 1; ; attempt += 1) {
    clearForeignPidFile(data, log);
    const port = await choosePort(options.port, folder);
    const before = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const child = spawnServer(options, port, logFile);
    const identity = identityOf(child.pid ?? 0);
    const endWithUs = () => signalProcess(identity.pid, 'SIGINT');
    if (isAlive(identity)) process.once('exit', endWithUs);
    try {
      const postmaster = await waitUntilReady(data, () => child.exitCode === null && child.signalCode === null && isAlive(identity), folder);
      writeFileSync(join(folder, 'postgres.port'), `${port}\n`);
      return postmaster;
    } catch (error) {
      if (isAlive(identity)) signalProcess(identity.pid, 'SIGQUIT');
      const said = existsSync(logFile) ? readFileSync(logFile).subarray(before).toString('utf8').trim() : '';
      const another = findPostmaster(data);
      if (another !== undefined && another.identity.pid !== identity.pid) return await waitUntilReady(data, () => isRunning(another), folder);
      const passing = LOCKED.test(said) || (options.port === 0 && /could not create any TCP\/IP sockets/.test(said));
      if (!passing || Date.now() > end) throw new Complaint(`PostgreSQL did not start in ${data}:\n${said || String(error)}`);
      if (attempt === 1) log('the remains of the previous PostgreSQL are still in the way; trying again');
      await sleep(300);
    } finally {
      process.off('exit', endWithUs);
    }
  }
}

/**
 * @param {Launch} options
 * @param {number} port
 * @param {string} logFile
 */
function spawnServer({ binaries, data, user, settings }, port, logFile) {
  const named = nameFor(data, user);
  const output = openSync(logFile, 'a', 0o600);
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    ['-D', named.path, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...user, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, detached: true, stdio: ['ignore', output, output, ...named.descriptors] },
  );
  child.on('error', () => undefined);
  child.unref();
  closeSync(output);
  named.close();
  return child;
}

/**
 * @param {string} data
 * @param {() => boolean} alive
 * @param {string} folder
 * @returns {Promise<Postmaster>}
 */
async function waitUntilReady(data, alive, folder) {
  /** @type {Postmaster | undefined} */
  let found;
  const ready = () => (found = findPostmaster(data))?.status === 'ready';
  await waitUntil(() => ready() || !alive(), START_PATIENCE_MS);
  if (found?.status === 'ready') return found;
  throw new Complaint(`PostgreSQL in ${data} ${alive() ? 'does not get ready' : 'ended'}; see ${join(folder, 'postgres.log')}`);
}

/**
 * @param {number} wanted
 * @param {string} folder
 */
async function choosePort(wanted, folder) {
  if (wanted !== 0) {
    if ((await tryPort(wanted)) !== undefined) return wanted;
    throw new Complaint(`Port ${wanted}, meant for PostgreSQL, is in use.`);
  }
  const noted = join(folder, 'postgres.port');
  const last = existsSync(noted) ? Number(readFileSync(noted, 'utf8')) : 0;
  const port = (last > 0 && last < 65_536 ? await tryPort(last) : undefined) ?? (await tryPort(0));
  if (port === undefined) throw new Complaint('No port is free for PostgreSQL.');
  return port;
}

/** @param {EmbeddedPostgres} embedded */
async function passwordHolds(embedded) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: embedded.superuserUrl('postgres') });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === '28P01') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The single-user mode asks for no password; only the owner of the files gets in.
 *
 * @param {{ binaries: string, data: string, user: RunUser, superuser: string }} options
 */
function resetPassword({ binaries, data, user, superuser }) {
  const named = nameFor(data, user);
  const { status, stderr } = spawnSync(join(binaries, 'bin', 'postgres'), ['--single', '-D', named.path, 'postgres'], {
    ...user,
    cwd: '/',
    env: { LC_ALL: 'C' },
    encoding: 'utf8',
    // base64url holds nothing that SQL or this mode would read otherwise.
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${superuser}'\n`,
    stdio: ['pipe', 'ignore', 'pipe', ...named.descriptors],
  });
  named.close();
  if (status !== 0) throw new Complaint(`The superuser's password could not be set:\n${stderr}`);
}
