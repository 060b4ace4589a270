import { ALIVE, alive, listColumn, type Column, type ListColumn, type Postings, type Segment, type View } from './segment.js';
import { shared } from './shared.js';

/** Some rows of some segments, in an order: the nth is row `rows[n]` of segment `which[n]`. */
interface Places {
  readonly segments: readonly Segment[];
  readonly which: Uint16Array;
  readonly rows: Uint32Array;
}

/** The living rows of a view in one new segment without postings, in the order in which they stand. */
export function gather(view: View): Segment {
  return take(livingRows(view));
}

/**
 * The living rows of a view as a new base: firms numbered by economy and then by the group of their first code, so that
 * firms that are met together lie together, with posting lists for `indexed` columns.
 */
export function makeBase(view: View, order: readonly [string, string], indexed: readonly string[]): Segment {
  const segment = take(inOrder(livingRows(view), order));
  return { ...segment, postings: Object.fromEntries(indexed.map((name) => [name, postingsOf(listColumn(segment, name), segment.rows)])) };
}

function livingRows(view: View): Places {
  const { segments } = view;
  const most = segments.reduce((total, { rows }) => total + rows, 0);
  const which = new Uint16Array(most);
  const rows = new Uint32Array(most);
  let count = 0;
  segments.forEach((segment, index) => {
    for (let row = 0; row < segment.rows; row += 1) {
      if (!alive(view, segment, row)) continue;
      which[count] = index;
      rows[count] = row;
      count += 1;
    }
  });
  return { segments, which: which.subarray(0, count), rows: rows.subarray(0, count) };
}

function inOrder({ segments, which, rows }: Places, [major, minor]: readonly [string, string]): Places {
  const keys = Float64Array.from(rows, (row, i) => {
    const segment = segments[which[i] ?? 0];
    return segment ? numberAt(segment, major, row) * 2 ** 24 + numberAt(segment, minor, row) : 0;
  });
  const order = Uint32Array.from(rows.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  return { segments, which: Uint16Array.from(order, (i) => which[i] ?? 0), rows: Uint32Array.from(order, (i) => rows[i] ?? 0) };
}

function take(places: Places): Segment {
  const { segments } = places;
  const count = places.rows.length;
  const ids = shared.u32(4 * count);
  const versions = shared.i32(count);
  each(places, (segment, row, i) => {
    for (let word = 0; word < 4; word += 1) ids[4 * i + word] = segment.ids[4 * row + word] ?? 0;
    versions[i] = segment.versions[row] ?? 0;
  });
  const columns = Object.fromEntries(Object.entries(segments[0]?.columns ?? {}).map(([name, like]) => [name, takeColumn(places, name, like)]));
  return { rows: count, ids, versions, diedAt: shared.u32(count).fill(ALIVE), columns };
}

function each({ segments, which, rows }: Places, visit: (segment: Segment, row: number, i: number) => void): void {
  for (let i = 0; i < rows.length; i += 1) {
    const segment = segments[which[i] ?? 0];
    if (segment) visit(segment, rows[i] ?? 0, i);
  }
}

function takeColumn(places: Places, name: string, first: Column): Column {
  const count = places.rows.length;
  if (first.kind === 'number') {
    const values = like(first.values, count);
    each(places, (segment, row, i) => (values[i] = numberAt(segment, name, row)));
    return { kind: 'number', values };
  }
  const at = shared.u32(count + 1);
  let total = 0;
  each(places, (segment, row, i) => {
    const list = listColumn(segment, name);
    total += (list.at[row + 1] ?? 0) - (list.at[row] ?? 0);
    at[i + 1] = total;
  });
  const values = shared.u32(total);
  each(places, (segment, row, i) => {
    const list = listColumn(segment, name);
    const end = list.at[row + 1] ?? 0;
    for (let from = list.at[row] ?? 0, to = at[i] ?? 0; from < end; from += 1, to += 1) values[to] = list.values[from] ?? 0;
  });
  return { kind: 'list', at, values };
}

function like(values: Uint8Array | Int32Array | Uint32Array | Float64Array, length: number): Uint8Array | Int32Array | Uint32Array | Float64Array {
  if (values instanceof Float64Array) return shared.f64(length);
  if (values instanceof Uint8Array) return shared.u8(length);
  return values instanceof Int32Array ? shared.i32(length) : shared.u32(length);
}

function numberAt(segment: Segment, name: string, row: number): number {
  const column = segment.columns[name];
  return column?.kind === 'number' ? (column.values[row] ?? 0) : 0;
}

/** Turns lists of numbers with impacts round: by number, the rows that have it. */
export function postingsOf({ at, values }: ListColumn, rows: number): Postings {
  let most = 0;
  for (const value of values) most = Math.max(most, value >>> 8);
  const starts = shared.u32(most + 2);
  for (const value of values) starts[(value >>> 8) + 1] = (starts[(value >>> 8) + 1] ?? 0) + 1;
  for (let number = 1; number < starts.length; number += 1) starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const next = starts.slice();
  const entries = shared.u32(values.length);
  for (let row = 0; row < rows; row += 1) {
    for (let i = at[row] ?? 0; i < (at[row + 1] ?? 0); i += 1) {
      const value = values[i] ?? 0;
      const place = next[value >>> 8] ?? 0;
      next[value >>> 8] = place + 1;
      entries[place] = row * 256 + (value & 255);
    }
  }
  return { at: starts, entries };
}
