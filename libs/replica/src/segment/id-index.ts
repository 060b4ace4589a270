/** Finds the row of a firm in a segment: open addressing over its ids, at most half full. */
export class IdIndex {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(private readonly ids: Uint32Array) {
    const rows = ids.length / 4;
    let size = 16;
    while (size < 2 * rows) size *= 2;
    this.mask = size - 1;
    // Row plus one; zero is free.
    this.slots = new Int32Array(size);
    for (let row = 0; row < rows; row += 1) {
      let slot = this.hash(ids, 4 * row);
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = row + 1;
    }
  }

  /** @returns -1 where the segment does not have the firm */
  find(words: Uint32Array): number {
    for (let slot = this.hash(words, 0); ; slot = (slot + 1) & this.mask) {
      const row = (this.slots[slot] ?? 0) - 1;
      if (row < 0) return -1;
      const at = 4 * row;
      const { ids } = this;
      if (ids[at] === words[0] && ids[at + 1] === words[1] && ids[at + 2] === words[2] && ids[at + 3] === words[3]) return row;
    }
  }

  /** UUIDs of version 4 are random already; others are mixed. */
  private hash(words: Uint32Array, at: number): number {
    const mixed = Math.imul((words[at] ?? 0) ^ (words[at + 3] ?? 0), 0x9e3779b1) ^ Math.imul((words[at + 1] ?? 0) ^ (words[at + 2] ?? 0), 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }
}
