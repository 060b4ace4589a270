import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * One log for all processes: time, who, what. On the terminal and in a file.
 *
 *   14:03:07 api      listening on http://127.0.0.1:3001
 *
 * @typedef {object} Log
 * @property {(who: string, line: string) => void} line
 * @property {(who: string, line: string) => void} progress on stderr
 * @property {(text: string) => void} plain without time and name
 */

const COLOURS = /** @type {Record<string, number>} */ ({ api: 36, worker: 35, web: 34, database: 33, sample: 32 });
const ROTATE_BYTES = 10_000_000;
/** What Nest puts before a line of its own; here it would be said twice. */
const NEST_HEAD = /^\[Nest\] \d+ +- +[\d/., :]+(?:[AP]M)? +/;

/**
 * @param {string} file
 * @returns {Log}
 */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_BYTES) renameSync(file, `${file}.1`);
  // Who reads along may leave ("| head"); the file still gets everything.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  const write = (/** @type {NodeJS.WriteStream} */ stream, /** @type {string} */ text) => {
    stream.write(`${stream.isTTY ? text : stripVTControlCharacters(text)}\n`);
    try {
      appendFileSync(file, `${stripVTControlCharacters(text)}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not take the service down with it.
    }
  };
  const line = (/** @type {NodeJS.WriteStream} */ stream, /** @type {string} */ who, /** @type {string} */ text) => {
    const time = new Date().toTimeString().slice(0, 8);
    const name = who.padEnd(8);
    const coloured = stream.isTTY && COLOURS[who] !== undefined ? `\u001b[${COLOURS[who]}m${name}\u001b[0m` : name;
    write(stream, `${time} ${coloured} ${plainHead(text)}`);
  };
  return {
    line: (who, text) => line(process.stdout, who, text),
    progress: (who, text) => line(process.stderr, who, text),
    plain: (text) => write(process.stdout, text),
  };
}

/** @param {string} text */
function plainHead(text) {
  const bare = stripVTControlCharacters(text);
  return NEST_HEAD.test(bare) ? bare.replace(NEST_HEAD, '') : text;
}
