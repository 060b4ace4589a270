import { CoverLp } from './cover-lp.js';
import { sumOfLargest } from './sum-of-largest.js';
import type { Exhausted } from './team-instance.js';
import type { TeamProblem, TeamRow } from './team-problem.js';

/** A team as positions in the problem's pool. */
export interface FoundTeam {
  readonly members: readonly number[];
  readonly fit: number;
}

export interface LevelOutcome {
  /** The best team of this size that is better than what was known; `undefined` for none. */
  readonly team: FoundTeam | undefined;
  /** Whether the level was searched to its end, so that `team` (or that there is none) is proved. */
  readonly complete: boolean;
  readonly nodes: number;
}

export interface LevelQuestion {
  /** Only teams of a higher total fit are of interest. */
  readonly above: number;
  /** The first team will do. */
  readonly anyTeam?: boolean;
  readonly exhausted: Exhausted;
}

/** One depth of the search: who may still be chosen, how many of them, and what is still needed. */
interface Frame {
  pool: Int32Array;
  n: number;
  columns: Float64Array;
  worth: Float64Array;
  order: Int32Array;
  readonly needs: Float64Array;
}

/** Fits are whole numbers: a bound this little below the next one is still taken to reach it. */
const SLACK = 1e-6;
/** Prices beyond this have lost too many digits to prove anything. */
const STEEPEST_PRICE = 1e7;

/**
 * Finds the best team of exactly `size` members, or proves that none is better than `above`: branch and bound.
 *
 * At each node, with t members to be chosen from a pool to cover what is still needed:
 * 1. **Rows.** If the t largest values of a row do not reach its need, there is no team here; whoever does not reach it together with the
 *    t - 1 largest is no longer a candidate. The same holds of the fits against the best team known.
 * 2. **Prices.** The linear relaxation (CoverLp) prices the rows. Under any prices u ≥ 0, the t candidates of the highest worth
 *    fit + u·values, less u·needs, bound every team from above: Lagrange's bound, computed afresh. It ends the node, or
 *    strikes out candidates that fall short of it together with the t - 1 worthiest.
 * 3. **Branching.** Some row (or the worth, or the fit) cannot be met without one of its few strongest candidates. Each of these is tried as a
 *    member, the worthiest first, and is then out for those after it: no team is seen twice.
 * The last two members are found by looking at pairs.
 */
export class LevelSearch {
  private readonly lp: CoverLp;
  private readonly frames: Frame[] = [];
  private readonly chosen: number[] = [];
  private readonly scratch: Float64Array;
  private fits = new Float64Array(0);
  /** Of the last pricing: whether fit counts (1) or covering alone (0), and the prices' sum. */
  private lambda = 1;
  private priceSum = 0;
  private best: FoundTeam | undefined;
  private floor = -Infinity;
  private nodes = 0;
  private stopped = false;
  private anyTeam = false;
  private exhausted: Exhausted = () => false;

  constructor(private readonly problem: TeamProblem) {
    this.lp = new CoverLp(problem.rows.length);
    this.scratch = new Float64Array(problem.fit.length);
  }

  /** @param pool positions, sorted by fit (the highest first); nobody of them is required */
  run(pool: Int32Array, size: number, question: LevelQuestion): LevelOutcome {
    this.best = undefined;
    this.floor = question.above;
    this.nodes = 0;
    this.stopped = false;
    this.anyTeam = question.anyTeam ?? false;
    this.exhausted = question.exhausted;
    const frame = this.frame(0, pool.length);
    frame.pool.set(pool);
    frame.n = pool.length;
    this.problem.rows.forEach(({ need }, r) => (frame.needs[r] = need));
    this.search(0, size, 0);
    return { team: this.best, complete: !this.stopped, nodes: this.nodes };
  }

  /** Who is left after one look at the level, without branching; `undefined` where that look proves that there is no team above `floor`. */
  root(pool: Int32Array, size: number, floor: number, exhausted: Exhausted): Int32Array | undefined {
    this.floor = floor;
    this.exhausted = exhausted;
    const frame = this.frame(0, pool.length);
    frame.pool.set(pool);
    frame.n = pool.length;
    this.problem.rows.forEach(({ need }, r) => (frame.needs[r] = need));
    const active = this.problem.rows.map((_, r) => r);
    if (!this.reduce(frame, active, size, 0) || (size > 1 && !this.price(frame, active, size, 0))) return undefined;
    // The worthiest first: who looks at some only, looks at these.
    const order = Int32Array.from({ length: frame.n }, (_, i) => i);
    if (size > 1) order.sort((a, b) => (frame.worth[b] as number) - (frame.worth[a] as number) || a - b);
    return order.map((i) => frame.pool[i] as number);
  }

  private frame(depth: number, n: number): Frame {
    const rows = this.problem.rows.length;
    let frame = this.frames[depth];
    if (frame === undefined) {
      frame = { pool: new Int32Array(n), n: 0, columns: new Float64Array(0), worth: new Float64Array(n), order: new Int32Array(n), needs: new Float64Array(rows) };
      this.frames[depth] = frame;
    }
    if (frame.pool.length < n) {
      frame.pool = new Int32Array(n);
      frame.worth = new Float64Array(n);
      frame.order = new Int32Array(n);
    }
    return frame;
  }

  private search(depth: number, t: number, fitSoFar: number): void {
    this.nodes++;
    if (this.exhausted()) {
      this.stopped = true;
      return;
    }
    const frame = this.frames[depth] as Frame;
    const active: number[] = [];
    for (let r = 0; r < frame.needs.length; r++) if ((frame.needs[r] as number) > 0) active.push(r);
    if (t === 0) {
      if (active.length === 0) this.record(fitSoFar);
      return;
    }
    if (!this.reduce(frame, active, t, fitSoFar)) return;
    if (t === 1) {
      // The rows have struck out whoever does not complete the team; the pool is sorted by fit.
      this.chosen.push(frame.pool[0] as number);
      this.record(fitSoFar + (this.problem.fit[frame.pool[0] as number] as number));
      this.chosen.pop();
      return;
    }
    if (t === 2) {
      this.pairs(frame, active, fitSoFar);
      return;
    }
    this.branch(depth, frame, active, t, fitSoFar);
  }

  /** Strikes out who cannot be in a team that is wanted. @returns whether there can be one */
  private reduce(frame: Frame, active: readonly number[], t: number, fitSoFar: number): boolean {
    const { fit, rows } = this.problem;
    const { pool, needs } = frame;
    for (let changed = true; changed; ) {
      changed = false;
      if (frame.n < t) return false;
      for (const r of active) {
        const { values } = rows[r] as TeamRow;
        for (let i = 0; i < frame.n; i++) this.scratch[i] = values[pool[i] as number] as number;
        const least = (needs[r] as number) - sumOfLargest(this.scratch, frame.n, t - 1);
        if (least <= 0) continue;
        let kept = 0;
        for (let i = 0; i < frame.n; i++) {
          const who = pool[i] as number;
          if ((values[who] as number) >= least) pool[kept++] = who;
        }
        if (kept < frame.n) {
          frame.n = kept;
          changed = true;
          if (kept < t) return false;
        }
      }
      // Sorted by fit: the best are the first.
      let others = 0;
      for (let i = 0; i < t - 1; i++) others += fit[pool[i] as number] as number;
      const least = this.floor - fitSoFar - others;
      if (t === 1) {
        if ((fit[pool[0] as number] as number) <= least) return false;
        continue;
      }
      while (frame.n > 0 && (fit[pool[frame.n - 1] as number] as number) <= least) {
        frame.n--;
        changed = true;
      }
    }
    return frame.n >= t;
  }

  private pairs(frame: Frame, active: readonly number[], fitSoFar: number): void {
    const { fit, rows, foes } = this.problem;
    const { pool, needs, n } = frame;
    const m = active.length;
    // Of two that cover a row, one covers half of it: the row with the fewest such candidates gives the first of the pair.
    let pivot = -1;
    let fewest = n + 1;
    for (const r of active) {
      const values = (rows[r] as TeamRow).values;
      const half = (needs[r] as number) / 2;
      let count = 0;
      for (let i = 0; i < n; i++) if ((values[pool[i] as number] as number) >= half) count++;
      if (count < fewest) {
        fewest = count;
        pivot = r;
      }
    }
    const pivotValues = pivot < 0 ? undefined : (rows[pivot] as TeamRow).values;
    const half = pivot < 0 ? 0 : (needs[pivot] as number) / 2;
    const rest = new Float64Array(m);
    const order = [...active];
    const columns = active.map((r) => (rows[r] as TeamRow).values);
    for (let i = 0; i < n; i++) {
      const one = pool[i] as number;
      if (pivotValues !== undefined && (pivotValues[one] as number) < half) continue;
      const oneFit = fit[one] as number;
      if (fitSoFar + oneFit + (fit[pool[0] as number] as number) <= this.floor) break;
      for (let a = 0; a < m; a++) rest[a] = (needs[order[a] as number] as number) - ((columns[a] as Float64Array)[one] as number);
      const enemies = foes[one];
      next: for (let j = 0; j < n; j++) {
        const other = pool[j] as number;
        if (fitSoFar + oneFit + (fit[other] as number) <= this.floor) break;
        if (j === i) continue;
        for (let a = 0; a < m; a++) {
          if (((columns[a] as Float64Array)[other] as number) < (rest[a] as number)) {
            // What failed first is asked first the next time.
            if (a > 0) swapFirst(columns, rest, order, a);
            continue next;
          }
        }
        if (enemies?.includes(other)) continue;
        this.chosen.push(one, other);
        this.record(fitSoFar + oneFit + (fit[other] as number));
        this.chosen.length -= 2;
        if (this.stopped) return;
        break;
      }
    }
  }

  private branch(depth: number, frame: Frame, active: number[], t: number, fitSoFar: number): void {
    const { rows, foes, fit } = this.problem;
    const { pool, needs, worth } = frame;
    if (!this.price(frame, active, t, fitSoFar)) return;
    // `worth` is under these prices; what t worths have to reach rises with the best team known.
    const { lambda, priceSum } = this;
    const bar = () => this.bar(lambda, priceSum, fitSoFar);
    const n = frame.n;
    for (let i = 0; i < n; i++) frame.order[i] = i;
    const ranked = frame.order.subarray(0, n).sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
    const tries = this.unavoidable(frame, active, t, ranked, bar());
    let top = 0;
    for (let i = 0; i < t - 2; i++) top += worth[ranked[i] as number] as number;
    const next = worth[ranked[t - 2] as number] as number;
    const removed = new Uint8Array(n);
    for (const position of tries) {
      const who = pool[position] as number;
      const own = worth[position] as number;
      removed[position] = 1;
      const reach = bar();
      if (own + top + next < reach) continue;
      const child = this.frame(depth + 1, n);
      const enemies = foes[who];
      let count = 0;
      for (let i = 0; i < n; i++) {
        if (removed[i] === 1 || own + (worth[i] as number) + top < reach) continue;
        const other = pool[i] as number;
        if (enemies !== undefined && enemies.includes(other)) continue;
        child.pool[count++] = other;
      }
      child.n = count;
      for (let r = 0; r < needs.length; r++) child.needs[r] = (needs[r] as number) - valueOf(rows, r, who);
      this.chosen.push(who);
      this.search(depth + 1, t - 1, fitSoFar + (fit[who] as number));
      this.chosen.pop();
      if (this.stopped) return;
    }
  }

  /** The fewest candidates found without one of whom there is no team; as positions in the frame's pool, the worthiest first. */
  private unavoidable(frame: Frame, active: readonly number[], t: number, ranked: Int32Array, bar: number): Int32Array {
    const { pool, n, needs, worth } = frame;
    // By worth: how many of the worthiest have to be left out before t of the rest fall short.
    let fewest = 0;
    let sum = 0;
    for (let i = 0; i < t; i++) sum += worth[ranked[i] as number] as number;
    while (sum >= bar) {
      fewest++;
      if (fewest + t > n) break;
      sum += (worth[ranked[fewest + t - 1] as number] as number) - (worth[ranked[fewest - 1] as number] as number);
    }
    let row = -1;
    for (const r of active) {
      const { values } = this.problem.rows[r] as TeamRow;
      const share = (needs[r] as number) / t;
      let count = 0;
      for (let i = 0; i < n; i++) if ((values[pool[i] as number] as number) >= share) count++;
      if (count < fewest) {
        fewest = count;
        row = r;
      }
    }
    if (row < 0) return ranked.slice(0, fewest);
    const { values } = this.problem.rows[row] as TeamRow;
    const need = needs[row] as number;
    const share = need / t;
    const strong: number[] = [];
    for (let i = 0; i < n; i++) if ((values[pool[i] as number] as number) >= share) strong.push(values[pool[i] as number] as number);
    strong.sort((a, b) => b - a);
    // The rest, all below the share, is counted as the share: too much, so nothing is lost.
    const at = (i: number) => strong[i] ?? share;
    let left = 0;
    for (; left < strong.length; left++) {
      let reached = 0;
      for (let i = left; i < left + t; i++) reached += at(i);
      if (reached < need) break;
    }
    const least = left === 0 ? Infinity : (strong[left - 1] as number);
    return ranked.filter((position) => (values[pool[position] as number] as number) >= least);
  }

  /** Fills `worth`, sets lambda and priceSum, strikes out who falls short. @returns whether there can be a team that is wanted */
  private price(frame: Frame, active: number[], t: number, fitSoFar: number): boolean {
    const { fit, rows } = this.problem;
    const { pool, needs } = frame;
    this.lambda = 1;
    this.priceSum = 0;
    const m = active.length;
    const n = frame.n;
    const fits = (this.fits.length < n ? (this.fits = new Float64Array(n)) : this.fits).subarray(0, n);
    for (let i = 0; i < n; i++) {
      fits[i] = fit[pool[i] as number] as number;
      frame.worth[i] = fits[i] as number;
    }
    if (m === 0 || n === t) return true;
    if (frame.columns.length < n * m) frame.columns = new Float64Array(n * m);
    const { columns } = frame;
    for (let a = 0; a < m; a++) {
      const { values } = rows[active[a] as number] as TeamRow;
      const need = needs[active[a] as number] as number;
      for (let i = 0, c = a; i < n; i++, c += m) columns[c] = Math.min(1, (values[pool[i] as number] as number) / need);
    }
    const cutoff = this.floor + 1 - fitSoFar - SLACK;
    const { kind } = this.lp.solve(n, m, t, columns, fits, cutoff, this.exhausted);
    const { prices } = this.lp;
    let priceSum = 0;
    for (let a = 0; a < m; a++) priceSum += prices[a] as number;
    if (priceSum <= 0 || priceSum > STEEPEST_PRICE) return true;
    const scale = kind === 'ray' ? 1 / priceSum : 1;
    this.lambda = kind === 'ray' ? 0 : 1;
    this.priceSum = priceSum * scale;
    const { worth } = frame;
    for (let i = 0, c = 0; i < n; i++) {
      let sum = this.lambda * (fits[i] as number);
      for (let a = 0; a < m; a++, c++) sum += (columns[c] as number) * (prices[a] as number) * scale;
      worth[i] = sum;
    }
    const bar = this.bar(this.lambda, this.priceSum, fitSoFar);
    if (bar === -Infinity) return true;
    const others = sumOfLargest(worth, n, t - 1);
    let kept = 0;
    for (let i = 0; i < n; i++) {
      // Together with the t - 1 worthiest others: of those themselves, the t-th stands in.
      if ((worth[i] as number) + others < bar) continue;
      pool[kept] = pool[i] as number;
      worth[kept++] = worth[i] as number;
    }
    frame.n = kept;
    if (kept < t) return false;
    return sumOfLargest(worth, kept, t) >= bar;
  }

  /** What the worths of the members that are still to be chosen have to add up to. */
  private bar(lambda: number, priceSum: number, fitSoFar: number): number {
    return (lambda === 0 ? 0 : this.floor + 1 - fitSoFar) + priceSum - SLACK;
  }

  private record(fit: number): void {
    if (fit <= this.floor) return;
    this.floor = fit;
    this.best = { members: [...this.chosen], fit };
    if (this.anyTeam) this.stopped = true;
  }
}

function valueOf(rows: readonly TeamRow[], row: number, who: number): number {
  return (rows[row] as TeamRow).values[who] as number;
}

function swapFirst(columns: Float64Array[], rest: Float64Array, order: number[], at: number): void {
  const column = columns[0] as Float64Array;
  columns[0] = columns[at] as Float64Array;
  columns[at] = column;
  const need = rest[0] as number;
  rest[0] = rest[at] as number;
  rest[at] = need;
  const row = order[0] as number;
  order[0] = order[at] as number;
  order[at] = row;
}
