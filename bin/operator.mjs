import { runDatabaseCommand } from './lib/database-command.mjs';
import { COMMANDS } from './lib/project.mjs';

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
const complete = args.length > (ACTIONS.get(action) ?? Infinity);
const command = action.endsWith('verify') ? COMMANDS.verifyBuyer : COMMANDS.makeOperator;

await runDatabaseCommand({ name: 'npm run operator', command, args, usage: complete ? undefined : USAGE });
