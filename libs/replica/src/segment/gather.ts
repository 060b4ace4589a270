import { invert, invertPairs, type Places } from './postings.js';
import { ALIVE, alive, listColumn, type Column, type ListColumn, type Segment, type View } from './segment.js';
import { shared } from './shared.js';

/** How a base is made. */
export interface BaseShape {
  /** Number columns by which its rows are ordered, the greater order first. */
  readonly order: readonly [string, string];
  /** List columns that are turned into posting lists; the lists themselves are left out. */
  readonly indexed: readonly string[];
  /** Posting lists of their own that are read from a list column, by name. `pairsOf` adds a row's packed pairs, each number once. */
  readonly derived: Readonly<Record<string, { readonly from: string; readonly pairsOf: (list: ListColumn, row: number, into: number[]) => void }>>;
}

/** The living rows of a view in one new segment without postings, in the order in which they stand. */
export function gather(view: View): Segment {
  return take(livingRows(view));
}

/**
 * The living rows of a view as a new base: firms numbered by economy and then by the group of their first code, so that
 * firms that are met together lie together, with posting lists.
 */
export function makeBase(view: View, { order, indexed, derived }: BaseShape): Segment {
  const places = inOrder(livingRows(view), order);
  const segment = take(places, new Set(indexed));
  const postings = Object.fromEntries(indexed.map((name) => [name, invert(places, name)]));
  for (const [name, { from, pairsOf }] of Object.entries(derived)) {
    const list = listColumn(segment, from);
    postings[name] = invertPairs(segment.rows, (row, into) => pairsOf(list, row, into));
  }
  return { ...segment, postings };
}

/** The living rows of a view in the order of a base, but with all their lists and without posting lists. */
export function inBaseOrder(view: View, { order }: BaseShape): Segment {
  return take(inOrder(livingRows(view), order));
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
  const keyOf = (name: string): Float64Array =>
    Float64Array.from(rows, (row, i) => {
      const segment = segments[which[i] ?? 0];
      return segment ? numberAt(segment, name, row) : 0;
    });
  const [majors, minors] = [keyOf(major), keyOf(minor)];
  const width = 1 + minors.reduce((most, number) => Math.max(most, number), 0);
  // Place and key in one number: sorting those needs no comparing function, and leaves equal keys in the order they had.
  const keys = majors.map((number, i) => (number * width + (minors[i] ?? 0)) * rows.length + i).sort();
  const order = Uint32Array.from(keys, (key) => key % rows.length);
  return { segments, which: Uint16Array.from(order, (i) => which[i] ?? 0), rows: Uint32Array.from(order, (i) => rows[i] ?? 0) };
}

function take(places: Places, without: ReadonlySet<string> = new Set()): Segment {
  const { segments } = places;
  const count = places.rows.length;
  const ids = shared.u32(4 * count);
  const versions = shared.i32(count);
  each(places, (segment, row, i) => {
    for (let word = 0; word < 4; word += 1) ids[4 * i + word] = segment.ids[4 * row + word] ?? 0;
    versions[i] = segment.versions[row] ?? 0;
  });
  const columns = Object.fromEntries(Object.entries(segments[0]?.columns ?? {})
      .filter(([name]) => !without.has(name))
      .map(([name, like]) => [name, takeColumn(places, name, like)]));
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
