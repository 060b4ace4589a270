import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '@app/config';
import { runPool, type PoolRun } from './match/run-pool.js';

/**
 * All kept matches of a tender among many firms: the product's own search against rivals that answer the same question in the same
 * run, turn by turn; what they find is compared. First among 5,000 sparse profiles, then among so many firms as are said.
 * Usage: `npm run bench -- match [--firms 10000,100000,1000000] [--tenders 200] [--rounds 3] [--seed 1] [--budget 120] [--no-sparse] [--without sql,two-gin,lucene,minisearch] [--keep folder]`
 */
const SPARSE = 5_000;
const { values: given } = parseArgs({
  allowNegative: true,
  options: {
    firms: { type: 'string', default: '10000,100000,1000000' },
    tenders: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    budget: { type: 'string', default: '120' },
    without: { type: 'string', default: '' },
    sparse: { type: 'boolean', default: true },
    keep: { type: 'string', default: join(projectRoot(), '.data', 'bench') },
  },
});
const common = {
  tenders: Number(given.tenders),
  rounds: Number(given.rounds),
  seed: Number(given.seed),
  budget: Number(given.budget),
  without: new Set(given.without.split(',')),
  keep: given.keep,
  say: (line: string): void => console.error(line),
};

let wrong = 0;
let largest: PoolRun | undefined;
if (given.sparse) wrong += (await runPool({ ...common, firms: SPARSE, sparse: true })).wrong;
for (const firms of given.firms.split(',').map(Number).sort((a, b) => a - b)) {
  largest = await runPool({ ...common, firms });
  wrong += largest.wrong;
  await writeFile(join(given.keep, `match-${firms}.json`), JSON.stringify(largest));
}
console.log(`\nresults that differ, of all sizes: ${wrong}. Ratios at ${largest?.firms ?? 0} firms:`);
for (const [name, value] of Object.entries(largest?.ratios ?? {})) console.log(`ratio ${name} ${value.toFixed(2)}`);
if (wrong > 0) process.exitCode = 1;
