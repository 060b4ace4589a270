import { shared, type NumberType } from './shared.js';

const FIRST = 256;

type Numbers = Uint8Array | Int32Array | Uint32Array | Float64Array;

/** Numbers of which it is not known how many there will be; half again as much room each time it runs out. */
export class GrowingArray {
  length = 0;
  private array: Numbers;

  constructor(private readonly type: NumberType) {
    this.array = shared[type](FIRST);
  }

  push(value: number): void {
    this.reach(this.length + 1);
    this.array[this.length] = value;
    this.length += 1;
  }

  append(values: ArrayLike<number>): void {
    this.reach(this.length + values.length);
    this.array.set(values, this.length);
    this.length += values.length;
  }

  set(index: number, value: number): void {
    this.reach(index + 1);
    this.array[index] = value;
    this.length = Math.max(this.length, index + 1);
  }

  /** What is in it, in memory of just that size; zeros up to `length` where that is more. */
  finish(length = this.length): Numbers {
    const exact = shared[this.type](length);
    exact.set(this.array.subarray(0, Math.min(length, this.length)));
    this.array = shared[this.type](0);
    return exact;
  }

  private reach(length: number): void {
    if (length <= this.array.length) return;
    const larger = shared[this.type](Math.max(length, Math.ceil(this.array.length * 1.5), FIRST));
    larger.set(this.array.subarray(0, this.length));
    this.array = larger;
  }
}
