import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { Complaint, giveUp } from './lib/complaint.mjs';
import { prepareDatabase } from './lib/database.mjs';
import { startEmbeddedPostgres } from './lib/embedded-postgres.mjs';
import { environments } from './lib/environment.mjs';
import { checkGenerated } from './lib/generated.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { built, checkNode, COMMANDS, inProject, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';
import { openSecrets } from './lib/secrets.mjs';

/** @typedef {{ name: string, needsBuild?: boolean, run: () => Promise<boolean> }} Step */

onEndRequest(() => process.exit(130));

/** No step may report about us, or look for a newer release of itself. */
const QUIET = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

const tool = (/** @type {string} */ script, /** @type {string[]} */ ...args) => async () => {
  const { code } = await runNode([inProject('node_modules', script), ...args], { cwd: ROOT, env: QUIET });
  return code === 0;
};

/** @type {Step[]} */
const STEPS = [
  { name: 'types', run: tool('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json') },
  { name: 'types of bin', run: tool('typescript/bin/tsc', '-p', 'bin') },
  { name: 'lint', run: tool('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  { name: 'fences', run: tool('dependency-cruiser/bin/dependency-cruise.mjs', 'apps', 'libs', 'migrations', '--config', '.dependency-cruiser.cjs') },
  { name: 'build', run: () => ensureBuilt(console.log).then(() => true) },
  { name: 'migrations', needsBuild: true, run: checkMigrations },
  { name: 'generated files', needsBuild: true, run: checkGeneratedFiles },
  { name: 'openapi lint', run: tool('@redocly/cli/bin/cli.js', 'lint', 'openapi.json') },
];

try {
  checkNode();
  await ensureInstalled();
  process.exitCode = (await checkAll()) ? 0 : 1;
} catch (error) {
  giveUp(error);
}

/** All steps, also after one that failed: who mends wants to know the whole of it. */
async function checkAll() {
  /** @type {{ name: string, outcome: string, seconds: string }[]} */
  const rows = [];
  let builds = true;
  for (const { name, needsBuild, run } of STEPS) {
    console.log(`\n== ${name}`);
    const started = Date.now();
    /** @type {boolean | undefined} */
    const passed = needsBuild === true && !builds ? undefined : await attempt(run);
    if (name === 'build') builds = passed === true;
    if (passed === undefined) console.log('not run: the build failed');
    rows.push({ name, outcome: passed === undefined ? 'not run' : passed ? 'ok' : 'FAILED', seconds: ((Date.now() - started) / 1000).toFixed(1) });
  }
  console.log('');
  for (const { name, outcome, seconds } of rows) console.log(`${name.padEnd(16)} ${outcome.padEnd(8)} ${seconds.padStart(6)} s`);
  return rows.every(({ outcome }) => outcome === 'ok');
}

/** @param {() => Promise<boolean>} run */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    console.log(error instanceof Complaint ? error.message : /** @type {Error} */ (error).stack);
    return false;
  }
}

/** Do the migrations make what the schemas declare? Asked of a server that is thrown away. */
async function checkMigrations() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-check-'));
  try {
    const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' }, log: () => undefined });
    try {
      const urls = await prepareDatabase(server, openSecrets(dataDir));
      const { command } = environments({ dataDir, apiPort: 3001, webPort: 3000, host: '127.0.0.1', sample: false, embedded: true }, urls);
      const { code } = await runNode(['--enable-source-maps', built(COMMANDS.checkMigrations)], { cwd: ROOT, env: command });
      return code === 0;
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function checkGeneratedFiles() {
  const stale = await checkGenerated();
  for (const line of stale) console.log(line);
  if (stale.length === 0) console.log('up to date');
  return stale.length === 0;
}
