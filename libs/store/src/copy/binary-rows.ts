const PAGE = 1 << 16;
/** "PGCOPY\n\xff\r\n\0", no flags, no extension: how PostgreSQL's binary COPY begins. */
const HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
/** Field count -1: how it ends. */
const TRAILER = Buffer.from('ffff', 'hex');
const SMALLINT = 21;
const HYPHEN = 0x2d;
const ASCII = 0x80;

/**
 * Rows in PostgreSQL's binary COPY format, in pages outside of the JavaScript heap. Every row has the same number of fields.
 * Bytes are put one by one: for values this short, each call into the runtime would cost more than what it writes.
 */
export class BinaryRows {
  private readonly full: Buffer[] = [];
  private page: Buffer = Buffer.allocUnsafe(PAGE);
  private used: number;

  constructor(private readonly fields: number) {
    this.used = HEADER.copy(this.page);
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

  /** Begins a row. @param bytes an upper bound of what its fields take beside their lengths */
  row(bytes: number): void {
    const needed = 2 + 4 * this.fields + bytes;
    if (this.used + needed > this.page.length) {
      this.full.push(this.page.subarray(0, this.used));
      this.page = Buffer.allocUnsafe(Math.max(PAGE, needed));
      this.used = 0;
    }
    this.short(this.fields);
  }

  uuid(id: string): void {
    this.word(16);
    const { page } = this;
    let at = this.used;
    for (let i = 0; i < id.length; i += 2) {
      if (id.charCodeAt(i) === HYPHEN) i += 1;
      page[at++] = (digit(id.charCodeAt(i)) << 4) | digit(id.charCodeAt(i + 1));
    }
    this.used = at;
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

  private anyText(value: string): void {
    const written = this.page.write(value, this.used + 4, 'utf8');
    this.word(written);
    this.used += written;
  }

  private word(value: number): void {
    const { page, used } = this;
    page[used] = value >>> 24;
    page[used + 1] = value >>> 16;
    page[used + 2] = value >>> 8;
    page[used + 3] = value;
    this.used = used + 4;
  }

  private short(value: number): void {
    const { page, used } = this;
    page[used] = value >>> 8;
    page[used + 1] = value;
    this.used = used + 2;
  }
}

/** The value of a hexadecimal digit by its code. */
function digit(code: number): number {
  return code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57;
}
