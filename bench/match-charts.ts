import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/config';
import type { PoolRun } from './match/run-pool.js';
import type { PublishRun } from './publish.js';
import { mean } from './support/figures.js';
import { logChart, type Series } from './support/log-chart.js';

/**
 * Draws how the cost of matching and of publishing grows, from what `npm run bench -- match` and `npm run bench -- publish` have measured
 * last and left in .data/bench. Usage: `npm run bench -- match-charts [folder of figures]`
 */
const from = process.argv[2] ?? join(projectRoot(), '.data', 'bench');
const names = await readdir(from);
const figures = async <T>(pattern: RegExp): Promise<T[]> => Promise.all(names.filter((name) => pattern.test(name)).map(async (name) => JSON.parse(await readFile(join(from, name), 'utf8')) as T));
const runs = (await figures<PoolRun>(/^match-\d+\.json$/)).sort((a, b) => a.firms - b.firms);
if (runs.length === 0) throw new Error(`No figures in ${from}: run npm run bench -- match first`);
const folder = join(projectRoot(), 'docs', 'bench');
await mkdir(folder, { recursive: true });

/** Times of the tenders that were answered; a rival that is slow was not put all of them. */
const answered = (ms: readonly (number | null | undefined)[]): number[] => ms.flatMap((time) => time ?? []);
const ways = [...new Set(runs.flatMap(({ ms }) => Object.keys(ms)))];
const byFirms = ways.map((name): Series => ({ name, points: runs.flatMap(({ firms, ms }) => (answered(ms[name] ?? []).length > 0 ? [{ x: firms, y: mean(answered(ms[name] ?? [])) }] : [])) }));
const note = runs.map(({ firms, counts, machine }) => `${firms} firms: ${counts.length} tenders, ${mean(counts).toFixed(0)} matches each on average; ${machine}`);
await draw('match-by-firms', { title: 'All matches of a tender: mean time by the number of firms', x: 'firms', y: 'milliseconds', series: byFirms, note });

const byMatches = runs.map(({ firms, broad }): Series => ({ name: `${firms} firms`, points: broad.filter(({ matches }) => matches > 0).map(({ matches, ms }) => ({ x: matches, y: ms })) }));
await draw('match-by-matches', { title: 'Tenders open to all: time by the number of matches', x: 'matches', y: 'milliseconds', series: byMatches, note: runs.slice(-1).map(({ machine }) => machine) });

const [publish] = await figures<PublishRun>(/^publish\.json$/);
if (publish) {
  const series = Object.entries(publish.ms).map(([name, points]): Series => ({ name, points: points.map(({ recipients, ms }) => ({ x: recipients, y: ms })) }));
  await draw('publish-by-matches', { title: 'From scored matches to the commit, and to the jobs', x: 'matches', y: 'milliseconds', series, note: [publish.machine] });
}

async function draw(name: string, options: Parameters<typeof logChart>[0]): Promise<void> {
  await writeFile(join(folder, `${name}.svg`), logChart(options));
  console.log(`drawn: docs/bench/${name}.svg`);
}
