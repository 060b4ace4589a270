import { chownSync, closeSync, lchownSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {import('./run-user.mjs').RunUser} RunUser */

/**
 * A folder, as the server shall name it.
 *
 * Started by root, the server is another user, who may not pass through a closed folder above its data:
 *
 *   /root (0700)  ──x──►  /root/tandem/.data/postgres  (its own)
 *
 * A descriptor that is already open needs no way there. It is handed to the server as number 3, and
 * /proc/self/fd/3 leads it straight in; every process it forks inherits both. Nothing is opened to
 * anybody else, and the data stays where it was asked for.
 *
 * @typedef {{ path: string, descriptors: number[], close(): void }} NamedFolder
 */

/**
 * @param {string} folder
 * @param {RunUser} user
 * @returns {NamedFolder}
 */
export function nameFor(folder, user) {
  if (user === undefined || process.platform !== 'linux' || canPassThrough(dirname(folder), user)) {
    return { path: folder, descriptors: [], close: () => undefined };
  }
  const descriptor = openSync(folder, 'r');
  return { path: '/proc/self/fd/3', descriptors: [descriptor], close: () => closeSync(descriptor) };
}

/**
 * By the mode bits alone. Where they say no and another rule says yes, the descriptor serves as well.
 *
 * @param {string} folder
 * @param {{ uid: number, gid: number }} user
 * @returns {boolean} whether the user may go through the folder and all above it
 */
function canPassThrough(folder, user) {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return dirname(folder) === folder || canPassThrough(dirname(folder), user);
}

/**
 * @param {string} folder made for the server alone; its parents, where absent, as usual
 * @param {RunUser} user
 */
export function makePrivateFolder(folder, user) {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
}

/**
 * Data that root copied or restored belongs to root: it is given to the user that serves it.
 *
 * @param {string} path a file, or a folder with all in it
 * @param {RunUser} user
 */
export function giveTo(path, user) {
  const found = statSync(path);
  if (user === undefined || found.uid === user.uid) return;
  const inside = found.isDirectory() ? readdirSync(path, { withFileTypes: true, recursive: true }) : [];
  for (const entry of inside) lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid);
  // Last, so that a change that was cut short is taken up again.
  chownSync(path, user.uid, user.gid);
}
