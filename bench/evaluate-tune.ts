import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '@app/config';
import type { Criterion } from '@app/domain';
import { FIT_WEIGHTS, fitParts } from '@app/matching';
import { loadCodes, statisticsSeed } from '@app/services';
import { readAwardSet } from './evaluate/award-set.js';
import { conditionalLogit } from './evaluate/conditional-logit.js';
import type { Choice } from './evaluate/conditional-logit.js';
import { FirmIndex } from './evaluate/firm-index.js';
import { prepare } from './evaluate/prepared-set.js';
import type { PreparedSet } from './evaluate/prepared-set.js';

/**
 * `npm run evaluate:tune -- <folder>... [--write]`: learns the criteria's points from who bid, each tender a choice among the firms that rank
 * highest and those that bid, each folder weighing the same. Prints the table; `--write` puts it into libs/matching/src/weights.ts.
 * What awards cannot teach stays as it is: the time left is the same for every firm of a tender.
 */
const RANKED = 250;
const LEARNED = ['category', 'words', 'past', 'place', 'value'] as const;
const TIME = FIT_WEIGHTS.max.time;
/** The weights in use, with all of the record's part for the kind of work, or for how lately there was some. */
const KIND_ALONE = { weights: { ...FIT_WEIGHTS, record: { ...FIT_WEIGHTS.record, kind: 1 } } };
const LATELY_ALONE = { weights: { ...FIT_WEIGHTS, record: { ...FIT_WEIGHTS.record, kind: 0 } } };

const args = process.argv.slice(2);
const codes = loadCodes(join(projectRoot(), 'rulebook'));
const base = { weights: FIT_WEIGHTS, codes, seed: () => statisticsSeed(codes) };
const sets: Choice[][] = [];
for (const folder of args.filter((arg) => !arg.startsWith('-'))) {
  console.error(`reading ${basename(folder)}`);
  sets.push(choicesOf(prepare(await readAwardSet(folder), base)));
}
// A folder with fewer tenders says each of them louder.
const choices = sets.flatMap((set) => set.map((choice) => ({ ...choice, weight: 1 / set.length })));
const weights = conditionalLogit(choices, LEARNED.length + 2).map((weight) => Math.max(0, weight));
const [kind = 0, lately = 0] = weights.slice(LEARNED.length);
const logits: Record<Exclude<Criterion, 'time'>, number> = {
  ...(Object.fromEntries(LEARNED.map((criterion, i) => [criterion, weights[i] ?? 0])) as Record<(typeof LEARNED)[number], number>),
  record: kind + lately,
};
const points = { ...inPoints(logits, 100 - TIME), time: TIME };
for (const [criterion, logit] of Object.entries(logits)) console.log(`${criterion.padEnd(9)} ${logit.toFixed(2)}`);
console.log(`of record, kind ${(kind / (kind + lately)).toFixed(2)}`);
console.log(JSON.stringify({ max: points, kind: Number((kind / (kind + lately)).toFixed(2)) }));
if (args.includes('--write')) write(points);

function choicesOf({ firms, queries, context }: PreparedSet): Choice[] {
  const index = new FirmIndex(firms, context);
  const byId = new Map(firms.map((firm) => [firm.businessId, firm]));
  return queries.flatMap(({ target, asOf, relevant }) => {
    const bidders = [...relevant].filter((id) => byId.has(id));
    if (bidders.length === 0) return [];
    const ids = [...new Set([...index.rank({ target, asOf }, RANKED).slice(0, RANKED).map(({ id }) => id), ...bidders])];
    const candidates = ids.flatMap((id) => {
      const firm = byId.get(id);
      if (!firm) return [];
      const parts = fitParts(firm, target, asOf, KIND_ALONE);
      // How lately is asked of the firm without its titles: they have no part in it, and take the time.
      const lately = fitParts({ ...firm, past: [] }, target, asOf, LATELY_ALONE).record;
      return [[...LEARNED.map((criterion) => parts[criterion]), parts.record, lately]];
    });
    return [{ candidates, chosen: ids.map((id) => (relevant.has(id) ? 1 / bidders.length : 0)) }];
  });
}

/** Whole points that add up to `total`: the largest rests are rounded up. */
function inPoints<K extends string>(logits: Readonly<Record<K, number>>, total: number): Record<K, number> {
  const entries = Object.entries<number>(logits) as [K, number][];
  const sum = entries.reduce((all, [, logit]) => all + logit, 0);
  const exact = entries.map(([criterion, logit]) => ({ criterion, points: (total * logit) / sum }));
  const left = total - exact.reduce((all, { points }) => all + Math.floor(points), 0);
  const order = [...exact].sort((a, b) => (b.points % 1) - (a.points % 1));
  const up = new Set(order.slice(0, left).map(({ criterion }) => criterion));
  return Object.fromEntries(exact.map(({ criterion, points }) => [criterion, Math.floor(points) + Number(up.has(criterion))])) as Record<K, number>;
}

function write(max: Readonly<Record<string, number>>): void {
  const path = join(projectRoot(), 'libs/matching/src/weights.ts');
  const order: readonly Criterion[] = ['category', 'words', 'past', 'place', 'value', 'record', 'time'];
  const line = `  max: { ${order.map((criterion) => `${criterion}: ${max[criterion] ?? 0}`).join(', ')} },`;
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/^ {2}max: \{.*\},$/m, line);
  if (!after.includes(line)) throw new Error(`${path} has no line of points to write`);
  writeFileSync(path, after);
  console.log(`written to ${path}`);
}
