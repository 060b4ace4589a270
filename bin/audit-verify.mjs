import { resolve } from 'node:path';
import { runDatabaseCommand } from './lib/database-command.mjs';
import { COMMANDS } from './lib/project.mjs';

// npm moves to the project's folder; the paths were meant where the person stood.
const from = process.env.INIT_CWD ?? process.cwd();
/** Receipts, whose places in the record are looked at too. */
const args = process.argv.slice(2).map((file) => resolve(from, file));

await runDatabaseCommand({ name: 'npm run audit:verify', command: COMMANDS.verifyAudit, args });
