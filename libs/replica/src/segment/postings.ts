import { listColumn, type ListColumn, type Postings, type Segment } from './segment.js';
import { shared } from './shared.js';

/** Some rows of some segments, in an order: the nth is row `rows[n]` of segment `which[n]`. */
export interface Places {
  readonly segments: readonly Segment[];
  readonly which: Uint16Array;
  readonly rows: Uint32Array;
}

/** A row that has no place. */
const GONE = 0xffffffff;

/**
 * Turns a list column of numbers with impacts round: by number, the places that have it, ascending. Segments that have only posting lists
 * of it give those, with the rows put in their new places; of such segments the rows must stand in the order that they had.
 */
export function invert(places: Places, name: string): Postings {
  const moved = places.segments.map((segment) => (segment.postings?.[name] ? newRowsOf(places, segment) : undefined));
  const lists = places.segments.map((segment, s) => (moved[s] ? undefined : listColumn(segment, name)));
  const at = startsOf(places, name, moved, lists);
  const next = at.slice();
  const entries = shared.u32(at.at(-1) ?? 0);
  places.segments.forEach(({ postings }, s) => {
    const old = postings?.[name];
    const rows = moved[s];
    if (old && rows) move(old, rows, next, entries);
  });
  const merged = moved.some((rows) => rows !== undefined) ? next.slice() : undefined;
  fill(places, lists, next, entries);
  if (merged) inOrder(at, merged, next, entries);
  return { at, entries };
}

/** The same for pairs of number and impact that are read from the rows of one segment. @param pairsOf adds a row's pairs, packed, each number once */
export function invertPairs(rows: number, pairsOf: (row: number, into: number[]) => void): Postings {
  const pairs: number[] = [];
  // Read twice, so that the pairs of a million rows need not be held.
  const each = (visit: (row: number) => void): void => {
    for (let row = 0; row < rows; row += 1) {
      pairs.length = 0;
      pairsOf(row, pairs);
      visit(row);
    }
  };
  const counts: number[] = [];
  each(() => {
    for (const pair of pairs) counts[pair >>> 8] = (counts[pair >>> 8] ?? 0) + 1;
  });
  const at = shared.u32(counts.length + 1);
  for (let number = 0; number < counts.length; number += 1) at[number + 1] = counts[number] ?? 0;
  addUp(at);
  const next = at.slice();
  const entries = shared.u32(at.at(-1) ?? 0);
  each((row) => put(pairs, 0, pairs.length, row, next, entries));
  return { at, entries };
}

function newRowsOf({ segments, which, rows }: Places, segment: Segment): Uint32Array {
  const index = segments.indexOf(segment);
  const moved = new Uint32Array(segment.rows).fill(GONE);
  for (let i = 0; i < rows.length; i += 1) if (which[i] === index) moved[rows[i] ?? 0] = i;
  return moved;
}

type Lists = readonly (ListColumn | undefined)[];

/** Where each number's entries begin. */
function startsOf({ segments, which, rows }: Places, name: string, moved: readonly (Uint32Array | undefined)[], lists: Lists): Uint32Array {
  let most = 0;
  for (const list of lists) if (list) for (const value of list.values) if (value >>> 8 > most) most = value >>> 8;
  for (const { postings } of segments) most = Math.max(most, (postings?.[name]?.at.length ?? 0) - 2);
  const at = shared.u32(most + 2);
  segments.forEach(({ postings }, s) => {
    const old = postings?.[name];
    const places = moved[s];
    if (!old || !places) return;
    for (let number = 0; number + 1 < old.at.length; number += 1) {
      let count = 0;
      for (let i = old.at[number] ?? 0, end = old.at[number + 1] ?? 0; i < end; i += 1) if (places[(old.entries[i] ?? 0) >>> 8] !== GONE) count += 1;
      at[number + 1] = (at[number + 1] ?? 0) + count;
    }
  });
  for (let n = 0; n < rows.length; n += 1) {
    const list = lists[which[n] ?? 0];
    if (!list) continue;
    const row = rows[n] ?? 0;
    for (let i = list.at[row] ?? 0, end = list.at[row + 1] ?? 0; i < end; i += 1) {
      const number = (list.values[i] ?? 0) >>> 8;
      at[number + 1] = (at[number + 1] ?? 0) + 1;
    }
  }
  addUp(at);
  return at;
}

function addUp(at: Uint32Array): void {
  for (let number = 1; number < at.length; number += 1) at[number] = (at[number] ?? 0) + (at[number - 1] ?? 0);
}

function move({ at, entries: old }: Postings, places: Uint32Array, next: Uint32Array, entries: Uint32Array): void {
  for (let number = 0; number + 1 < at.length; number += 1) {
    let to = next[number] ?? 0;
    for (let i = at[number] ?? 0, end = at[number + 1] ?? 0; i < end; i += 1) {
      const entry = old[i] ?? 0;
      const place = places[entry >>> 8] ?? GONE;
      if (place !== GONE) entries[to++] = place * 256 + (entry & 255);
    }
    next[number] = to;
  }
}

function fill({ which, rows }: Places, lists: Lists, next: Uint32Array, entries: Uint32Array): void {
  for (let n = 0; n < rows.length; n += 1) {
    const list = lists[which[n] ?? 0];
    const row = rows[n] ?? 0;
    if (list) put(list.values, list.at[row] ?? 0, list.at[row + 1] ?? 0, n, next, entries);
  }
}

function put(values: ArrayLike<number>, start: number, end: number, row: number, next: Uint32Array, entries: Uint32Array): void {
  for (let i = start; i < end; i += 1) {
    const value = values[i] ?? 0;
    const to = next[value >>> 8] ?? 0;
    next[value >>> 8] = to + 1;
    entries[to] = row * 256 + (value & 255);
  }
}

/** Sorts the lists that have come from both sides. */
function inOrder(at: Uint32Array, merged: Uint32Array, next: Uint32Array, entries: Uint32Array): void {
  for (let number = 0; number + 1 < at.length; number += 1) {
    const [start, middle, end] = [at[number] ?? 0, merged[number] ?? 0, next[number] ?? 0];
    if (start < middle && middle < end) entries.subarray(start, end).sort();
  }
}
