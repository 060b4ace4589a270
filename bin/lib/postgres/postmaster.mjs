import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../complaint.mjs';
import { identityOf, isAlive, processBegan } from '../processes.mjs';

/**
 * What a running server writes about itself in its folder.
 *
 * @typedef {{ identity: import('../processes.mjs').ProcessIdentity, port: number, status: string }} Postmaster
 */

/**
 * @param {string} data
 * @returns {Postmaster | undefined} the living server of this folder
 */
export function findPostmaster(data) {
  const noted = readPidFile(data);
  if (noted === undefined || !serves(noted.pid, data)) return undefined;
  return { identity: identityOf(noted.pid), port: noted.port, status: noted.status };
}

/**
 * A pid file can outlive its server and name a number that another process bears by now, or a zombie
 * that nobody reaps; the server would take either for a colleague and refuse to start. The file goes
 * only when it is certain that no process at all works in the folder.
 *
 * @param {string} data
 * @param {(line: string) => void} log
 */
export function clearForeignPidFile(data, log) {
  const noted = readPidFile(data);
  if (noted === undefined || serves(noted.pid, data) || anyProcessIn(data)) return;
  log(`postmaster.pid names process ${noted.pid}, which is ${processBegan(noted.pid) === undefined ? 'gone' : 'no server of this folder'}; removed`);
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

/**
 * Lines: pid, folder, start time, port, socket folder, address, shared memory, status. They come one by one.
 *
 * @param {string} data
 */
function readPidFile(data) {
  let text;
  try {
    text = readFileSync(join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return undefined;
    throw new Complaint(`${data} cannot be read (${code}): it belongs to another user. Run Tandem as that user, or set DATA_DIR to another folder.`);
  }
  const lines = text.split('\n');
  return { pid: Math.abs(Number(lines[0])), port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() };
}

/**
 * @param {number} pid
 * @param {string} data
 */
function serves(pid, data) {
  if (processBegan(pid) === undefined) return false;
  if (process.platform === 'linux') return worksIn(pid, data);
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes('postgres') && stdout.includes(data);
}

/**
 * Every process of a server has its folder as working directory.
 *
 * @param {number} pid
 * @param {string} data
 */
function worksIn(pid, data) {
  try {
    const [its, ours] = [statSync(`/proc/${pid}/cwd`), statSync(data)];
    return its.dev === ours.dev && its.ino === ours.ino && /postgres/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string} data */
function anyProcessIn(data) {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && worksIn(Number(name), data));
}

/** @param {Postmaster} postmaster */
export function isRunning(postmaster) {
  return isAlive(postmaster.identity);
}
