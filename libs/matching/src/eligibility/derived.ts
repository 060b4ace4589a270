import type { Business } from '@app/domain';
import { Growing } from './growing.js';

/** Two numbers a row that are computed from the firm: the bounds of an amount, or a verdict and nothing. */
export class Derived {
  readonly low = new Growing('f64');
  readonly high = new Growing('f64');

  constructor(private readonly compute: (firm: Business) => readonly [low: number, high: number]) {}

  /** Computes the rows that were added since. */
  fillUp(firms: readonly (Business | undefined)[]): void {
    for (let row = this.low.length; row < firms.length; row++) this.write(row, firms[row]);
  }

  /** A row that is not computed yet is left to `fillUp`. */
  renew(row: number, firm: Business): void {
    if (row < this.low.length) this.write(row, firm);
  }

  private write(row: number, firm: Business | undefined): void {
    const [low, high] = firm === undefined ? [0, 0] : this.compute(firm);
    this.low.set(row, low);
    this.high.set(row, high);
  }
}
