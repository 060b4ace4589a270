import { basename, join } from 'node:path';
import { projectRoot } from '@app/config';
import { CRITERIA } from '@app/domain';
import { FIT_WEIGHTS } from '@app/matching';
import type { FitWeights } from '@app/matching';
import { loadCodes, statisticsSeed } from '@app/services';
import { readAwardSet } from './evaluate/award-set.js';
import { FigureSum } from './evaluate/figures.js';
import type { Figures } from './evaluate/figures.js';
import { FirmIndex } from './evaluate/firm-index.js';
import { newcomersAmongRivals, newcomersOnly } from './evaluate/newcomers.js';
import { prepare } from './evaluate/prepared-set.js';
import type { PreparedSet } from './evaluate/prepared-set.js';
import { report } from './evaluate/report.js';

/**
 * `npm run evaluate -- <folder> [--ablation] [--brief]`: ranks the firms of a folder for its tenders with the product's own fit, and says how well.
 * `--brief` leaves out all but the last line; `--ablation` also ranks without each criterion in turn.
 */
const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('-'));
if (folder === undefined) throw new Error('Say which folder to evaluate: npm run evaluate -- <folder>');
const codes = loadCodes(join(projectRoot(), 'rulebook'));
const base = { weights: FIT_WEIGHTS, codes, seed: () => statisticsSeed(codes) };
const prepared = prepare(await readAwardSet(folder), base);

const whole = rankAll(prepared, FIT_WEIGHTS);
const { profiles, msPerQuery } = { profiles: prepared.firms.length, msPerQuery: Number(whole.msPerQuery.toFixed(3)) };
if (!args.includes('--brief')) {
  console.log(`${basename(folder)}: ${profiles} firms, ${prepared.queries.length} tenders`);
  for (const line of report(prepared)) console.log(line);
  console.log(`all firms cut to their codes and one sentence: ${short(newcomersOnly(prepared))}`);
  console.log(newcomersAmongRivals(prepared));
}
if (args.includes('--ablation')) {
  console.log(`without  nothing: ${short(whole.figures)}`);
  for (const criterion of CRITERIA) {
    const without = { ...FIT_WEIGHTS, max: { ...FIT_WEIGHTS.max, [criterion]: 0 } };
    console.log(`without ${criterion.padStart(8)}: ${short(rankAll(prepared, without).figures)}`);
  }
}
console.log(JSON.stringify({ profiles, ...whole.figures, msPerQuery }));

function rankAll({ firms, queries }: PreparedSet, weights: FitWeights): { figures: Figures; msPerQuery: number } {
  const index = new FirmIndex(firms, { weights });
  const sum = new FigureSum();
  const started = performance.now();
  for (const query of queries) sum.add(index.rank(query, 50).slice(0, 50).map(({ id }) => id), query.relevant);
  return { figures: sum.figures(), msPerQuery: (performance.now() - started) / Math.max(1, queries.length) };
}

function short(figures: Figures): string {
  return `recall@10 ${figures['recall@10'].toFixed(3)}  recall@50 ${figures['recall@50'].toFixed(3)}  nDCG@10 ${figures['ndcg@10'].toFixed(3)}`;
}
