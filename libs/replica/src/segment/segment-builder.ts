import type { ColumnGroup, ColumnType, ReplicaFirm, RowWriter } from '../columns/column-group.js';
import type { Dictionary } from '../dictionary.js';
import { GrowingArray } from './growing-array.js';
import { ALIVE, type Column, type Segment } from './segment.js';
import { shared } from './shared.js';
import { writeUuid } from './uuid.js';

interface Growing {
  readonly type: ColumnType;
  /** Numbers of a column, or all lists one after the other. */
  readonly values: GrowingArray;
  readonly at: GrowingArray;
}

/** Takes firms in one by one and makes a segment of them, in that order. */
export class SegmentBuilder {
  private readonly columns = new Map<string, Growing>();
  private readonly ids = new GrowingArray('u32');
  private readonly versions = new GrowingArray('i32');
  private readonly writer: RowWriter;
  private readonly id = new Uint32Array(4);

  constructor(
    private readonly groups: readonly ColumnGroup[],
    private readonly numbers: Dictionary,
  ) {
    for (const { columns } of groups) {
      for (const [name, type] of Object.entries(columns)) {
        this.columns.set(name, { type, values: new GrowingArray(type === 'list' ? 'u32' : type), at: new GrowingArray('u32') });
      }
    }
    this.writer = {
      number: (name, value) => this.column(name).values.set(this.rows, value),
      list: (name, values) => this.column(name).values.append(values),
    };
  }

  get rows(): number {
    return this.versions.length;
  }

  add(firm: ReplicaFirm): void {
    const { id, version } = firm.business;
    for (const { type, at, values } of this.columns.values()) if (type === 'list') at.push(values.length);
    for (const group of this.groups) group.write(this.writer, firm, this.numbers);
    writeUuid(this.id, 0, id);
    this.ids.append(this.id);
    this.versions.push(version);
  }

  build(): Segment {
    const columns: Record<string, Column> = {};
    for (const [name, { type, values, at }] of this.columns) {
      if (type === 'list') {
        at.push(values.length);
        columns[name] = { kind: 'list', at: at.finish(this.rows + 1) as Uint32Array, values: values.finish() as Uint32Array };
      } else columns[name] = { kind: 'number', values: values.finish(this.rows) };
    }
    return {
      rows: this.rows,
      ids: this.ids.finish() as Uint32Array,
      versions: this.versions.finish() as Int32Array,
      diedAt: shared.u32(this.rows).fill(ALIVE),
      columns,
    };
  }

  private column(name: string): Growing {
    const column = this.columns.get(name);
    if (column === undefined) throw new TypeError(`no column ${name}: say its type in its group`);
    return column;
  }
}
