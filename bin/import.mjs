import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { withDatabase } from './lib/command-database.mjs';
import { giveUp } from './lib/complaint.mjs';
import { toStderr } from './lib/install.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { built, checkNode, COMMANDS, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

// npm moves to the project's folder; the paths were meant where the person stood.
const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg)));

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
let interrupted = false;
onEndRequest((insisted) => {
  interrupted = true;
  if (insisted) process.exit(130);
  running?.kill('SIGTERM');
});

try {
  checkNode();
  if (args.length === 0) {
    toStderr('Say which files or folders to import: npm run import -- tenders.json more/');
    process.exit(2);
  }
  await ensureBuilt();
  const { code } = await withDatabase('npm run import', toStderr, (env) =>
    interrupted
      ? Promise.resolve({ code: 130 })
      : runNode(['--enable-source-maps', built(COMMANDS.import), ...args], { env, cwd: ROOT, onStart: (child) => (running = child) }),
  );
  process.exitCode = code;
} catch (error) {
  giveUp(error);
}
