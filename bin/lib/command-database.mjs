import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from './complaint.mjs';
import { prepareDatabase } from './database.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { environments, readSettings } from './environment.mjs';
import { tryLock } from './lock.mjs';
import { findPostmaster } from './postgres/postmaster.mjs';
import { built, COMMANDS, ROOT } from './project.mjs';
import { runNode } from './run.mjs';
import { openSecrets } from './secrets.mjs';

const PATIENCE_MS = 300_000;

/**
 * Runs work on the configured database, or on the embedded one: the one that runs, else one that is
 * started for the time of the work. It is brought up to date first.
 *
 * @template T
 * @param {string} command whose name another start is told meanwhile
 * @param {(line: string) => void} log
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(command, log, work) {
  const settings = readSettings();
  if (!settings.embedded) return migrateAndWork(environments(settings, {}).command, log, work);

  const lock = await lockOrRunning(settings.dataDir, command, log);
  const server = await startEmbeddedPostgres({ dataDir: settings.dataDir, log });
  try {
    const urls = await prepareDatabase(server, openSecrets(settings.dataDir));
    return await migrateAndWork(environments(settings, urls).command, log, work);
  } finally {
    // What was running before us is somebody else's to stop.
    if (!server.adopted) await server.stop();
    lock?.release();
  }
}

/**
 * @param {string} dataDir
 * @param {string} command
 * @param {(line: string) => void} log
 * @returns {Promise<import('./lock.mjs').Lock | undefined>} undefined: a start holds it, and its database is up
 */
async function lockOrRunning(dataDir, command, log) {
  const until = Date.now() + PATIENCE_MS;
  for (let told = false; Date.now() < until; told = true) {
    const answer = tryLock(join(dataDir, 'tandem.lock'), command);
    if ('lock' in answer) return answer.lock;
    const { holder } = answer;
    if (holder.command === 'npm start' && findPostmaster(join(dataDir, 'postgres'))?.status === 'ready') return undefined;
    if (!told) log(`waiting for "${holder.command}" (process ${holder.owner.pid})`);
    await sleep(300);
  }
  throw new Complaint(`The database in ${dataDir} is still busy after ${PATIENCE_MS / 1000} s.`);
}

/**
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} log
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 */
async function migrateAndWork(env, log, work) {
  const { code } = await runNode(['--enable-source-maps', built(COMMANDS.migrate)], { env, cwd: ROOT, onLine: log });
  if (code !== 0) throw new Complaint('The database could not be brought up to date; the reason is above.');
  return work(env);
}
