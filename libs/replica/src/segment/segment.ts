/** One value a row. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Uint8Array | Int32Array | Uint32Array | Float64Array;
}

/** Any number of values a row: those of row r are `values[at[r]]` up to before `values[at[r + 1]]`. */
export interface ListColumn {
  readonly kind: 'list';
  readonly at: Uint32Array;
  readonly values: Uint32Array;
}

export type Column = NumberColumn | ListColumn;

/** The rows in which a number stands, ascending, each with its impact: those of number n are `entries[at[n]]` up to before `entries[at[n + 1]]`. */
export interface Postings {
  readonly at: Uint32Array;
  /** row * 256 + impact */
  readonly entries: Uint32Array;
}

/** Firms in columns, on shared memory. Immutable once made, but for `diedAt`. */
export interface Segment {
  readonly rows: number;
  /** Four words a row: the UUID of the firm. */
  readonly ids: Uint32Array;
  readonly versions: Int32Array;
  /** The epoch in which the row was replaced or left; `ALIVE` until then. */
  readonly diedAt: Uint32Array;
  readonly columns: Readonly<Record<string, Column>>;
  /** By list column; only the base has them. */
  readonly postings?: Readonly<Record<string, Postings>>;
}

/** What a query sees: the rows that were alive in one epoch, whatever is applied while it runs. The base comes first. */
export interface View {
  readonly epoch: number;
  readonly segments: readonly Segment[];
}

export const ALIVE = 0xffffffff;

export function alive({ epoch }: View, { diedAt }: Segment, row: number): boolean {
  return epoch < (diedAt[row] ?? 0);
}

/** @throws TypeError where the segment was made without this column */
export function listColumn({ columns }: Segment, name: string): ListColumn {
  const column = columns[name];
  if (column?.kind !== 'list') throw new TypeError(`no list column ${name}`);
  return column;
}

/** @throws TypeError where the segment was made without this column */
export function numberColumn({ columns }: Segment, name: string): NumberColumn['values'] {
  const column = columns[name];
  if (column?.kind !== 'number') throw new TypeError(`no number column ${name}`);
  return column.values;
}

/** Bytes of shared memory that the segment holds. */
export function bytesOf(segment: Segment): number {
  const arrays = [
    segment.ids,
    segment.versions,
    segment.diedAt,
    ...Object.values(segment.columns).flatMap((column) => (column.kind === 'list' ? [column.at, column.values] : [column.values])),
    ...Object.values(segment.postings ?? {}).flatMap(({ at, entries }) => [at, entries]),
  ];
  return arrays.reduce((total, { byteLength }) => total + byteLength, 0);
}
