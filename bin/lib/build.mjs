import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Complaint } from './complaint.mjs';
import { endLeftovers, ensureInstalled, noteWorker, toStderr, workLock } from './install.mjs';
import { waitForLock } from './lock.mjs';
import { built, inProject, ROOT } from './project.mjs';
import { runNode } from './run.mjs';

const SOURCES = ['apps', 'libs', 'migrations', 'test', 'bench'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
const STAMP = built('.tandem-build');
/** tsc's own note of what it wrote; wrong when files were deleted behind its back. */
const COMPILER_NOTE = built('.tsbuildinfo');
const MAIN = ['apps/api/src/main.js', 'apps/worker/src/main.js', 'apps/web/src/main.js'];

/**
 * Installs what is lacking, then sees to it that dist/ was built from the sources as they are now.
 *
 * @param {(line: string) => void} [log]
 */
export async function ensureBuilt(log = toStderr) {
  await ensureInstalled(log);
  if (isFresh()) return;
  const lock = await waitForLock(workLock('build'), 'nest build', (holder) => log(`waiting for the build that process ${holder.owner.pid} is running`));
  try {
    await endLeftovers(lock);
    if (!isFresh()) await build(log, lock);
  } finally {
    lock.release();
  }
}

/**
 * Builds whatever the state of dist/ is.
 *
 * @param {(line: string) => void} log
 * @param {import('./lock.mjs').Lock} lock
 */
async function build(log, lock) {
  const started = Date.now();
  log('building (nest build)');
  mkdirSync(built(''), { recursive: true });
  rmSync(STAMP, { force: true });
  const sources = fingerprint();
  if (!isWhole()) rmSync(COMPILER_NOTE, { force: true });
  await compile(log, lock);
  if (!isWhole()) throw new Complaint('The build ended well, but dist/ lacks some of what it should hold.');
  prune();
  writeFileSync(STAMP, sources);
  log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * @param {(line: string) => void} log
 * @param {import('./lock.mjs').Lock} lock
 */
async function compile(log, lock) {
  const { code } = await runNode([inProject('node_modules/@nestjs/cli/bin/nest.js'), 'build'], { cwd: ROOT, onLine: log, onStart: noteWorker(lock) });
  if (code !== 0) throw new Complaint(`The build failed (nest build ended with ${code}; its messages are above).`);
}

function isFresh() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint() && isWhole();
}

/** Every source has its output. */
function isWhole() {
  return MAIN.every((path) => existsSync(built(path))) && sourceFiles().every((path) => !compiled(path) || existsSync(built(path.replace(/\.ts$/, '.js'))));
}

/**
 * What tsconfig.build.json takes in; of test/ it takes the faults and what they import.
 *
 * @param {string} path
 */
function compiled(path) {
  return path.endsWith('.ts') && !path.endsWith('.d.ts') && (!path.startsWith(`test${sep}`) || path.startsWith(join('test', 'faults', '')));
}

/** Of the contents, for dates change with every checkout. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...SETTINGS, ...sourceFiles()]) hash.update(`${path}\0`).update(readFileSync(inProject(path))).update('\0');
  return hash.digest('hex');
}

function sourceFiles() {
  return SOURCES.flatMap((folder) => filesIn(folder))
    .filter((path) => /\.(ts|json)$/.test(path) && !path.endsWith('.spec.ts'))
    .sort();
}

/** Some parts are found by looking into folders: an output whose source is gone would still be found. */
function prune() {
  for (const path of SOURCES.flatMap((folder) => filesIn(join('dist', folder)))) {
    const source = relative('dist', path).replace(/\.js(\.map)?$/, '.ts');
    if (/\.js(\.map)?$/.test(path) && !existsSync(inProject(source))) rmSync(inProject(path), { force: true });
  }
}

/**
 * @param {string} folder below the project's root
 * @returns {string[]} paths below the root
 */
function filesIn(folder) {
  if (!existsSync(inProject(folder))) return [];
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}
