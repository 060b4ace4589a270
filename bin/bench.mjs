import { existsSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { Complaint, giveUp } from './lib/complaint.mjs';
import { withHugePages } from './lib/huge-pages.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { built, checkNode, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
onEndRequest((insisted) => (running === undefined || insisted ? process.exit(130) : running.kill('SIGTERM')));

try {
  checkNode();
  const [name = '', ...args] = process.argv.slice(2);
  await ensureBuilt();
  const program = built(`bench/${name}.js`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(program)) throw new Complaint('Say which benchmark of bench/ to run: npm run bench -- import');
  const { code } = await runNode(['--enable-source-maps', program, ...args], { cwd: ROOT, env: withHugePages(process.env), onStart: (child) => (running = child) });
  process.exitCode = code;
} catch (error) {
  giveUp(error);
}
