const PAGE = 1 << 16;
/** "PGCOPY\n\xff\r\n\0", no flags, no extension: how PostgreSQL's binary COPY begins. */
const HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
/** Field count -1: how it ends. */
const TRAILER = Buffer.from('ffff', 'hex');
const SMALLINT = 21;
const HYPHEN = 0x2d;
const ASCII = 0x80;
/** The value of a hexadecimal digit by its code. */
const DIGIT = Uint8Array.from({ length: ASCII }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);

/**
 * Rows in PostgreSQL's binary COPY format, in pages outside of the JavaScript heap. Every row has the same number of fields.
 * Bytes are put one by one: for values this short, each call into the runtime would cost more than what it writes.
 */
export class BinaryRows {
  private readonly full: Buffer[] = [];
  private page: Buffer = Buffer.allocUnsafe(PAGE);
  private used: number;
  /** One object for all answers of `again`, since there are millions. */
  private readonly place: { page: Uint8Array; at: number };

  constructor(private readonly fields: number) {
    this.used = HEADER.copy(this.page);
    this.place = { page: this.page, at: 0 };
  }

  /** Bytes held. */
  get size(): number {
    return this.full.reduce((total, page) => total + page.length, this.used);
  }

  /** The whole as COPY takes it; can be read more than once, while no row is added. */
  *pages(): Generator<Buffer> {
    yield* this.full;
    yield this.page.subarray(0, this.used);
    yield TRAILER;
  }

  /** One row's bytes by themselves, to be repeated by `again`. */
  static sample(fields: number, bytes: number, write: (rows: BinaryRows) => void): Uint8Array {
    const rows = new BinaryRows(fields);
    const start = rows.used;
    rows.row(bytes);
    write(rows);
    return rows.page.slice(start, rows.used);
  }

  /** Adds a row that is like the sample. @returns the row's own bytes, in which what differs is then put in its place */
  again(sample: Uint8Array): { readonly page: Uint8Array; readonly at: number } {
    this.room(sample.length);
    this.page.set(sample, this.used);
    this.place.page = this.page;
    this.place.at = this.used;
    this.used += sample.length;
    return this.place;
  }

  /** Begins a row. @param bytes an upper bound of what its fields take beside their lengths */
  row(bytes: number): void {
    this.room(2 + 4 * this.fields + bytes);
    this.short(this.fields);
  }

  uuid(id: string): void {
    this.word(16);
    putUuid(this.page, this.used, id);
    this.used += 16;
  }

  text(value: string): void {
    const start = this.used + 4;
    const { page } = this;
    for (let i = 0; i < value.length; i += 1) {
      const code = value.charCodeAt(i);
      if (code >= ASCII) return this.anyText(value);
      page[start + i] = code;
    }
    this.word(value.length);
    this.used = start + value.length;
  }

  integer(value: number): void {
    this.word(4);
    this.word(value);
  }

  smallint(value: number): void {
    this.word(2);
    this.short(value);
  }

  /** A `smallint[]` of one dimension. */
  smallints(values: readonly number[]): void {
    this.word(20 + 6 * values.length);
    // Dimensions, whether there are nulls, the elements' type; then size and lower bound of the one dimension.
    this.word(1);
    this.word(0);
    this.word(SMALLINT);
    this.word(values.length);
    this.word(1);
    for (const value of values) this.smallint(value);
  }

  private room(needed: number): void {
    if (this.used + needed <= this.page.length) return;
    this.full.push(this.page.subarray(0, this.used));
    this.page = Buffer.allocUnsafe(Math.max(PAGE, needed));
    this.used = 0;
  }

  private anyText(value: string): void {
    const written = this.page.write(value, this.used + 4, 'utf8');
    this.word(written);
    this.used += written;
  }

  private word(value: number): void {
    putInteger(this.page, this.used, value);
    this.used += 4;
  }

  private short(value: number): void {
    putSmallint(this.page, this.used, value);
    this.used += 2;
  }
}

/** Puts a value's bytes in their place, without its length. */
export function putUuid(page: Uint8Array, at: number, id: string): void {
  let to = at;
  for (let i = 0; i < id.length; i += 2) {
    if (id.charCodeAt(i) === HYPHEN) i += 1;
    page[to++] = ((DIGIT[id.charCodeAt(i)] ?? 0) << 4) | (DIGIT[id.charCodeAt(i + 1)] ?? 0);
  }
}

export function putInteger(page: Uint8Array, at: number, value: number): void {
  page[at] = value >>> 24;
  page[at + 1] = value >>> 16;
  page[at + 2] = value >>> 8;
  page[at + 3] = value;
}

export function putSmallint(page: Uint8Array, at: number, value: number): void {
  page[at] = value >>> 8;
  page[at + 1] = value;
}
