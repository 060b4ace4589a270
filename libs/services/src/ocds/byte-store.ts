/** A growing window on a stream of bytes, addressed by their place in the whole stream. */
export class ByteStore {
  private bytes = Buffer.allocUnsafe(1 << 16);
  private start = 0;
  private length = 0;
  /** Place of the first byte that is held. */
  private base = 0;

  /** Place after the last byte that has come. */
  get end(): number {
    return this.base + this.length;
  }

  /** Takes bytes in, after forgetting all before `keepFrom`. Linear over the whole stream: room grows by doubling. */
  append(chunk: Uint8Array, keepFrom: number): void {
    const drop = Math.min(Math.max(keepFrom - this.base, 0), this.length);
    this.start += drop;
    this.base += drop;
    this.length -= drop;
    if (this.start + this.length + chunk.length > this.bytes.length) this.makeRoom(this.length + chunk.length);
    this.bytes.set(chunk, this.start + this.length);
    this.length += chunk.length;
  }

  /** A copy: it stays as it is when the window moves on. */
  slice(from: number, to: number): Buffer {
    return Buffer.from(this.bytes.subarray(this.start + from - this.base, this.start + to - this.base));
  }

  /** The byte just before `place`; -1 where it is not held. */
  byteBefore(place: number): number {
    return place > this.base ? (this.bytes[this.start + place - 1 - this.base] ?? -1) : -1;
  }

  /** The last byte before `place` that is no white space; -1 where none is held. */
  lastMeaning(place: number): number {
    for (let at = place - 1; at >= this.base; at--) {
      const byte = this.bytes[this.start + at - this.base] ?? 0;
      if (byte > 0x20) return byte;
    }
    return -1;
  }

  private makeRoom(needed: number): void {
    const roomy = this.bytes.length >= 2 * needed ? this.bytes : Buffer.allocUnsafe(2 * needed);
    this.bytes.copy(roomy, 0, this.start, this.start + this.length);
    this.bytes = roomy;
    this.start = 0;
  }
}
