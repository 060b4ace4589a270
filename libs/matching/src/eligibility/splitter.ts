/** Numbers the pairs of a kind and a digit in the order of their first appearance. */
export class Splitter {
  private numbers: Int32Array;
  private next = 0;

  /** @param states one more than the largest digit */
  constructor(private readonly states: number) {
    this.numbers = new Int32Array(64 * states).fill(-1);
  }

  split(kinds: Uint32Array, digits: Uint8Array, from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const pair = (kinds[row] ?? 0) * this.states + (digits[row - from] ?? 0);
      if (pair >= this.numbers.length) this.grow(pair);
      let number = this.numbers[pair] ?? -1;
      if (number < 0) {
        number = this.next++;
        this.numbers[pair] = number;
      }
      kinds[row] = number;
    }
  }

  private grow(pair: number): void {
    const larger = new Int32Array(Math.max(pair + 1, this.numbers.length * 2)).fill(-1);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}
