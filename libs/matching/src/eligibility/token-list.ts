import { Dictionary } from './dictionary.js';
import { Growing } from './growing.js';

/**
 * A list of values a row, as numbers one after the other:
 *
 *     starts  0        2     3          row 0 holds values[0..2), row 1 values[2..3), row 2 nothing
 *     counts  2        1     0
 *     values  7  12    7
 *
 * A row that is written again gets a new place at the end; what it leaves is swept up once it is half of all.
 */
export class TokenList<Value> {
  readonly dictionary = new Dictionary<Value>();
  readonly starts = new Growing('u32');
  readonly counts = new Growing('u32');
  values = new Growing('u32');
  private left = 0;

  set(row: number, items: readonly Value[]): void {
    this.left += row < this.counts.length ? (this.counts.values[row] ?? 0) : 0;
    this.starts.set(row, this.values.length);
    this.counts.set(row, items.length);
    for (const item of items) this.values.push(this.dictionary.numberOf(item));
    if (this.left > 4_096 && this.left > this.values.length / 2) this.sweep();
  }

  private sweep(): void {
    const kept = new Growing('u32', this.values.length);
    for (let row = 0; row < this.starts.length; row++) {
      const start = this.starts.values[row] ?? 0;
      this.starts.values[row] = kept.length;
      for (let at = start; at < start + (this.counts.values[row] ?? 0); at++) kept.push(this.values.values[at] ?? 0);
    }
    [this.values, this.left] = [kept, 0];
  }
}
