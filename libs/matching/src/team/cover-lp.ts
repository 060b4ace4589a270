/** What the relaxation says about choosing exactly `t` of the pool. */
export interface CoverBound {
  /**
   * `multipliers`: prices of the rows under which no choice is worth more than the bound.
   * `ray`: prices under which no choice, whatever its fit, covers the rows, if `provesEmpty` agrees.
   */
  readonly kind: 'multipliers' | 'ray';
  readonly iterations: number;
}

const FEASIBLE = 1e-9;
const PIVOT = 1e-9;

/**
 * The linear relaxation of a level of the search: of n candidates choose t (in fractions), of the highest fit, so that each of m
 * rows adds up to 1 at least (rows are divided by their needs).
 *
 *   max Σ fit·x    Σ x = t    Σ a·x − s = 1 for each row    0 ≤ x ≤ 1,  s ≥ 0
 *
 * Solved by the dual simplex method with bound flips (Koberstein 2005, chapters 3 and 6): the t best by fit are a dual feasible start, and each
 * pivot only improves the prices. The basis is small (m + 1), so its inverse is kept whole; the work is the m·n of pricing.
 * Whatever prices come out are good for a bound: who relies on them computes it afresh, so a rounding error here costs time, never truth.
 */
export class CoverLp {
  /** Prices of the rows, from 0. */
  readonly prices: Float64Array;
  /** After `multipliers`: how much of each candidate the relaxation chooses. */
  choice = new Float64Array(0);

  private readonly size: number;
  private readonly inverse: Float64Array;
  private readonly basis: Int32Array;
  private readonly value: Float64Array;
  private readonly entering: Float64Array;
  private readonly shadow: Float64Array;
  private readonly slackCost: Float64Array;
  private readonly slackBasic: Uint8Array;
  private at = new Uint8Array(0);
  private cost = new Float64Array(0);
  private alpha = new Float64Array(0);
  private ratio = new Float64Array(0);
  private eligible = new Int32Array(0);

  /** @param mostRows how many rows there can be */
  constructor(mostRows: number) {
    this.size = mostRows + 1;
    this.prices = new Float64Array(mostRows);
    this.inverse = new Float64Array(this.size * this.size);
    this.basis = new Int32Array(this.size);
    this.value = new Float64Array(this.size);
    this.entering = new Float64Array(this.size);
    this.shadow = new Float64Array(this.size);
    this.slackCost = new Float64Array(mostRows);
    this.slackBasic = new Uint8Array(mostRows);
  }

  /**
   * @param columns candidate by candidate, m numbers each
   * @param cutoff ends early once the relaxation is worth no more than this
   * @param stop asked between pivots on large pools
   */
  solve(n: number, m: number, t: number, columns: Float64Array, fit: Float64Array, cutoff: number, stop: () => boolean): CoverBound {
    this.start(n, m, t, columns, fit);
    const limit = 60 + 25 * (m + 1);
    let iterations = 0;
    for (; iterations < limit; iterations++) {
      if (-this.worth(n, m, t) <= cutoff) break;
      const leaving = this.leaving(n, m);
      if (leaving < 0) break;
      const outcome = this.pivot(leaving, n, m, columns);
      if (outcome === 'unbounded') return { kind: 'ray', iterations };
      if (outcome === 'stuck') break;
      if (n > 2_000 && stop()) break;
    }
    for (let r = 0; r < m; r++) this.prices[r] = Math.max(0, this.shadow[r] as number);
    for (let j = 0; j < n; j++) this.choice[j] = this.at[j] === 1 ? 1 : 0;
    for (let i = 0; i <= m; i++) if ((this.basis[i] as number) < n) this.choice[this.basis[i] as number] = this.value[i] as number;
    return { kind: 'multipliers', iterations };
  }

  /** The basis of all slacks and the t-th best candidate; those before it are chosen. Inverse of [[-I, a], [0, 1]]: itself. */
  private start(n: number, m: number, t: number, columns: Float64Array, fit: Float64Array): void {
    if (this.at.length < n) {
      this.at = new Uint8Array(n);
      this.cost = new Float64Array(n);
      this.alpha = new Float64Array(n);
      this.ratio = new Float64Array(n);
      this.choice = new Float64Array(n);
      this.eligible = new Int32Array(n + this.size);
    }
    const { inverse, basis, value, shadow, cost, at } = this;
    // The pool is sorted by fit: its first t are the best.
    const pivot = t - 1;
    inverse.fill(0);
    for (let r = 0; r < m; r++) {
      inverse[r * this.size + r] = -1;
      inverse[r * this.size + m] = columns[pivot * m + r] as number;
      basis[r] = n + r;
      let sum = 0;
      for (let j = 0; j < t; j++) sum += columns[j * m + r] as number;
      value[r] = sum - 1;
      shadow[r] = 0;
      this.slackCost[r] = 0;
      this.slackBasic[r] = 1;
    }
    inverse[m * this.size + m] = 1;
    basis[m] = pivot;
    value[m] = 1;
    shadow[m] = -(fit[pivot] as number);
    for (let j = 0; j < n; j++) {
      cost[j] = (fit[pivot] as number) - (fit[j] as number);
      at[j] = j < pivot ? 1 : 0;
    }
    at[pivot] = 2;
  }

  /** The dual objective of the minimisation: minus what the choice can be worth at most. */
  private worth(n: number, m: number, t: number): number {
    const { cost, at, shadow } = this;
    let sum = (shadow[m] as number) * t;
    for (let r = 0; r < m; r++) sum += shadow[r] as number;
    for (let j = 0; j < n; j++) if (at[j] === 1) sum += cost[j] as number;
    return sum;
  }

  /** The basic variable furthest outside its bounds, measured along its dual edge; -1 for none: optimal. */
  private leaving(n: number, m: number): number {
    let best = -1;
    let worst = 0;
    for (let i = 0; i <= m; i++) {
      const x = this.value[i] as number;
      const over = x < 0 ? -x : (this.basis[i] as number) < n ? x - 1 : 0;
      if (over <= FEASIBLE) continue;
      let norm = 0;
      for (let k = 0; k <= m; k++) norm += (this.inverse[i * this.size + k] as number) ** 2;
      if ((over * over) / norm > worst) {
        worst = (over * over) / norm;
        best = i;
      }
    }
    return best;
  }

  private pivot(row: number, n: number, m: number, columns: Float64Array): 'moved' | 'unbounded' | 'stuck' {
    const { inverse, size, value, cost, at, alpha, ratio, eligible, slackCost, slackBasic, basis, shadow, entering } = this;
    const outgoing = basis[row] as number;
    const below = (value[row] as number) < 0;
    const sign = below ? -1 : 1;
    const rho = inverse.subarray(row * size, row * size + m + 1);
    let count = 0;
    const last = rho[m] as number;
    for (let j = 0, c = 0; j < n; j++, c += m) {
      let sum = last;
      for (let r = 0; r < m; r++) sum += (rho[r] as number) * (columns[c + r] as number);
      alpha[j] = sum;
      const signed = sign * sum;
      if (at[j] === 0 ? signed > PIVOT : at[j] === 1 && signed < -PIVOT) {
        ratio[j] = Math.max(0, (cost[j] as number) / signed);
        eligible[count++] = j;
      }
    }
    let slack = -1;
    let slackRatio = Infinity;
    for (let r = 0; r < m; r++) {
      const signed = -sign * (rho[r] as number);
      if (slackBasic[r] === 1 || signed <= PIVOT) continue;
      const quotient = Math.max(0, (slackCost[r] as number) / signed);
      if (quotient < slackRatio) {
        slackRatio = quotient;
        slack = r;
      }
    }
    // Long step: pass the candidates whose flip from one bound to the other leaves the row still infeasible.
    let slope = below ? -(value[row] as number) : (value[row] as number) - 1;
    let enters: number;
    let flips = 0;
    for (;;) {
      let best = -1;
      for (let e = flips; e < count; e++) {
        const j = eligible[e] as number;
        if (best < 0) best = e;
        else {
          const b = eligible[best] as number;
          const gap = (ratio[j] as number) - (ratio[b] as number);
          if (gap < -1e-12 || (gap <= 1e-12 && Math.abs(alpha[j] as number) > Math.abs(alpha[b] as number))) best = e;
        }
      }
      if (best < 0 || (slack >= 0 && slackRatio < (ratio[eligible[best] as number] as number))) {
        if (slack < 0) {
          for (let r = 0; r < m; r++) this.prices[r] = Math.max(0, sign * (rho[r] as number));
          return 'unbounded';
        }
        enters = n + slack;
        break;
      }
      const j = eligible[best] as number;
      slope -= Math.abs(alpha[j] as number);
      if (slope < 0) {
        enters = j;
        break;
      }
      eligible[best] = eligible[flips] as number;
      eligible[flips++] = j;
    }
    const pivotAlpha = enters < n ? (alpha[enters] as number) : -(rho[enters - n] as number);
    const step = (enters < n ? (cost[enters] as number) : (slackCost[enters - n] as number)) / pivotAlpha;
    for (let j = 0; j < n; j++) if (at[j] !== 2) cost[j] = (cost[j] as number) - step * (alpha[j] as number);
    for (let r = 0; r < m; r++) if (slackBasic[r] === 0) slackCost[r] = (slackCost[r] as number) + step * (rho[r] as number);
    for (let k = 0; k <= m; k++) shadow[k] = (shadow[k] as number) + step * (rho[k] as number);
    for (let e = 0; e < flips; e++) {
      const j = eligible[e] as number;
      const change = at[j] === 0 ? 1 : -1;
      at[j] = at[j] === 0 ? 1 : 0;
      for (let i = 0; i <= m; i++) value[i] = (value[i] as number) - change * this.ofColumn(i, j, n, m, columns);
    }
    for (let i = 0; i <= m; i++) entering[i] = this.ofColumn(i, enters, n, m, columns);
    const centre = entering[row] as number;
    if (Math.abs(centre) < PIVOT || Math.abs(centre - pivotAlpha) > 1e-6 * (1 + Math.abs(pivotAlpha))) return 'stuck';
    const bound = below ? 0 : 1;
    const move = ((value[row] as number) - bound) / centre;
    for (let i = 0; i <= m; i++) value[i] = (value[i] as number) - move * (entering[i] as number);
    value[row] = (enters < n && at[enters] === 1 ? 1 : 0) + move;
    if (outgoing < n) {
      at[outgoing] = bound;
      cost[outgoing] = -step;
    } else {
      slackBasic[outgoing - n] = 0;
      slackCost[outgoing - n] = -step;
    }
    if (enters < n) {
      at[enters] = 2;
      cost[enters] = 0;
    } else {
      slackBasic[enters - n] = 1;
      slackCost[enters - n] = 0;
    }
    basis[row] = enters;
    for (let k = 0; k <= m; k++) rho[k] = (rho[k] as number) / centre;
    for (let i = 0; i <= m; i++) {
      const factor = entering[i] as number;
      if (i === row || factor === 0) continue;
      const offset = i * size;
      for (let k = 0; k <= m; k++) inverse[offset + k] = (inverse[offset + k] as number) - factor * (rho[k] as number);
    }
    return 'moved';
  }

  /** Row i of the inverse times a column of the constraints. */
  private ofColumn(i: number, column: number, n: number, m: number, columns: Float64Array): number {
    const offset = i * this.size;
    if (column >= n) return -(this.inverse[offset + column - n] as number);
    let sum = this.inverse[offset + m] as number;
    for (let r = 0, c = column * m; r < m; r++) sum += (this.inverse[offset + r] as number) * (columns[c + r] as number);
    return sum;
  }
}
