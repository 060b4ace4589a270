import { ensureBuilt } from './lib/build.mjs';
import { giveUp } from './lib/complaint.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { built, checkNode, COMMANDS, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
onEndRequest((insisted) => (running === undefined || insisted ? process.exit(130) : running.kill('SIGTERM')));

try {
  checkNode();
  await ensureBuilt();
  const { code } = await runNode(['--enable-source-maps', built(COMMANDS.faults), ...process.argv.slice(2)], { cwd: ROOT, onStart: (child) => (running = child) });
  process.exitCode = code;
} catch (error) {
  giveUp(error);
}
