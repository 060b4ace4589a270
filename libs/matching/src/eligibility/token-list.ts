import { Dictionary } from './dictionary.js';
import { Growing } from './growing.js';

/**
 * A list of values a row. Most firms share theirs with others, so each list that there is has a number and stands once:
 *
 *     lists    1  0  1          rows 0 and 2 hold list 1
 *     starts   0  2             list 0 is values[0..2), list 1 values[2..3)
 *     counts   2  1
 *     values   7  12  7
 *
 * Order and repetition do not matter. Lists that no row holds any more are swept up once they are many.
 */
export class TokenList<Value> {
  readonly dictionary: Dictionary<Value>;
  /** By row: the number of its list. */
  readonly lists = new Growing('u32');
  starts = new Growing('u32');
  counts = new Growing('u32');
  values = new Growing('u32');
  private numbers = new Map<string, number>();
  /** By number of the list: its values as the first row had them. */
  private items: (readonly Value[])[] = [];

  constructor(keyOf?: (value: Value) => string) {
    this.dictionary = new Dictionary(keyOf);
  }

  /** @returns the same values in an array that all rows with this list share, in the order in which it first came */
  set(row: number, items: readonly Value[]): readonly Value[] {
    const tokens = items.length === 0 ? [] : [...new Set(items.map((item) => this.dictionary.numberOf(item)))].sort((a, b) => a - b);
    const list = this.numberOf(tokens, items);
    this.lists.set(row, list);
    const shared = this.items[list] ?? items;
    if (this.numbers.size > 4_096 && this.numbers.size > 2 * this.lists.length) this.sweep();
    return shared;
  }

  private numberOf(tokens: readonly number[], items: readonly Value[]): number {
    const key = tokens.join();
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(key, number);
    this.starts.set(number, this.values.length);
    this.counts.set(number, tokens.length);
    this.items[number] = items;
    for (const token of tokens) this.values.push(token);
    return number;
  }

  private sweep(): void {
    const [starts, counts, values] = [this.starts.values, this.counts.values, this.values.values];
    const items = this.items;
    this.numbers = new Map();
    this.items = [];
    [this.starts, this.counts, this.values] = [new Growing('u32'), new Growing('u32'), new Growing('u32')];
    for (let row = 0; row < this.lists.length; row++) {
      const list = this.lists.values[row] ?? 0;
      const start = starts[list] ?? 0;
      this.lists.values[row] = this.numberOf([...values.subarray(start, start + (counts[list] ?? 0))], items[list] ?? []);
    }
  }
}
