import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/config';
import { logChart, type Series } from './support/log-chart.js';
import { mean } from './support/figures.js';

/**
 * Draws how the cost of matching grows, from what `npm run bench -- match --rows file` has measured at several sizes.
 * Usage: `npm run bench -- match-charts rows-10000.json rows-100000.json rows-1000000.json`
 */
interface Rows {
  readonly firms: number;
  readonly machine: string;
  readonly counts: readonly number[];
  readonly ms: Readonly<Record<string, readonly number[]>>;
  readonly broad: readonly { readonly matches: number; readonly ms: number }[];
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Say which files of rows to draw: npm run bench -- match-charts rows-10000.json rows-100000.json');
const all = (await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Rows))).sort((a, b) => a.firms - b.firms);
const folder = join(projectRoot(), 'docs', 'bench');
await mkdir(folder, { recursive: true });

const names = [...new Set(all.flatMap(({ ms }) => Object.keys(ms)))];
const bySize = names.map((name): Series => ({ name, points: all.flatMap(({ firms, ms }) => (ms[name] ? [{ x: firms, y: mean(ms[name]) }] : [])) }));
const note = all.map(({ firms, counts, machine }) => `${firms} firms: ${counts.length} tenders, ${mean(counts).toFixed(0)} matches each on average; ${machine}`);
await writeFile(join(folder, 'match-by-firms.svg'), logChart({ title: 'All matches of a tender: mean time by the number of firms', x: 'firms', y: 'milliseconds', series: bySize, note }));

const largest = all.at(-1);
const byMatches = all.map(({ firms, broad }): Series => ({ name: `${firms} firms`, points: broad.filter(({ matches }) => matches > 0).map(({ matches, ms }) => ({ x: matches, y: ms })).sort((a, b) => a.x - b.x) }));
await writeFile(join(folder, 'match-by-matches.svg'), logChart({ title: 'Broad tenders: time by the number of matches', x: 'matches', y: 'milliseconds', series: byMatches, note: largest ? [largest.machine] : [] }));
console.log(`drawn: ${folder}/match-by-firms.svg, match-by-matches.svg`);
