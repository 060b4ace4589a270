import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '@app/config';
import { economyPages } from '@app/services';

/** Writes the page of each economy below the folder given: `rule-pages.js <folder>`. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('say into which folder the pages go');
for (const [path, content] of economyPages(join(projectRoot(), 'rulebook'))) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
