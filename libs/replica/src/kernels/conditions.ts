import type { Segment } from '../segment/segment.js';

/** A hard condition on a column: a number column holds one of the numbers, or a list holds at least one of them. */
export interface Condition {
  readonly column: string;
  readonly anyOf: Uint32Array;
}

/** What tells whether a row of the segment meets every condition. */
export function rowFilter(segment: Segment, conditions: readonly Condition[]): ((row: number) => boolean) | undefined {
  const tests = conditions.map(({ column: name, anyOf }) => {
    const wanted = new Uint8Array(anyOf.reduce((most, number) => Math.max(most, number), 0) + 1);
    for (const number of anyOf) wanted[number] = 1;
    const column = segment.columns[name];
    if (column === undefined) throw new TypeError(`no column ${name}`);
    if (column.kind === 'number') {
      const { values } = column;
      return (row: number): boolean => wanted[values[row] ?? 0] === 1;
    }
    const { at, values } = column;
    return (row: number): boolean => {
      for (let i = at[row] ?? 0, end = at[row + 1] ?? 0; i < end; i += 1) if (wanted[values[i] ?? 0] === 1) return true;
      return false;
    };
  });
  const [first, second] = tests;
  if (first === undefined) return undefined;
  if (second === undefined) return first;
  return (row) => tests.every((test) => test(row));
}

/** Rows from `from` to before `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The rows among which all that meet a condition on the base's first order, the economy, lie; all rows where there is none. */
export function rangesOf(segment: Segment, column: string, conditions: readonly Condition[]): readonly Range[] {
  const condition = conditions.find((one) => one.column === column);
  const values = segment.columns[column];
  if (condition === undefined || values?.kind !== 'number') return [{ from: 0, to: segment.rows }];
  return [...condition.anyOf]
    .sort((a, b) => a - b)
    .map((number) => ({ from: firstNotBelow(values.values, number, 0, segment.rows), to: firstNotBelow(values.values, number + 1, 0, segment.rows) }))
    .filter(({ from, to }) => from < to);
}

/** The first index from `low` on whose value is not below `bound`, in values that ascend. */
export function firstNotBelow(values: ArrayLike<number>, bound: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] ?? 0) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}
