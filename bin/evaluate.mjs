import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { giveUp } from './lib/complaint.mjs';
import { toStderr } from './lib/install.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { built, checkNode, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

// npm moves to the project's folder; the paths were meant where the person stood.
const from = process.env.INIT_CWD ?? process.cwd();
const tune = process.argv.includes('--tune');
const args = process.argv.slice(2).filter((arg) => arg !== '--tune');

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
onEndRequest((insisted) => (running === undefined || insisted ? process.exit(130) : running.kill('SIGTERM')));

try {
  checkNode();
  if (args.filter((arg) => !arg.startsWith('-')).length === 0) {
    toStderr(tune ? 'Say which folders of awards to learn from: npm run evaluate:tune -- awards/one awards/two' : 'Say which folder to evaluate: npm run evaluate -- awards/one');
    process.exit(2);
  }
  await ensureBuilt();
  const paths = args.map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg)));
  const { code } = await runNode(['--enable-source-maps', built(`bench/${tune ? 'evaluate-tune' : 'evaluate'}.js`), ...paths], {
    cwd: ROOT,
    onStart: (child) => (running = child),
  });
  process.exitCode = code;
} catch (error) {
  giveUp(error);
}
