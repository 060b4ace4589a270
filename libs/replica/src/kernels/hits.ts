import type { Segment } from '../segment/segment.js';

/** Firms with their scores, as they go between threads. */
export interface MatchedFirms {
  readonly count: number;
  /** Four words a firm. */
  readonly ids: Uint32Array;
  readonly versions: Int32Array;
  readonly scores: Uint8Array;
}

/** Collects the rows that are kept. */
export class Hits {
  private count = 0;
  private ids = new Uint32Array(4 * 256);
  private versions = new Int32Array(256);
  private scores = new Uint8Array(256);

  add(segment: Segment, row: number, score: number): void {
    const { count } = this;
    if (count === this.scores.length) this.grow();
    for (let word = 0; word < 4; word += 1) this.ids[4 * count + word] = segment.ids[4 * row + word] ?? 0;
    this.versions[count] = segment.versions[row] ?? 0;
    this.scores[count] = score;
    this.count += 1;
  }

  all(): MatchedFirms {
    const { count } = this;
    return { count, ids: this.ids.slice(0, 4 * count), versions: this.versions.slice(0, count), scores: this.scores.slice(0, count) };
  }

  private grow(): void {
    const [ids, versions, scores] = [new Uint32Array(2 * this.ids.length), new Int32Array(2 * this.versions.length), new Uint8Array(2 * this.scores.length)];
    ids.set(this.ids);
    versions.set(this.versions);
    scores.set(this.scores);
    [this.ids, this.versions, this.scores] = [ids, versions, scores];
  }
}
