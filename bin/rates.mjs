import { resolve } from 'node:path';
import { runDatabaseCommand } from './lib/database-command.mjs';
import { COMMANDS } from './lib/project.mjs';

const USAGE = `npm run rates -- <file.csv>...    takes in dated rates: values of index units, exchange rates, treaty rates
The columns are those of rulebook/rates.csv.`;

// npm moves to the project's folder; the paths were meant where the person stood.
const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2).map((file) => resolve(from, file));

await runDatabaseCommand({ name: 'npm run rates', command: COMMANDS.rates, args, usage: args.length === 0 ? USAGE : undefined });
