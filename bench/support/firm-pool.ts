import { existsSync } from 'node:fs';
import { mkdir, open, readFile, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { projectRoot } from '@app/config';
import { firmFeatures, FIT_WEIGHTS, StatisticsBuilder, weightsHash, type FirmFeatures, type FitContext } from '@app/matching';
import { Dictionary, SegmentBuilder, type ColumnGroup, type ReplicaFirm, type RowWriter, type Segment } from '@app/replica';
import { loadKnowledge } from '@app/services';
import { fitColumns } from '../../libs/replica/src/columns/fit-columns.js';
import { Market, SIZES, type MarketFirm } from './market.js';
import { QuickFeatures } from './quick-features.js';

/** Firms whose texts, codes, regions and values make the statistics that tenders are weighed with. */
const SAMPLE = 10_000;

/** Firms of which the quick features are compared with the product's. */
const COMPARED = 2_000;

/** Order aside: neither maps nor sets are asked for theirs. */
function plain(features: FirmFeatures): object {
  return { ...features, words: Object.fromEntries(features.words), codes: Object.fromEntries(features.codes), past: features.past.map((work) => ({ ...work, words: Object.fromEntries(work.words), codes: [...work.codes].sort() })) };
}

/** Sizes and certificates as columns of the bench: the hard conditions that its tenders pose. */
class ConditionColumns implements ColumnGroup {
  readonly columns = { 'bench.size': 'u8', 'bench.certificates': 'list', 'bench.firm': 'u32' } as const;
  firm: MarketFirm | undefined;

  write(row: RowWriter, { business }: ReplicaFirm): void {
    row.number('bench.firm', Number.parseInt(business.id.slice(-12), 16));
    if (this.firm === undefined) return;
    row.number('bench.size', 1 + SIZES.indexOf(this.firm.size));
    row.list('bench.certificates', this.firm.certificates);
  }
}

export interface FirmPool {
  readonly market: Market;
  readonly context: FitContext;
  readonly numbers: Dictionary;
  /** All firms, in the order of their numbers, without posting lists. */
  readonly firms: Segment;
}

export interface PoolOptions {
  readonly firms: number;
  readonly seed: number;
  readonly sparse?: boolean;
  /** A folder that keeps the firms for the next run; made where it is missing. */
  readonly keep?: string;
  readonly say: (line: string) => void;
}

/** Makes a market with its firms in columns, by the product's own features; or reads them where they were kept. */
export async function firmPool({ firms, seed, sparse = false, keep, say }: PoolOptions): Promise<FirmPool> {
  const { codes } = loadKnowledge(projectRoot());
  const market = new Market(seed, codes.entries(), sparse);
  const statistics = new StatisticsBuilder();
  for (let n = 0; n < Math.min(SAMPLE, firms); n += 1) statistics.addFirm(market.firm(n).business, codes);
  const context: FitContext = { weights: FIT_WEIGHTS, statistics: statistics.build(`bench ${seed} ${firms}`), codes };
  const numbers = new Dictionary();
  const path = keep && join(keep, `firms-${firms}-${seed}-${sparse}-${weightsHash(FIT_WEIGHTS)}`);
  if (path && existsSync(`${path}.json`)) {
    say(`reading ${firms} firms from ${path}`);
    return { market, context, numbers, firms: await read(path, numbers) };
  }
  const quick = new QuickFeatures(context);
  for (let n = 0; n < Math.min(COMPARED, firms); n += 1) {
    const { business } = market.firm(n);
    if (!isDeepStrictEqual(plain(quick.of(business)), plain(firmFeatures(business, context)))) throw new Error(`firm ${n} of the bench has other features than the product gives it`);
  }
  const conditions = new ConditionColumns();
  const builder = new SegmentBuilder([fitColumns, conditions], numbers);
  const started = performance.now();
  for (let n = 0; n < firms; n += 1) {
    conditions.firm = market.firm(n);
    const { business } = conditions.firm;
    builder.add({ business, features: quick.of(business) });
    if ((n + 1) % 20_000 === 0) say(`${n + 1} firms prepared, ${((performance.now() - started) / (n + 1)).toFixed(3)} ms each`);
  }
  const segment = builder.build();
  if (keep && path) {
    await mkdir(keep, { recursive: true });
    await write(path, segment, numbers);
  }
  return { market, context, numbers, firms: segment };
}

type Numbers = Uint8Array | Int32Array | Uint32Array | Float64Array;
const ARRAYS = { Uint8Array, Int32Array, Uint32Array, Float64Array };

function arraysOf(segment: Segment): [string, Numbers][] {
  const columns = Object.entries(segment.columns).flatMap(([name, column]): [string, Numbers][] =>
    column.kind === 'list' ? [[`${name} at`, column.at], [`${name} values`, column.values]] : [[name, column.values]],
  );
  return [['ids', segment.ids], ['versions', segment.versions], ['diedAt', segment.diedAt], ...columns];
}

async function write(path: string, segment: Segment, numbers: Dictionary): Promise<void> {
  const file = await open(`${path}.bin`, 'w');
  const arrays: { name: string; type: string; length: number }[] = [];
  for (const [name, array] of arraysOf(segment)) {
    arrays.push({ name, type: array.constructor.name, length: array.length });
    await file.write(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  await file.close();
  await writeFile(`${path}.json`, JSON.stringify({ rows: segment.rows, arrays, kinds: numbers.kindNames().map((kind) => [kind, [...numbers.entries(kind)].map(([text]) => text)]) }));
}

async function read(path: string, numbers: Dictionary): Promise<Segment> {
  const { rows, arrays, kinds } = JSON.parse(await readFile(`${path}.json`, 'utf8')) as {
    rows: number;
    arrays: { name: string; type: keyof typeof ARRAYS; length: number }[];
    kinds: [string, string[]][];
  };
  for (const [kind, texts] of kinds) for (const text of texts) numbers.of(kind, text);
  const file = await open(`${path}.bin`, 'r');
  const all = new Map<string, Numbers>();
  for (const { name, type, length } of arrays) all.set(name, await readArray(file, type, length));
  await file.close();
  const columns: Record<string, Segment['columns'][string]> = {};
  for (const [name, array] of all) {
    if (name.endsWith(' at')) columns[name.slice(0, -3)] = { kind: 'list', at: array as Uint32Array, values: all.get(`${name.slice(0, -3)} values`) as Uint32Array };
    else if (!name.endsWith(' values') && !['ids', 'versions', 'diedAt'].includes(name)) columns[name] = { kind: 'number', values: array };
  }
  return { rows, ids: all.get('ids') as Uint32Array, versions: all.get('versions') as Int32Array, diedAt: all.get('diedAt') as Uint32Array, columns };
}

function viewOn(type: keyof typeof ARRAYS, memory: SharedArrayBuffer): Numbers {
  if (type === 'Float64Array') return new Float64Array(memory);
  if (type === 'Uint8Array') return new Uint8Array(memory);
  return type === 'Int32Array' ? new Int32Array(memory) : new Uint32Array(memory);
}

async function readArray(file: FileHandle, type: keyof typeof ARRAYS, length: number): Promise<Numbers> {
  const memory = new SharedArrayBuffer(length * ARRAYS[type].BYTES_PER_ELEMENT);
  const array = viewOn(type, memory);
  const bytes = new Uint8Array(memory);
  const piece = Buffer.allocUnsafe(1 << 24);
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(piece, 0, Math.min(piece.length, bytes.length - at));
    if (bytesRead === 0) throw new Error('the kept firms are cut short');
    bytes.set(piece.subarray(0, bytesRead), at);
    at += bytesRead;
  }
  return array;
}
