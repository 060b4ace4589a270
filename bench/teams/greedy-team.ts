import { teamProblem } from '@app/matching';
import type { TeamInstance } from '@app/matching';

/**
 * What choosing without looking back gives: again and again whoever covers most of what is still needed, the fitter among equals, until all is covered
 * or the team is full. `undefined` where that leads nowhere.
 */
export function greedyTeam(instance: TeamInstance): { readonly members: number; readonly fit: number } | undefined {
  const { rows, fit, foes, least, most } = teamProblem(instance);
  const left = rows.map(({ need }) => need);
  const team: number[] = [];
  while (team.length < most && (left.some((need) => need > 0) || team.length < least)) {
    let best = -1;
    let most = -1;
    for (let who = 0; who < fit.length; who++) {
      if (team.includes(who) || foes[who]?.some((foe) => team.includes(foe)) === true) continue;
      const gain = rows.reduce((sum, { need, values }, r) => sum + Math.min(Math.max(0, left[r] ?? 0), values[who] ?? 0) / need, 0);
      if (gain < most || (gain === most && (fit[who] ?? 0) <= (fit[best] ?? 0))) continue;
      most = gain;
      best = who;
    }
    if (best < 0) return undefined;
    team.push(best);
    rows.forEach(({ values }, r) => (left[r] = (left[r] ?? 0) - (values[best] ?? 0)));
  }
  if (left.some((need) => need > 0) || team.length < least || team.length > most) return undefined;
  return { members: team.length, fit: team.reduce((sum, who) => sum + (fit[who] ?? 0), 0) };
}
