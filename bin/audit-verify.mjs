import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { withDatabase } from './lib/command-database.mjs';
import { giveUp } from './lib/complaint.mjs';
import { toStderr } from './lib/install.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { built, checkNode, COMMANDS, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

/** Receipts, whose places in the record are looked at too. */
const receipts = process.argv.slice(2).map((file) => resolve(file));

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
onEndRequest((insisted) => (running === undefined || insisted ? process.exit(130) : running.kill('SIGTERM')));

try {
  checkNode();
  await ensureBuilt();
  const { code } = await withDatabase('npm run audit:verify', toStderr, (env) =>
    runNode(['--enable-source-maps', built(COMMANDS.verifyAudit), ...receipts], { env, cwd: ROOT, onStart: (child) => (running = child) }),
  );
  process.exitCode = code;
} catch (error) {
  giveUp(error);
}
