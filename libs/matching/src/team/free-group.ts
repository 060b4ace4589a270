import type { Exhausted } from './team-instance.js';
import type { TeamProblem } from './team-problem.js';

/**
 * Whether any group at all, however large, covers the rows and has `least` members, without two in conflict; `undefined` when the budget ran out.
 * Everybody without a conflict joins. Of those in conflict some are dropped: branch and bound over the conflicts, where of each pair of a
 * matching the smaller value is surely lost to a row.
 *
 * @returns the group as positions, or `false` for none
 */
export function freeGroup(problem: TeamProblem, exhausted: Exhausted): readonly number[] | false | undefined {
  const { fit, foes, least } = problem;
  const n = fit.length;
  const rows = [...problem.rows.map(({ need, values }) => ({ need, values })), { need: least, values: new Float64Array(n).fill(1) }];
  const out = new Uint8Array(n);
  const enemies = (who: number) => Array.from(foes[who] ?? []).filter((other) => out[other] === 0);

  const search = (): readonly number[] | false | undefined => {
    if (exhausted()) return undefined;
    const matched = new Uint8Array(n);
    const pairs: [number, number][] = [];
    let hub = -1;
    let most = 0;
    for (let who = 0; who < n; who++) {
      if (out[who] === 1 || foes[who] === undefined) continue;
      const against = enemies(who);
      if (against.length > most) {
        most = against.length;
        hub = who;
      }
      const partner = matched[who] === 1 ? undefined : against.find((other) => matched[other] === 0);
      if (partner === undefined) continue;
      matched[who] = 1;
      matched[partner] = 1;
      pairs.push([who, partner]);
    }
    for (const { need, values } of rows) {
      let reach = 0;
      for (let who = 0; who < n; who++) if (out[who] === 0) reach += values[who] as number;
      for (const [one, other] of pairs) reach -= Math.min(values[one] as number, values[other] as number);
      if (reach < need) return false;
    }
    if (hub < 0) return Array.from(out.keys()).filter((who) => out[who] === 0);
    const against = enemies(hub);
    for (const other of against) out[other] = 1;
    const within = search();
    for (const other of against) out[other] = 0;
    if (within !== false) return within;
    out[hub] = 1;
    const without = search();
    out[hub] = 0;
    return without;
  };

  return search();
}
