import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A clock of a process that is put wrong while it runs. */
export interface FalseClock {
  /** What falsifies it. */
  readonly by: string;
  readonly env: Readonly<Record<string, string>>;
  /** From now on the process reads a time that is off by so many seconds. */
  jump(seconds: number): void;
}

const LIBRARIES = '/usr/lib';

/** By libfaketime where it is installed; else by a Date that is replaced before the program starts. */
export function falseClock(folder: string): FalseClock {
  const library = findLibrary();
  const file = join(folder, 'false-clock');
  writeFileSync(file, '+0');
  const jump = (seconds: number): void => writeFileSync(file, `${seconds < 0 ? '' : '+'}${seconds}`);
  if (library !== undefined) {
    return { by: 'libfaketime', env: { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', DONT_FAKE_MONOTONIC: '1' }, jump };
  }
  const shim = join(folder, 'false-clock.mjs');
  writeFileSync(shim, SHIM.replace('FILE', JSON.stringify(file)));
  return { by: 'a replaced Date (libfaketime is not installed)', env: { NODE_OPTIONS: `--import=${pathToFileURL(shim).href}` }, jump };
}

function findLibrary(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES).map((folder) => join(LIBRARIES, folder, 'faketime', 'libfaketimeMT.so.1')).find((path) => existsSync(path));
}

/** Node writes the date of an answer by a Date of its own, which nobody can replace: so that the false one shows, it is written here. */
const SHIM = `import { readFileSync } from 'node:fs';
import { ServerResponse } from 'node:http';
const True = Date;
const now = () => True.now() + Number(readFileSync(FILE, 'utf8')) * 1000;
globalThis.Date = class extends True {
  constructor(...parts) { super(...(parts.length === 0 ? [now()] : parts)); }
  static now() { return now(); }
};
const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (...parts) {
  this.setHeader('date', new Date().toUTCString());
  return writeHead.apply(this, parts);
};
`;
