import type { FoundTeam } from './level-search.js';
import type { Exhausted } from './team-instance.js';
import type { TeamProblem } from './team-problem.js';

export interface RoughQuestion {
  readonly size: number;
  /** Only teams of a higher total fit count. */
  readonly above: number;
  /** Ends after so many exchanges that brought nothing. */
  readonly patience: number;
  readonly exhausted: Exhausted;
}

/** How often a member that was just exchanged stays out. */
const TABU = 4;

/**
 * Looks for a good team of `size` without proving anything: starts from the most useful and exchanges one member at a time for whoever leaves the least
 * uncovered; rows that stay uncovered weigh more and more (breakout local search), and a fit above the best found is one row more. No chance is
 * involved, so the same pool gives the same team.
 *
 * @param pool whom to look at, as positions in the problem
 */
export function roughTeam(problem: TeamProblem, pool: Int32Array, { size, above, patience, exhausted }: RoughQuestion): FoundTeam | undefined {
  const { fit, rows, foes } = problem;
  const n = pool.length;
  if (n < size || size < 1) return undefined;
  const m = rows.length;
  // Divided by their needs; the fit's row stands last and is rescaled as the floor rises.
  const columns = new Float64Array(n * m);
  rows.forEach(({ need, values }, r) => {
    for (let i = 0; i < n; i++) columns[i * m + r] = (values[pool[i] as number] as number) / need;
  });
  const span = Math.max(1, ...Array.from(pool, (who) => Math.abs(fit[who] as number)));
  const weights = new Float64Array(m + 1).fill(1);
  const covered = new Float64Array(m);
  const inTeam = new Uint8Array(n);
  const tabu = new Int32Array(n);
  const members: number[] = [];
  let total = 0;
  let floor = above;
  let best: FoundTeam | undefined;
  const foesOf = (i: number) => foes[pool[i] as number];
  const clashes = (i: number, except: number) => {
    const enemies = foesOf(i);
    return enemies !== undefined && members.some((member) => member !== except && enemies.includes(pool[member] as number));
  };
  const add = (i: number, sign: 1 | -1) => {
    for (let r = 0; r < m; r++) covered[r] = (covered[r] as number) + sign * (columns[i * m + r] as number);
    total += sign * (fit[pool[i] as number] as number);
    inTeam[i] = sign === 1 ? 1 : 0;
  };
  /** What stays uncovered when `i` joins those who stand. */
  const lack = (i: number) => {
    let sum = 0;
    for (let r = 0, c = i * m; r < m; r++, c++) {
      const gap = 1 - (covered[r] as number) - (columns[c] as number);
      if (gap > 1e-12) sum += (weights[r] as number) * gap;
    }
    if (floor > -Infinity) {
      const gap = (floor + 1 - total - (fit[pool[i] as number] as number)) / span;
      if (gap > 0) sum += (weights[m] as number) * gap;
    }
    return sum;
  };
  const choose = (round: number, without: number): number => {
    let chosen = -1;
    let least = Infinity;
    for (let i = 0; i < n; i++) {
      if (inTeam[i] === 1 || i === without || (tabu[i] as number) > round) continue;
      const value = lack(i);
      if (value > least || (value === least && (chosen < 0 || (fit[pool[i] as number] as number) <= (fit[pool[chosen] as number] as number)))) continue;
      if (clashes(i, -1)) continue;
      least = value;
      chosen = i;
    }
    return chosen;
  };
  while (members.length < size) {
    const next = choose(0, -1);
    if (next < 0) return undefined;
    members.push(next);
    add(next, 1);
  }
  let idle = 0;
  for (let round = 1; idle < patience; round++, idle++) {
    if (exhausted()) break;
    let short = false;
    for (let r = 0; r < m; r++) if ((covered[r] as number) < 1 - 1e-12) short = true;
    if (!short && total > floor && isExact(problem, members, pool)) {
      floor = total;
      best = { members: members.map((i) => pool[i] as number), fit: total };
      idle = 0;
    }
    for (let r = 0; r < m; r++) if ((covered[r] as number) < 1 - 1e-12) weights[r] = (weights[r] as number) * 1.1 + 0.02;
    if (floor > -Infinity && total <= floor) weights[m] = (weights[m] as number) * 1.05 + 0.01;
    // The best exchange of one member for one outsider.
    let leaves = -1;
    let joins = -1;
    let least = Infinity;
    for (let at = 0; at < size; at++) {
      const member = members[at] as number;
      add(member, -1);
      members.splice(at, 1);
      const next = choose(round, member);
      if (next >= 0) {
        const value = lack(next);
        if (value < least) {
          least = value;
          leaves = at;
          joins = next;
        }
      }
      members.splice(at, 0, member);
      add(member, 1);
    }
    if (leaves < 0) break;
    const leaving = members[leaves] as number;
    add(leaving, -1);
    tabu[leaving] = round + TABU;
    members[leaves] = joins;
    add(joins, 1);
    if (round % 64 === 0) {
      for (let r = 0; r <= m; r++) weights[r] = Math.max(1, (weights[r] as number) / 4);
    }
  }
  return best;
}

/** The quotients above are rounded; a team counts only if the whole numbers say so. */
function isExact({ rows }: TeamProblem, members: readonly number[], pool: Int32Array): boolean {
  return rows.every(({ need, values }) => members.reduce((sum, i) => sum + (values[pool[i] as number] as number), 0) >= need);
}
