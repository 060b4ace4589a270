import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { RateService } from '@app/services';
import { withServices } from './with-services.js';

/** Takes in tables of rates: one JSON object with the counts a file, in the order of the files. A table is taken whole or not at all. */
const paths = process.argv.slice(2);
await withServices(async (app) => {
  for (const path of paths) {
    const counts = await app.get(RateService).import(await readFile(path, 'utf8'), basename(path));
    console.log(JSON.stringify({ file: basename(path), ...counts }));
  }
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
