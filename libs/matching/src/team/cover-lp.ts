/** Columns without their zeros: those of candidate j stand from `starts[j]` to `starts[j + 1]`, each with its row. */
export interface SparseColumns {
  readonly starts: Int32Array;
  readonly index: Uint16Array;
  readonly entry: Float64Array;
}

const FEASIBLE = 1e-9;
const PIVOT = 1e-9;
/** A column enters a starting basis only where it stands out this clearly. */
const CLEAR_PIVOT = 1e-3;

/**
 * The linear relaxation of a level of the search: of n candidates choose t (in fractions) so that the row that is covered least is covered most.
 *
 *   max z    Σ x = t    Σ a·x − z − s = 0 for each of m rows    0 ≤ x ≤ 1    0 ≤ z, s ≤ t
 *
 * Rows are divided by their needs: where z cannot reach 1 there is no team. Solved by the dual simplex method with bound flips (Koberstein 2005, chapters
 * 3 and 6). Every variable is boxed, so any basis is a dual feasible start: that of the node above, as far as it is still there. The basis is
 * small (m + 1), so its inverse is kept whole; the work is the m·n of pricing.
 * Whatever prices come out are good for a bound: who relies on them computes it afresh, so a rounding error here costs time, never truth.
 */
export class CoverLp {
  /** Prices of the rows, from 0, adding up to about 1: under them, t candidates cover at most z. */
  readonly prices: Float64Array;
  /** After `solve`: how many of the candidates are basic, and which, for a start further down. */
  basicCount = 0;
  readonly basics: Int32Array;

  private readonly size: number;
  private readonly inverse: Float64Array;
  private readonly basis: Int32Array;
  private readonly value: Float64Array;
  private readonly entering: Float64Array;
  private readonly shadow: Float64Array;
  private readonly target: Float64Array;
  /** Of candidates, then z, then slacks: 0 at the lower bound, 1 at the upper, 2 basic. */
  private at = new Uint8Array(0);
  private cost = new Float64Array(0);
  private alpha = new Float64Array(0);
  private ratio = new Float64Array(0);
  private eligible = new Int32Array(0);
  private n = 0;
  private m = 0;
  private t = 0;
  private starts: Int32Array = new Int32Array(0);
  private index: Uint16Array = new Uint16Array(0);
  private entry: Float64Array = new Float64Array(0);

  /** @param mostRows how many rows there can be */
  constructor(mostRows: number) {
    this.size = mostRows + 1;
    this.prices = new Float64Array(mostRows);
    this.inverse = new Float64Array(this.size * this.size);
    this.basis = new Int32Array(this.size);
    this.basics = new Int32Array(this.size);
    this.value = new Float64Array(this.size);
    this.entering = new Float64Array(this.size);
    this.shadow = new Float64Array(this.size);
    this.target = new Float64Array(this.size);
  }

  /**
   * @param columns candidate by candidate, what is not 0
   * @param warm candidates that were basic in a like problem; best left empty where there is none
   * @param stop asked between pivots on large pools
   * @returns the number of pivots
   */
  solve(n: number, m: number, t: number, columns: SparseColumns, warm: readonly number[], stop: () => boolean): number {
    this.n = n;
    this.m = m;
    this.t = t;
    this.starts = columns.starts;
    this.index = columns.index;
    this.entry = columns.entry;
    this.start(warm);
    const limit = 60 + 25 * (m + 1);
    let pivots = 0;
    for (; pivots < limit; pivots++) {
      if (this.bound() < 1 - FEASIBLE) break;
      const leaving = this.leaving();
      if (leaving < 0 || !this.pivot(leaving) || (n > 2_000 && stop())) break;
    }
    for (let r = 0; r < m; r++) this.prices[r] = Math.max(0, this.shadow[r] as number);
    this.basicCount = 0;
    for (let i = 0; i <= m; i++) if ((this.basis[i] as number) < n) this.basics[this.basicCount++] = this.basis[i] as number;
    return pivots;
  }

  private start(warm: readonly number[]): void {
    const { n, m, t, inverse, basis, size, starts, index, entry } = this;
    const all = n + 1 + m;
    if (this.at.length < all) {
      this.at = new Uint8Array(all);
      this.cost = new Float64Array(all);
      this.alpha = new Float64Array(all);
      this.ratio = new Float64Array(all);
      this.eligible = new Int32Array(all);
    }
    const { at, cost } = this;
    at.fill(0, 0, all);
    // All slacks and one candidate. The inverse of [[-I, a], [0, 1]] is itself.
    const first = warm[0] ?? 0;
    inverse.fill(0);
    for (let r = 0; r < m; r++) {
      inverse[r * size + r] = -1;
      basis[r] = n + 1 + r;
      at[n + 1 + r] = 2;
    }
    for (let c = starts[first] as number; c < (starts[first + 1] as number); c++) inverse[(index[c] as number) * size + m] = entry[c] as number;
    inverse[m * size + m] = 1;
    basis[m] = first;
    at[first] = 2;
    for (let w = 1; w < warm.length; w++) this.bringIn(warm[w] as number);
    // At a cold start z stays at its upper bound: in the basis it would price thousands of candidates in, to be turned back one by one.
    if (warm.length > 0) this.bringIn(n);
    // Shadow prices of this basis, costs under them, and each variable at the bound that its cost asks for.
    const { shadow, target, value } = this;
    shadow.fill(0);
    for (let i = 0; i <= m; i++) if (basis[i] === n) for (let k = 0; k <= m; k++) shadow[k] = -(inverse[i * size + k] as number);
    target.fill(0);
    target[m] = t;
    const level = shadow[m] as number;
    for (let j = 0; j < n; j++) {
      let sum = -level;
      const end = starts[j + 1] as number;
      for (let c = starts[j] as number; c < end; c++) sum -= (entry[c] as number) * (shadow[index[c] as number] as number);
      cost[j] = sum;
      if (at[j] === 2 || sum >= 0) continue;
      at[j] = 1;
      for (let c = starts[j] as number; c < end; c++) target[index[c] as number] = (target[index[c] as number] as number) - (entry[c] as number);
      target[m] = (target[m]) - 1;
    }
    let sum = -1;
    for (let r = 0; r < m; r++) sum += shadow[r] as number;
    cost[n] = sum;
    if (at[n] !== 2 && sum < 0) {
      at[n] = 1;
      for (let r = 0; r < m; r++) target[r] = (target[r] as number) + t;
    }
    for (let r = 0; r < m; r++) {
      const j = n + 1 + r;
      cost[j] = shadow[r] as number;
      if (at[j] === 2 || (shadow[r] as number) >= 0) continue;
      at[j] = 1;
      target[r] = (target[r] as number) + t;
    }
    for (let i = 0; i <= m; i++) {
      let held = 0;
      for (let k = 0; k <= m; k++) held += (inverse[i * size + k] as number) * (target[k] as number);
      value[i] = held;
    }
  }

  /** Puts a column into the starting basis in the place of a slack, where it can be done cleanly. */
  private bringIn(column: number): void {
    const { basis, entering, at, m, n } = this;
    this.express(column);
    let row = -1;
    let largest = CLEAR_PIVOT;
    for (let i = 0; i <= m; i++) {
      if ((basis[i] as number) <= n || Math.abs(entering[i] as number) <= largest) continue;
      largest = Math.abs(entering[i] as number);
      row = i;
    }
    if (row < 0) return;
    at[basis[row] as number] = 0;
    at[column] = 2;
    basis[row] = column;
    this.exchange(row);
  }

  /** What z can be at most. */
  private bound(): number {
    const { cost, at, n, m, t } = this;
    let sum = (this.shadow[m] as number) * t;
    for (let j = 0; j < n; j++) if (at[j] === 1) sum += cost[j] as number;
    for (let j = n; j <= n + m; j++) if (at[j] === 1) sum += t * (cost[j] as number);
    return -sum;
  }

  private upper(variable: number): number {
    return variable < this.n ? 1 : this.t;
  }

  /** The basic variable furthest outside its bounds, measured along its dual edge; -1 for none: optimal. */
  private leaving(): number {
    const { m, size, inverse } = this;
    let best = -1;
    let worst = 0;
    for (let i = 0; i <= m; i++) {
      const x = this.value[i] as number;
      const over = x < 0 ? -x : x - this.upper(this.basis[i] as number);
      if (over <= FEASIBLE) continue;
      let norm = 0;
      for (let k = 0; k <= m; k++) norm += (inverse[i * size + k] as number) ** 2;
      if ((over * over) / norm > worst) {
        worst = (over * over) / norm;
        best = i;
      }
    }
    return best;
  }

  /** One exchange in the basis. @returns whether it could be made */
  private pivot(row: number): boolean {
    const { n, m, inverse, size, value, cost, at, alpha, ratio, eligible, basis, shadow, entering, starts, index, entry } = this;
    const outgoing = basis[row] as number;
    const below = (value[row] as number) < 0;
    const sign = below ? -1 : 1;
    const rho = inverse.subarray(row * size, row * size + m + 1);
    let count = 0;
    const last = rho[m] as number;
    let least = Infinity;
    for (let j = 0; j < n; j++) {
      if (at[j] === 2) continue;
      let sum = last;
      const end = starts[j + 1] as number;
      for (let c = starts[j] as number; c < end; c++) sum += (rho[index[c] as number] as number) * (entry[c] as number);
      alpha[j] = sum;
      const signed = sign * sum;
      if (at[j] === 0 ? signed > PIVOT : signed < -PIVOT) {
        const quotient = Math.max(0, (cost[j] as number) / signed);
        ratio[j] = quotient;
        if (quotient < least) least = quotient;
        eligible[count++] = j;
      }
    }
    let ofZ = 0;
    for (let r = 0; r < m; r++) ofZ -= rho[r] as number;
    for (let j = n; j <= n + m; j++) {
      if (at[j] === 2) continue;
      alpha[j] = j === n ? ofZ : -(rho[j - n - 1] as number);
      const signed = sign * (alpha[j] as number);
      if (at[j] === 0 ? signed > PIVOT : signed < -PIVOT) {
        const quotient = Math.max(0, (cost[j] as number) / signed);
        ratio[j] = quotient;
        if (quotient < least) least = quotient;
        eligible[count++] = j;
      }
    }
    // Long step: pass those whose flip from one bound to the other leaves the row still infeasible.
    let slope = below ? -(value[row] as number) : (value[row] as number) - this.upper(outgoing);
    count = this.within(count, slope, least);
    let flips = 0;
    let enters: number;
    for (;;) {
      if (flips === count) return false;
      let best = flips;
      let bestRatio = ratio[eligible[best] as number] as number;
      for (let e = flips + 1; e < count; e++) {
        const j = eligible[e] as number;
        const gap = (ratio[j] as number) - bestRatio;
        if (gap < -1e-12 || (gap <= 1e-12 && Math.abs(alpha[j] as number) > Math.abs(alpha[eligible[best] as number] as number))) {
          best = e;
          bestRatio = ratio[j] as number;
        }
      }
      const j = eligible[best] as number;
      slope -= Math.abs(alpha[j] as number) * this.upper(j);
      if (slope < 0) {
        enters = j;
        break;
      }
      eligible[best] = eligible[flips] as number;
      eligible[flips++] = j;
    }
    this.express(enters);
    const centre = entering[row] as number;
    const pivotAlpha = alpha[enters] as number;
    if (Math.abs(centre) < PIVOT || Math.abs(centre - pivotAlpha) > 1e-6 * (1 + Math.abs(pivotAlpha))) return false;
    const step = (cost[enters] as number) / pivotAlpha;
    for (let j = 0; j <= n + m; j++) if (at[j] !== 2) cost[j] = (cost[j] as number) - step * (alpha[j] as number);
    for (let k = 0; k <= m; k++) shadow[k] = (shadow[k] as number) + step * (rho[k] as number);
    for (let e = 0; e < flips; e++) {
      const j = eligible[e] as number;
      const change = (at[j] === 0 ? 1 : -1) * this.upper(j);
      at[j] = at[j] === 0 ? 1 : 0;
      for (let i = 0; i <= m; i++) value[i] = (value[i] as number) - change * this.ofColumn(i, j);
    }
    const bound = below ? 0 : this.upper(outgoing);
    const move = ((value[row] as number) - bound) / centre;
    for (let i = 0; i <= m; i++) value[i] = (value[i] as number) - move * (entering[i] as number);
    value[row] = (at[enters] === 1 ? this.upper(enters) : 0) + move;
    at[outgoing] = below ? 0 : 1;
    cost[outgoing] = -step;
    at[enters] = 2;
    cost[enters] = 0;
    basis[row] = enters;
    this.exchange(row);
    return true;
  }

  /** Moves to the front those of the eligible that can matter: up to a ratio at which the slope has turned. @returns how many */
  private within(count: number, slope: number, least: number): number {
    const { alpha, ratio, eligible } = this;
    const tied = this.largestOfTied(count, slope, least + 1e-12);
    if (tied > 0) return tied;
    let limit = 4 * least + 1e-9;
    for (let tries = 0; tries < 12 && count > 8; tries++, limit *= 4) {
      let rest = slope;
      for (let e = 0; e < count; e++) {
        const j = eligible[e] as number;
        if ((ratio[j] as number) <= limit) rest -= Math.abs(alpha[j] as number) * this.upper(j);
      }
      if (rest >= 0) continue;
      let kept = 0;
      for (let e = 0; e < count; e++) {
        const j = eligible[e] as number;
        if ((ratio[j] as number) <= limit) eligible[kept++] = j;
      }
      return kept;
    }
    return count;
  }

  /** As `within`, where those of the least ratio are enough, as they are in thousands at a cold start: of them the largest that turn the slope. @returns 0 where they are not */
  private largestOfTied(count: number, slope: number, limit: number): number {
    const { alpha, ratio, eligible } = this;
    const turned = (least: number) => {
      let rest = slope;
      for (let e = 0; e < count; e++) {
        const j = eligible[e] as number;
        const size = Math.abs(alpha[j] as number);
        if ((ratio[j] as number) <= limit && size >= least) rest -= size * this.upper(j);
      }
      return rest < 0;
    };
    if (!turned(0)) return 0;
    let least = 1;
    while (least > PIVOT && !turned(least)) least /= 2;
    if (least <= PIVOT) least = 0;
    let kept = 0;
    for (let e = 0; e < count; e++) {
      const j = eligible[e] as number;
      if ((ratio[j] as number) <= limit && Math.abs(alpha[j] as number) >= least) eligible[kept++] = j;
    }
    return kept;
  }

  /** `entering` = the inverse times a column. */
  private express(column: number): void {
    for (let i = 0; i <= this.m; i++) this.entering[i] = this.ofColumn(i, column);
  }

  /** Row i of the inverse times a column of the constraints. */
  private ofColumn(i: number, column: number): number {
    const { n, m, inverse, starts, index, entry } = this;
    const offset = i * this.size;
    if (column > n) return -(inverse[offset + column - n - 1] as number);
    let sum = 0;
    if (column === n) for (let r = 0; r < m; r++) sum -= inverse[offset + r] as number;
    else {
      sum = inverse[offset + m] as number;
      for (let c = starts[column] as number; c < (starts[column + 1] as number); c++) sum += (inverse[offset + (index[c] as number)] as number) * (entry[c] as number);
    }
    return sum;
  }

  /** The inverse after `entering` took the place of what was basic in the row. */
  private exchange(row: number): void {
    const { m, inverse, size, entering } = this;
    const centre = entering[row] as number;
    const at = row * size;
    for (let k = 0; k <= m; k++) inverse[at + k] = (inverse[at + k] as number) / centre;
    for (let i = 0; i <= m; i++) {
      const factor = entering[i] as number;
      if (i === row || factor === 0) continue;
      const offset = i * size;
      for (let k = 0; k <= m; k++) inverse[offset + k] = (inverse[offset + k] as number) - factor * (inverse[at + k] as number);
    }
  }
}
