import type { TargetInNumbers } from './target-in-numbers.js';

/** Numbers of contracts for which what depends on them is kept. */
const KEPT = 64;

/** `usualPart` of libs/matching for one target, step by step the same: what does not depend on the firm's middle is computed once. */
export class UsualValue {
  private readonly log: number;
  private readonly width: number;
  private readonly anyone: number;
  private readonly ofMarket: number;
  private readonly own = new Float64Array(KEPT).fill(Number.NaN);
  private readonly odds = new Float64Array(KEPT);

  constructor(private readonly target: TargetInNumbers) {
    const { value, weights } = target;
    const { deviation, spread } = weights.value;
    this.log = Math.log(value?.minor ?? 1);
    this.width = value?.deviation ?? deviation;
    this.anyone = this.width * Math.sqrt(1 + spread / 2);
    this.ofMarket = value?.mean === undefined ? 0.5 : ((this.log - value.mean) / this.anyone) ** 2 / 2;
  }

  part(contracts: number, logMedian: number): number {
    const { prior, lowest, highest } = this.target.weights.value;
    const mean = this.target.value?.mean;
    const middle = mean === undefined ? logMedian : (contracts * logMedian + prior * mean) / (contracts + prior);
    const known = contracts < KEPT;
    if (known && Number.isNaN(this.own[contracts])) {
      this.own[contracts] = this.ownWidth(contracts);
      this.odds[contracts] = Math.log(this.anyone / this.ownWidth(contracts));
    }
    const own = known ? (this.own[contracts] ?? 0) : this.ownWidth(contracts);
    const base = known ? (this.odds[contracts] ?? 0) : Math.log(this.anyone / own);
    const odds = base - ((this.log - middle) / own) ** 2 / 2 + this.ofMarket;
    return Math.min(1, Math.max(0, (odds - lowest) / (highest - lowest)));
  }

  private ownWidth(contracts: number): number {
    const { prior, spread } = this.target.weights.value;
    return this.width * Math.sqrt(spread + 1 / (contracts + prior));
  }
}
