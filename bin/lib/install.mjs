import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Complaint } from './complaint.mjs';
import { waitForLock } from './lock.mjs';
import { identityOf } from './processes.mjs';
import { checkNode, inProject, ROOT } from './project.mjs';
import { run } from './run.mjs';
import { endProcesses } from './services.mjs';

const STAMP = inProject('node_modules', '.tandem-install.json');
const PROGRESS_MS = 5_000;

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Sees to it that node_modules holds what package-lock.json names, and installs it otherwise.
 *
 * @param {(line: string) => void} [log]
 */
export async function ensureInstalled(log = toStderr) {
  checkNode();
  if (isInstalled()) return;
  const lock = await waitForLock(workLock('install'), 'npm ci', (holder) => log(`waiting for the installation that process ${holder.owner.pid} is running`));
  try {
    await endLeftovers(lock);
    if (isInstalled()) return;
    await install(log, lock);
  } finally {
    lock.release();
  }
}

/**
 * A lock on work in this checkout. It lies outside of what the work itself replaces.
 *
 * @param {string} work
 */
export function workLock(work) {
  const place = createHash('sha256').update(ROOT).digest('hex').slice(0, 12);
  return join(tmpdir(), `tandem-${process.getuid?.() ?? 0}-${place}-${work}.lock`);
}

/**
 * Who was killed in the midst of it may have left a worker that still writes.
 *
 * @param {import('./lock.mjs').Lock} lock
 */
export async function endLeftovers({ predecessor }) {
  await endProcesses(predecessor?.children ?? [], 5_000);
}

/**
 * @param {import('./lock.mjs').Lock} lock
 * @returns {(child: import('node:child_process').ChildProcess) => void} notes the worker, should we be killed
 */
export function noteWorker(lock) {
  return ({ pid }) => pid !== undefined && lock.update({ children: [identityOf(pid)] });
}

/** @param {string} line */
export function toStderr(line) {
  process.stderr.write(`${process.stderr.isTTY ? line : stripVTControlCharacters(line)}\n`);
}

/**
 * npm notes what it installed in node_modules/.package-lock.json, as the last thing it does: after an
 * installation that was cut short the note is absent. So one that was made by hand counts as well.
 */
function isInstalled() {
  const note = inProject('node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const text = readFileSync(inProject('package-lock.json'), 'utf8');
  const wanted = fingerprint(text);
  const stamp = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
  if (stamp !== undefined && JSON.parse(stamp).platform !== wanted.platform) return false;

  /** @type {Record<string, LockedPackage>} */
  const locked = JSON.parse(text).packages;
  /** @type {Record<string, LockedPackage>} */
  const found = JSON.parse(readFileSync(note, 'utf8')).packages;
  for (const [path, { version, optional, link }] of Object.entries(locked)) {
    if (path === '' || link === true) continue;
    if (found[path] === undefined ? optional !== true : found[path].version !== version || !existsSync(inProject(path))) return false;
  }
  if (stamp === undefined) writeStamp(text);
  return true;
}

/** @param {string} lockText */
function fingerprint(lockText) {
  return { lock: createHash('sha256').update(lockText).digest('hex'), platform: `${process.platform}-${process.arch}` };
}

/** @param {string} lockText */
function writeStamp(lockText) {
  try {
    writeFileSync(STAMP, `${JSON.stringify(fingerprint(lockText))}\n`);
  } catch {
    // node_modules may belong to somebody else, who installed it for us.
  }
}

/**
 * @param {(line: string) => void} log
 * @param {import('./lock.mjs').Lock} lock
 */
async function install(log, lock) {
  const text = readFileSync(inProject('package-lock.json'), 'utf8');
  const total = countTopLevel(JSON.parse(text).packages);
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  log(`installing about ${total} packages (npm ci), once; this takes a minute or so`);
  const progress = setInterval(() => log(`installing: ${countInstalled()} of about ${total} packages, ${seconds()} s`), PROGRESS_MS);
  try {
    const npm = process.env.npm_execpath ?? '';
    // The build needs the development packages too, whatever NODE_ENV says.
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress'];
    const ours = basename(npm).startsWith('npm');
    const program = ours ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
    for (let attempt = 1; ; attempt += 1) {
      const { code } = await run(program, ours ? [npm, ...args] : args, { cwd: ROOT, onLine: log, onStart: noteWorker(lock) });
      if (code === 0) break;
      if (attempt === 2) throw new Complaint(`The packages could not be installed (npm ci ended with ${code}; its messages are above). Is the package registry reachable?`);
      log('npm ci failed; trying once more');
    }
  } finally {
    clearInterval(progress);
  }
  writeStamp(text);
  log(`installed in ${seconds()} s`);
}

/** @param {Record<string, LockedPackage>} packages */
function countTopLevel(packages) {
  return Object.entries(packages).filter(([path, { optional }]) => path.lastIndexOf('node_modules/') === 0 && optional !== true).length;
}

function countInstalled() {
  const folder = inProject('node_modules');
  const names = list(folder);
  return names.reduce((sum, name) => sum + (name.startsWith('@') ? list(join(folder, name)).length : name.startsWith('.') ? 0 : 1), 0);
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
