import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const BIN = join(import.meta.dirname, '..');
const COMMANDS = readdirSync(BIN).filter((name) => name.endsWith('.mjs'));
const STATIC_IMPORT = /^import\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

/** What the file and all it imports statically name, apart from files of our own and Node's modules. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const names = [...readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)].map(([, name = '']) => name);
  return names.flatMap((name) => {
    if (name.startsWith('node:')) return [];
    return name.startsWith('.') ? packagesOf(join(dirname(file), name), seen) : [`${name} in ${file.slice(BIN.length + 1)}`];
  });
}

describe('a command in a fresh clone', () => {
  it.each(COMMANDS)('%s starts before any package is installed', (command) => {
    expect(packagesOf(join(BIN, command))).toEqual([]);
  });
});
