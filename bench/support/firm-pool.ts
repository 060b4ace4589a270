import { existsSync } from 'node:fs';
import { mkdir, open, readFile, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/config';
import { firmFeatures, FIT_WEIGHTS, StatisticsBuilder, weightsHash, type FitContext } from '@app/matching';
import { Dictionary, SegmentBuilder, type ColumnGroup, type ReplicaFirm, type RowWriter, type Segment } from '@app/replica';
import { loadKnowledge } from '@app/services';
import { fitColumns } from '../../libs/replica/src/columns/fit-columns.js';
import type { FirmSketch } from './firm-sketch.js';
import { Market, uuidOf } from './market.js';
import { SketchColumns } from './sketch-columns.js';

/** Firms whose texts, codes, regions and values make the statistics that tenders are weighed with. */
const SAMPLE = 10_000;

/** Firms of which the quick columns are compared with the product's. */
const COMPARED = 2_000;

/** Sizes and certificates as columns of the bench: the hard conditions that its tenders pose. */
class ConditionColumns implements ColumnGroup {
  readonly columns = { 'bench.size': 'u8', 'bench.certificates': 'list', 'bench.firm': 'u32' } as const;
  sketch: FirmSketch | undefined;

  write(row: RowWriter): void {
    if (this.sketch === undefined) return;
    row.number('bench.firm', this.sketch.n);
    row.number('bench.size', 1 + this.sketch.size);
    row.list('bench.certificates', this.sketch.certificates);
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
  readonly keep: string;
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
  const path = join(keep, `firms-${firms}-${seed}-${sparse}-${weightsHash(FIT_WEIGHTS)}`);
  if (existsSync(`${path}.json`)) {
    const kept = await read(path);
    const column = differing(market, context, kept.numbers, kept.segment);
    say(column === undefined ? `${firms} firms read from ${path}` : `the firms in ${path} are of another version (${column}) and made anew`);
    if (column === undefined) return { market, context, numbers: kept.numbers, firms: kept.segment };
  }
  const quick = new SketchColumns(market, context, numbers);
  const conditions = new ConditionColumns();
  const builder = new SegmentBuilder([quick, conditions], numbers);
  const started = performance.now();
  for (let n = 0; n < firms; n += 1) {
    quick.sketch = conditions.sketch = market.sketch(n);
    builder.add(named(n));
    if ((n + 1) % 100_000 === 0) say(`${n + 1} firms prepared, ${((performance.now() - started) / (n + 1)).toFixed(3)} ms each`);
  }
  const segment = builder.build();
  const column = differing(market, context, numbers, segment);
  if (column !== undefined) throw new Error(`the bench fills column ${column} otherwise than the product does`);
  await mkdir(keep, { recursive: true });
  await write(path, segment, numbers);
  return { market, context, numbers, firms: segment };
}

/** All that the builder itself asks of a firm whose columns come from its sketch. */
function named(n: number): ReplicaFirm {
  return { business: { id: uuidOf(n), version: 1 } } as ReplicaFirm;
}

/** The name of a column of the first firms that is another than the product makes of their profiles; undefined where all are the same. */
function differing(market: Market, context: FitContext, numbers: Dictionary, segment: Segment): string | undefined {
  const builder = new SegmentBuilder([fitColumns], numbers);
  for (let n = 0; n < Math.min(COMPARED, segment.rows); n += 1) {
    const { business } = market.firm(n);
    builder.add({ business, features: firmFeatures(business, context) });
  }
  const arrays = new Map(arraysOf(segment));
  return arraysOf(builder.build()).find(([name, array]) => !array.every((value, i) => Object.is(value, arrays.get(name)?.[i])))?.[0];
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

async function read(path: string): Promise<{ numbers: Dictionary; segment: Segment }> {
  const { rows, arrays, kinds } = JSON.parse(await readFile(`${path}.json`, 'utf8')) as {
    rows: number;
    arrays: { name: string; type: keyof typeof ARRAYS; length: number }[];
    kinds: [string, string[]][];
  };
  const numbers = new Dictionary();
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
  const segment = { rows, ids: all.get('ids') as Uint32Array, versions: all.get('versions') as Int32Array, diedAt: all.get('diedAt') as Uint32Array, columns };
  return { numbers, segment };
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
