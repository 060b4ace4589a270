import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { withDatabase } from './lib/command-database.mjs';
import { giveUp } from './lib/complaint.mjs';
import { toStderr } from './lib/install.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { built, checkNode, COMMANDS, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

const USAGE = `npm run rates -- <file.csv>...    takes in dated rates: values of index units, exchange rates, treaty rates
The columns are those of rulebook/rates.csv.`;

// npm moves to the project's folder; the paths were meant where the person stood.
const from = process.env.INIT_CWD ?? process.cwd();
const files = process.argv.slice(2).map((file) => resolve(from, file));

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
  if (files.length === 0) {
    toStderr(USAGE);
    process.exit(2);
  }
  await ensureBuilt();
  const { code } = await withDatabase('npm run rates', toStderr, (env) =>
    interrupted
      ? Promise.resolve({ code: 130 })
      : runNode(['--enable-source-maps', built(COMMANDS.rates), ...files], { env, cwd: ROOT, onStart: (child) => (running = child) }),
  );
  process.exitCode = code;
} catch (error) {
  giveUp(error);
}
