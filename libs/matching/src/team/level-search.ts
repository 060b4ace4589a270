import { bestPair } from './best-pair.js';
import { CoverLp } from './cover-lp.js';
import type { SparseColumns } from './cover-lp.js';
import { sumOfLargest } from './sum-of-largest.js';
import type { Exhausted } from './team-instance.js';
import type { TeamProblem } from './team-problem.js';

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
}

export interface LevelQuestion {
  /** Only teams of a higher total fit are of interest. */
  readonly above: number;
  /** The first team will do. */
  readonly anyTeam?: boolean;
  readonly exhausted: Exhausted;
}

/** One depth of the search: who may still be chosen, and what is still needed. */
interface Frame {
  pool: Int32Array;
  n: number;
  /** Of the pool, under the prices of this node. */
  worth: Float64Array;
  order: Int32Array;
  readonly needs: Float64Array;
  /** Who was basic in this node's relaxation. */
  basics: number[];
}

/** Quotients are rounded: this little below 1 is still taken to reach it. */
const SLACK = 1e-9;

/**
 * Finds the best team of exactly `size` members, or proves that none is better than `above`: branch and bound. That the fit exceeds
 * what is known is a row like the others, so every node asks only: can t more members cover what is still needed?
 *
 * 1. **Rows.** If the t largest values of a row do not reach its need, there is no team here; whoever does not reach it together with the
 *    t - 1 largest is no longer a candidate.
 * 2. **Prices.** The linear relaxation (CoverLp) prices the rows. Under any prices u ≥ 0 that add up to 1, a team has a worth, Σ u · values / needs, of
 *    1 at least. If the t worthiest do not reach 1, there is no team; whoever does not reach it with the t - 1 worthiest is struck out.
 * 3. **Branching.** Some row, or the worth, cannot be met without one of its few strongest. Each of these is tried as a member, the
 *    worthiest first, and is then out for those after it: no team is seen twice.
 * The last two members are found by looking at pairs.
 */
export class LevelSearch {
  private readonly lp: CoverLp;
  private readonly frames: Frame[] = [];
  private readonly chosen: number[] = [];
  private readonly scratch: Float64Array;
  private readonly wasBasic: Uint8Array;
  /** The rows' values; the last are the fits, counted from the least. */
  private readonly values: Float64Array[];
  private readonly leastFit: number;
  private columns: SparseColumns = { starts: new Int32Array(0), index: new Uint16Array(0), entry: new Float64Array(0) };
  private best: FoundTeam | undefined;
  private floor = -Infinity;
  private stopped = false;
  private anyTeam = false;
  private exhausted: Exhausted = () => false;

  constructor(private readonly problem: TeamProblem) {
    const { fit, rows } = problem;
    this.lp = new CoverLp(rows.length + 1);
    this.leastFit = fit.reduce((least, value) => Math.min(least, value), Infinity);
    this.values = [...rows.map(({ values }) => values), fit.map((value) => value - this.leastFit)];
    this.scratch = new Float64Array(fit.length);
    this.wasBasic = new Uint8Array(fit.length);
  }

  /** @param pool positions, sorted by fit (the highest first) */
  run(pool: Int32Array, size: number, question: LevelQuestion): LevelOutcome {
    this.begin(pool, size, question);
    this.search(0, size, 0);
    const team = this.best && { members: this.best.members, fit: this.best.fit + size * this.leastFit };
    return { team, complete: !this.stopped || (this.anyTeam && team !== undefined) };
  }

  /** Who is left after one look at the level, the worthiest first; `undefined` where that look proves that there is no team above `above`. */
  root(pool: Int32Array, size: number, question: LevelQuestion): Int32Array | undefined {
    const frame = this.begin(pool, size, question);
    const active = this.active(frame, 0);
    if (!this.reduce(frame, active, size) || (size > 1 && !this.price(frame, active, size, undefined))) return undefined;
    const order = Int32Array.from({ length: frame.n }, (_, i) => i);
    if (size > 1) order.sort((a, b) => (frame.worth[b] as number) - (frame.worth[a] as number) || a - b);
    return order.map((i) => frame.pool[i] as number);
  }

  private begin(pool: Int32Array, size: number, { above, anyTeam, exhausted }: LevelQuestion): Frame {
    this.best = undefined;
    this.floor = above - size * this.leastFit;
    this.stopped = false;
    this.anyTeam = anyTeam ?? false;
    this.exhausted = exhausted;
    const frame = this.frame(0, pool.length);
    frame.pool.set(pool);
    frame.n = pool.length;
    this.problem.rows.forEach(({ need }, r) => (frame.needs[r] = need));
    return frame;
  }

  private frame(depth: number, n: number): Frame {
    let frame = this.frames[depth];
    if (frame === undefined) {
      frame = { pool: new Int32Array(n), n: 0, worth: new Float64Array(n), order: new Int32Array(n), needs: new Float64Array(this.values.length), basics: [] };
      this.frames[depth] = frame;
    }
    if (frame.pool.length < n) {
      frame.pool = new Int32Array(n);
      frame.worth = new Float64Array(n);
      frame.order = new Int32Array(n);
    }
    return frame;
  }

  /** The rows with something left to cover, the fit among them. */
  private active(frame: Frame, fitSoFar: number): number[] {
    frame.needs[this.values.length - 1] = this.floor + 1 - fitSoFar;
    const active: number[] = [];
    for (let r = 0; r < this.values.length; r++) if ((frame.needs[r] as number) > 0) active.push(r);
    return active;
  }

  private search(depth: number, t: number, fitSoFar: number): void {
    if (this.exhausted()) {
      this.stopped = true;
      return;
    }
    const frame = this.frames[depth] as Frame;
    // A better team found below raises what is needed, so the rest of this node is looked at anew.
    for (;;) {
      const active = this.active(frame, fitSoFar);
      if (t === 0) {
        if (active.length === 0) this.record(fitSoFar);
        return;
      }
      if (!this.reduce(frame, active, t)) return;
      if (t === 1) {
        // The rows have struck out whoever does not complete the team; the pool is sorted by fit.
        const who = frame.pool[0] as number;
        this.chosen.push(who);
        this.record(fitSoFar + this.fitOf(who));
        this.chosen.pop();
        return;
      }
      if (t === 2) {
        this.pair(frame, active, fitSoFar);
        return;
      }
      if (!this.price(frame, active, t, this.frames[depth - 1]) || this.branch(depth, frame, active, t, fitSoFar)) return;
    }
  }

  private fitOf(who: number): number {
    return (this.values[this.values.length - 1] as Float64Array)[who] as number;
  }

  /** Strikes out who cannot be in a team that is wanted. @returns whether there can be one */
  private reduce(frame: Frame, active: readonly number[], t: number): boolean {
    const { pool, needs } = frame;
    for (let changed = true; changed; ) {
      changed = false;
      for (const r of active) {
        if (frame.n < t) return false;
        const values = this.values[r] as Float64Array;
        for (let i = 0; i < frame.n; i++) this.scratch[i] = values[pool[i] as number] as number;
        const least = (needs[r] as number) - sumOfLargest(this.scratch, frame.n, t - 1);
        if (least <= 0) continue;
        let kept = 0;
        for (let i = 0; i < frame.n; i++) if ((this.scratch[i] as number) >= least) pool[kept++] = pool[i] as number;
        changed ||= kept < frame.n;
        frame.n = kept;
      }
    }
    return frame.n >= t;
  }

  private pair(frame: Frame, active: readonly number[], fitSoFar: number): void {
    const rows = active.map((r) => ({ values: this.values[r] as Float64Array, need: frame.needs[r] as number }));
    const fits = this.values[this.values.length - 1] as Float64Array;
    const pair = bestPair(frame.pool.subarray(0, frame.n), rows, fits, this.floor - fitSoFar, this.problem.foes);
    if (pair === undefined) return;
    this.chosen.push(...pair);
    this.record(fitSoFar + this.fitOf(pair[0]) + this.fitOf(pair[1]));
    this.chosen.length -= 2;
  }

  private countFrom({ pool, n }: Frame, row: number, least: number): number {
    const values = this.values[row] as Float64Array;
    let count = 0;
    for (let i = 0; i < n; i++) if ((values[pool[i] as number] as number) >= least) count++;
    return count;
  }

  /** @returns whether the node is done; otherwise a better team was found, and the pool holds who was not tried yet */
  private branch(depth: number, frame: Frame, active: readonly number[], t: number, fitSoFar: number): boolean {
    const { pool, needs, worth, n } = frame;
    const { floor } = this;
    for (let i = 0; i < n; i++) frame.order[i] = i;
    const ranked = frame.order.subarray(0, n).sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
    const tries = this.unavoidable(frame, active, t, ranked);
    let top = 0;
    for (let i = 0; i < t - 2; i++) top += worth[ranked[i] as number] as number;
    const removed = new Uint8Array(n);
    for (const position of tries) {
      const who = pool[position] as number;
      const least = 1 - SLACK - (worth[position] as number) - top;
      removed[position] = 1;
      const child = this.frame(depth + 1, n);
      const enemies = this.problem.foes[who];
      let count = 0;
      for (let i = 0; i < n; i++) {
        if (removed[i] === 1 || (worth[i] as number) < least) continue;
        const other = pool[i] as number;
        if (enemies !== undefined && enemies.includes(other)) continue;
        child.pool[count++] = other;
      }
      child.n = count;
      for (let r = 0; r < needs.length; r++) child.needs[r] = (needs[r] as number) - ((this.values[r] as Float64Array)[who] as number);
      this.chosen.push(who);
      this.search(depth + 1, t - 1, fitSoFar + this.fitOf(who));
      this.chosen.pop();
      if (this.stopped) return true;
      if (this.floor > floor) {
        let kept = 0;
        for (let i = 0; i < n; i++) if (removed[i] === 0) pool[kept++] = pool[i] as number;
        frame.n = kept;
        return false;
      }
    }
    return true;
  }

  /** The fewest candidates found without one of whom there is no team; as positions in the frame's pool, the worthiest first. */
  private unavoidable(frame: Frame, active: readonly number[], t: number, ranked: Int32Array): Int32Array {
    const { pool, n, needs, worth } = frame;
    // By worth: how many of the worthiest have to be left out before t of the rest fall short.
    let fewest = 0;
    let sum = 0;
    for (let i = 0; i < t; i++) sum += worth[ranked[i] as number] as number;
    while (sum >= 1 - SLACK) {
      fewest++;
      if (fewest + t > n) break;
      sum += (worth[ranked[fewest + t - 1] as number] as number) - (worth[ranked[fewest - 1] as number] as number);
    }
    let row = -1;
    for (const r of active) {
      const count = this.countFrom(frame, r, (needs[r] as number) / t);
      if (count >= fewest) continue;
      fewest = count;
      row = r;
    }
    if (row < 0) return ranked.slice(0, fewest);
    const values = this.values[row] as Float64Array;
    const need = needs[row] as number;
    const share = need / t;
    const strong: number[] = [];
    for (let i = 0; i < n; i++) if ((values[pool[i] as number] as number) >= share) strong.push(values[pool[i] as number] as number);
    strong.sort((a, b) => b - a);
    // The rest, all below the share, is counted as the share: too much, so nothing is lost.
    let left = 0;
    for (; left < strong.length; left++) {
      let reached = 0;
      for (let i = left; i < left + t; i++) reached += strong[i] ?? share;
      if (reached < need) break;
    }
    const least = left === 0 ? Infinity : (strong[left - 1] as number);
    return ranked.filter((position) => (values[pool[position] as number] as number) >= least);
  }

  /** Fills `worth` and strikes out who falls short. @returns whether there can be a team that is wanted */
  private price(frame: Frame, active: readonly number[], t: number, above: Frame | undefined): boolean {
    const { pool, needs, n, worth } = frame;
    // A row that even the t weakest cover says nothing; of the others, what everybody has is taken off on both sides.
    const least: number[] = [];
    const rows: number[] = [];
    for (const r of active) {
      const values = this.values[r] as Float64Array;
      let low = Infinity;
      for (let i = 0; i < n; i++) low = Math.min(low, values[pool[i] as number] as number);
      if ((needs[r] as number) <= low * t) continue;
      rows.push(r);
      least.push(low);
    }
    const m = rows.length;
    if (m === 0) {
      worth.fill(1, 0, n);
      return true;
    }
    const { starts, index, entry } = this.room(n, m);
    const lists = rows.map((r) => this.values[r] as Float64Array);
    const rest = rows.map((r, a) => (needs[r] as number) - (least[a] as number) * t);
    let filled = 0;
    for (let i = 0; i < n; i++) {
      starts[i] = filled;
      const who = pool[i] as number;
      for (let a = 0; a < m; a++) {
        const over = ((lists[a] as Float64Array)[who] as number) - (least[a] as number);
        if (over <= 0) continue;
        index[filled] = a;
        entry[filled++] = Math.min(1, over / (rest[a] as number));
      }
    }
    starts[n] = filled;
    const warm: number[] = [];
    if (above !== undefined && above.basics.length > 0) {
      for (const who of above.basics) this.wasBasic[who] = 1;
      for (let i = 0; i < n; i++) if (this.wasBasic[pool[i] as number] === 1) warm.push(i);
      for (const who of above.basics) this.wasBasic[who] = 0;
    }
    this.lp.solve(n, m, t, this.columns, warm, this.exhausted);
    frame.basics = Array.from(this.lp.basics.subarray(0, this.lp.basicCount), (i) => pool[i] as number);
    const { prices } = this.lp;
    let sum = 0;
    for (let a = 0; a < m; a++) sum += prices[a] as number;
    if (!(sum > 1e-6)) {
      prices.fill(1, 0, m);
      sum = m;
    }
    for (let i = 0; i < n; i++) {
      let own = 0;
      for (let c = starts[i] as number; c < (starts[i + 1] as number); c++) own += (entry[c] as number) * (prices[index[c] as number] as number);
      worth[i] = own / sum;
    }
    const others = sumOfLargest(worth, n, t - 1);
    let kept = 0;
    for (let i = 0; i < n; i++) {
      if ((worth[i] as number) + others < 1 - SLACK) continue;
      pool[kept] = pool[i] as number;
      worth[kept++] = worth[i] as number;
    }
    frame.n = kept;
    return kept >= t && sumOfLargest(worth, kept, t) >= 1 - SLACK;
  }

  /** Room for the columns of n candidates, used by one node after the other. */
  private room(n: number, m: number): SparseColumns {
    if (this.columns.starts.length <= n) this.columns = { ...this.columns, starts: new Int32Array(n + 1) };
    if (this.columns.entry.length < n * m) this.columns = { ...this.columns, index: new Uint16Array(n * m), entry: new Float64Array(n * m) };
    return this.columns;
  }

  private record(fit: number): void {
    if (fit <= this.floor) return;
    this.floor = fit;
    this.best = { members: [...this.chosen], fit };
    if (this.anyTeam) this.stopped = true;
  }
}
