import { resolve } from 'node:path';
import { runDatabaseCommand } from './lib/database-command.mjs';
import { COMMANDS } from './lib/project.mjs';

const USAGE = 'Say which files or folders to import: npm run import -- tenders.json more/';

// npm moves to the project's folder; the paths were meant where the person stood.
const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(from, arg)));

await runDatabaseCommand({ name: 'npm run import', command: COMMANDS.import, args, usage: args.length === 0 ? USAGE : undefined });
