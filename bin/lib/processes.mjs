import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Pids come round again. A pid together with the moment its process began names one process for good.
 *
 * @typedef {{ pid: number, began: string }} ProcessIdentity
 */

const LINUX = process.platform === 'linux';

/**
 * When a living process began, in the system's own words; undefined when there is none. A zombie is
 * dead: it holds nothing, but answers to kill(pid, 0), and stays for ever where PID 1 reaps nobody.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processBegan(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return LINUX ? beganOnLinux(pid) : beganElsewhere(pid);
}

/** @param {number} pid */
function beganOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // "pid (name) state ...": the name may hold spaces and brackets, so fields count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, began] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' ? undefined : `${bootId()}:${began}`;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function beganElsewhere(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
  } catch {
    return undefined;
  }
}

/** @type {string | undefined} */
let boot;
function bootId() {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}

/**
 * @param {number} pid of a living process
 * @returns {ProcessIdentity}
 */
export function identityOf(pid) {
  return { pid, began: processBegan(pid) ?? '' };
}

/** @param {ProcessIdentity} identity */
export function isAlive(identity) {
  return identity.began !== '' && processBegan(identity.pid) === identity.began;
}

/**
 * Sends a signal; a process that has just gone is no error.
 *
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * @param {() => boolean} condition
 * @param {number} milliseconds the longest wait
 * @returns {Promise<boolean>} whether it came true in time
 */
export async function waitUntil(condition, milliseconds) {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() >= end) return false;
    await sleep(20);
  }
  return true;
}
