import { join } from 'node:path';
import { projectRoot } from '@app/config';
import { FIT_WEIGHTS } from '@app/matching';
import { loadCodes, statisticsSeed } from '@app/services';
import { readAwardSet } from './evaluate/award-set.js';
import { FigureSum } from './evaluate/figures.js';
import { FirmIndex } from './evaluate/firm-index.js';
import { prepare } from './evaluate/prepared-set.js';

/** `npm run evaluate -- <folder>`: ranks the firms of a folder for its tenders with the product's own fit, and says how well. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say which folder to evaluate: npm run evaluate -- <folder>');
const codes = loadCodes(join(projectRoot(), 'rulebook'));
const set = await readAwardSet(folder);
const prepared = prepare(set, { weights: FIT_WEIGHTS, codes, seed: () => statisticsSeed(codes) });
const index = new FirmIndex(prepared.firms, prepared.context);
const started = performance.now();
const sum = new FigureSum();
for (const query of prepared.queries) {
  sum.add(index.rank(query, 50, 101).slice(0, 50).map(({ id }) => id), query.relevant);
}
const msPerQuery = (performance.now() - started) / Math.max(1, prepared.queries.length);
console.log(JSON.stringify({ profiles: prepared.firms.length, ...sum.figures(), msPerQuery: Number(msPerQuery.toFixed(3)) }));
