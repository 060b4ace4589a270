import { ensureBuilt } from './lib/build.mjs';
import { withDatabase } from './lib/command-database.mjs';
import { giveUp } from './lib/complaint.mjs';
import { toStderr } from './lib/install.mjs';
import { onEndRequest } from './lib/parent.mjs';
import { built, checkNode, COMMANDS, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';

const USAGE = `npm run operator -- add <address>       makes the account of this address an operator
npm run operator -- remove <address>    takes that back
npm run operator -- list                says who is one
npm run operator -- verify <buyer id> [reason]
npm run operator -- unverify <buyer id> [reason]`;

/** How many words each action needs after it. */
const ACTIONS = new Map([
  ['add', 1],
  ['remove', 1],
  ['list', 0],
  ['verify', 1],
  ['unverify', 1],
]);

const args = process.argv.slice(2);
const action = args[0] ?? '';

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
  if (args.length <= (ACTIONS.get(action) ?? Infinity)) {
    toStderr(USAGE);
    process.exit(2);
  }
  await ensureBuilt();
  const command = action.endsWith('verify') ? COMMANDS.verifyBuyer : COMMANDS.makeOperator;
  const { code } = await withDatabase('npm run operator', toStderr, (env) =>
    interrupted ? Promise.resolve({ code: 130 }) : runNode(['--enable-source-maps', built(command), ...args], { env, cwd: ROOT, onStart: (child) => (running = child) }),
  );
  process.exitCode = code;
} catch (error) {
  giveUp(error);
}
