import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json and rulebook/, the same from sources and from the build. */
export function projectRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'rulebook'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('project root not found: no folder above holds package.json and rulebook/');
  return projectRoot(parent);
}
