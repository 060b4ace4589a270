const PAGE = 1 << 16;
/** "PGCOPY\n\xff\r\n\0", no flags, no extension: how PostgreSQL's binary COPY begins. */
const HEADER = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
/** Field count -1: how it ends. */
const TRAILER = Buffer.from('ffff', 'hex');
const SMALLINT = 21;

/** Rows in PostgreSQL's binary COPY format, in pages outside of the JavaScript heap. Every row has the same number of fields. */
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
    this.used = this.page.writeInt16BE(this.fields, this.used);
  }

  uuid(id: string): void {
    this.length(16);
    this.used += this.page.write(id.replaceAll('-', ''), this.used, 16, 'hex');
  }

  text(value: string): void {
    const written = this.page.write(value, this.used + 4, 'utf8');
    this.length(written);
    this.used += written;
  }

  integer(value: number): void {
    this.length(4);
    this.used = this.page.writeInt32BE(value, this.used);
  }

  smallint(value: number): void {
    this.length(2);
    this.used = this.page.writeInt16BE(value, this.used);
  }

  /** A `smallint[]` of one dimension. */
  smallints(values: readonly number[]): void {
    this.length(20 + 6 * values.length);
    // Dimensions, whether there are nulls, the elements' type; then size and lower bound of the one dimension.
    for (const word of [1, 0, SMALLINT, values.length, 1]) this.used = this.page.writeInt32BE(word, this.used);
    for (const value of values) this.smallint(value);
  }

  private length(bytes: number): void {
    this.used = this.page.writeInt32BE(bytes, this.used);
  }
}
