import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { Complaint, giveUp } from './lib/complaint.mjs';
import { built, checkNode } from './lib/project.mjs';

const USAGE = 'Say which file of instances to search, one JSON object a line: npm run teams -- instances.jsonl [--seconds 10]';

// No handler for Ctrl-C: a search does not look up before it is done, and a signal without a handler ends the process at once.
try {
  checkNode();
  const { path, seconds } = readArguments(process.argv.slice(2));
  await ensureBuilt();
  /** @type {typeof import('../libs/matching/src/index.js')} */
  const { answerTeamLine } = await import(pathToFileURL(built('libs/matching/src/index.js')).href);
  const now = () => performance.now();
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    if (line.trim() === '') continue;
    if (!process.stdout.write(`${JSON.stringify(answerTeamLine(line, number, seconds, now))}\n`)) await new Promise((go) => process.stdout.once('drain', () => go(undefined)));
  }
} catch (error) {
  giveUp(error);
}

/** @param {string[]} args */
function readArguments(args) {
  let seconds = 10;
  const paths = [];
  for (let at = 0; at < args.length; at++) {
    const [name = '', value = ''] = args[at]?.startsWith('--seconds') ? (args[at]?.includes('=') ? (args[at]?.split('=') ?? []) : ['--seconds', args[++at]]) : [];
    if (name !== '--seconds') paths.push(args[at] ?? '');
    else {
      seconds = Number(value);
      if (value.trim() === '' || !(seconds > 0 && seconds < 1e6)) throw new Complaint('--seconds takes a number above 0, for each instance.');
    }
  }
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new Complaint(USAGE);
  // npm moves to the project's folder; the path was meant where the person stood.
  return { path: resolve(process.env.INIT_CWD ?? process.cwd(), path), seconds };
}

/**
 * The lines of a file, read as they are asked for. A line may be long: its pieces are put together once.
 *
 * @param {string} path
 */
async function* linesOf(path) {
  /** @type {string[]} */
  let pieces = [];
  try {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      const parts = chunk.split('\n');
      for (let at = 0; at < parts.length - 1; at++) {
        pieces.push(parts[at]);
        yield pieces.join('');
        pieces = [];
      }
      pieces.push(parts.at(-1));
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new Complaint(`${path} cannot be read (${error.code}).`);
    throw error;
  }
  yield pieces.join('');
}
