import { CRITERIA } from '@app/domain';
import type { Criterion, Emphasis } from '@app/domain';

/** Most points that each criterion can give: integers that add up to 100. */
export type MostPoints = Readonly<Record<Criterion, number>>;

/** Percent of its common points that a criterion keeps at least, and may reach at most. */
export const LEAST_EMPHASIS = 50;
export const MOST_EMPHASIS = 150;

/**
 * The most points of each criterion for a firm with this emphasis: each common one times its percent, brought back to the same sum in
 * whole points, none below half or above one and a half of the common one. Undefined where nothing differs: nearly everybody.
 */
export function emphasised(common: MostPoints, emphasis: Emphasis | undefined): MostPoints | undefined {
  if (emphasis === undefined) return undefined;
  const total = CRITERIA.reduce((sum, criterion) => sum + common[criterion], 0);
  const wanted = CRITERIA.map((criterion) => common[criterion] * clamped(emphasis[criterion] ?? 100));
  const all = wanted.reduce((sum, want) => sum + want, 0);
  const least = CRITERIA.map((criterion) => Math.ceil((common[criterion] * LEAST_EMPHASIS) / 100));
  const most = CRITERIA.map((criterion) => Math.floor((common[criterion] * MOST_EMPHASIS) / 100));
  const given = [...least];
  // Point by point to whoever lacks most of its share; among equals to the first. The sum of the least is below the total, that of the most above it.
  for (let left = total - given.reduce((sum, points) => sum + points, 0); left > 0; left -= 1) {
    let next = -1;
    let lack = Number.NEGATIVE_INFINITY;
    for (const [i, points] of given.entries()) {
      const lacks = all === 0 ? 0 : (total * (wanted[i] ?? 0)) / all - points;
      if (points < (most[i] ?? 0) && lacks > lack) [next, lack] = [i, lacks];
    }
    if (next < 0) break;
    given[next] = (given[next] ?? 0) + 1;
  }
  const points = Object.fromEntries(CRITERIA.map((criterion, i) => [criterion, given[i] ?? 0])) as Record<Criterion, number>;
  return CRITERIA.every((criterion) => points[criterion] === common[criterion]) ? undefined : points;
}

function clamped(percent: number): number {
  return Math.min(MOST_EMPHASIS, Math.max(LEAST_EMPHASIS, percent));
}
