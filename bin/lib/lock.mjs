import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Complaint } from './complaint.mjs';
import { identityOf, isAlive } from './processes.mjs';

/** @typedef {import('./processes.mjs').ProcessIdentity} ProcessIdentity */

/**
 * Who holds a lock, as its file says.
 *
 * @typedef {object} Holder
 * @property {ProcessIdentity} owner
 * @property {string} command
 * @property {readonly string[]} [addresses]
 * @property {readonly ProcessIdentity[]} [children] processes that should end with the owner
 *
 * @typedef {object} Lock
 * @property {Holder | undefined} predecessor who held it to the end and was killed with it
 * @property {(change: Partial<Holder>) => void} update
 * @property {() => void} release
 */

/**
 * Takes the lock unless a living process holds it. One whose owner is gone is taken over.
 *
 * @param {string} path
 * @param {string} command
 * @returns {{ lock: Lock } | { holder: Holder }}
 */
export function tryLock(path, command) {
  mkdirSync(dirname(path), { recursive: true });
  /** @type {Holder} */
  let content = { owner: identityOf(process.pid), command };
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  /** @type {Holder | undefined} */
  let predecessor;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder.owner)) return { holder };
    if (holder !== undefined) {
      predecessor = holder;
      setAside(path, holder);
    }
    write(draft, content);
    try {
      linkSync(draft, path);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      continue;
    } finally {
      rmSync(draft, { force: true });
    }
    const release = () => {
      process.off('exit', release);
      if (readHolder(path)?.owner.began === content.owner.began) rmSync(path, { force: true });
    };
    process.once('exit', release);
    const update = (/** @type {Partial<Holder>} */ change) => {
      content = { ...content, ...change };
      write(draft, content);
      renameSync(draft, path);
    };
    return { lock: { predecessor, update, release } };
  }
  throw new Complaint(`${path} changes hands too fast; try again.`);
}

/**
 * @param {string} path
 * @param {string} command
 * @param {(holder: Holder) => void} waiting told once, when somebody else is at it
 * @returns {Promise<Lock>}
 */
export async function waitForLock(path, command, waiting) {
  for (let told = false; ; told = true) {
    const answer = tryLock(path, command);
    if ('lock' in answer) return answer.lock;
    if (!told) waiting(answer.holder);
    await sleep(250);
  }
}

/**
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function readHolder(path) {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    return typeof holder?.owner?.pid === 'number' ? holder : deadHolder();
  } catch (error) {
    if (error instanceof SyntaxError) return deadHolder();
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return undefined;
    throw new Complaint(`${path} cannot be read (${code}): it belongs to another user.`);
  }
}

/** @returns {Holder} */
function deadHolder() {
  return { owner: { pid: 0, began: '' }, command: 'unknown' };
}

/**
 * Of several that find the same dead lock one moves it away. Who moved a fresh one by mistake puts it back.
 *
 * @param {string} path
 * @param {Holder} dead
 */
function setAside(path, dead) {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readHolder(aside);
    if (moved !== undefined && (moved.owner.pid !== dead.owner.pid || moved.owner.began !== dead.owner.began)) linkSync(aside, path);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

/**
 * @param {string} path
 * @param {Holder} content
 */
function write(path, content) {
  writeFileSync(path, `${JSON.stringify(content)}\n`);
}
