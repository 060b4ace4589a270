import loadHighs from 'highs';
import type { TeamCandidate, TeamInstance } from '@app/matching';
import { modelOf, sumRow, textOf } from './team-model.js';
import type { Model, RivalAnswer } from './team-model.js';

// Its types are written for CommonJS, where the default export is a property; at run time this is the function.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/**
 * HiGHS on the same instance, in two ways: first the fewest members and then, with that many, the highest fit; or, with `oneObjective`, both at once,
 * a member weighing more than all fits. Which is faster differs. The time includes writing the model as text, the only form its JavaScript build takes.
 */
export function solveByHighs(instance: TeamInstance, seconds: number, oneObjective = false): RivalAnswer {
  const started = performance.now();
  const model = modelOf(instance);
  const spent = () => performance.now() - started;
  const left = () => Math.max(0.05, seconds - spent() / 1000);
  if (model.firms.length === 0) return { proved: true, members: undefined, fit: undefined, ms: spent() };
  if (oneObjective) {
    const most = Math.max(1, ...model.firms.map(({ candidate }) => Math.abs(candidate.fit)));
    const weight = 2 * most * Math.min(model.firms.length, instance.maxMembers ?? Infinity) + 1;
    const { status, chosen } = run(model, 'Minimize', ({ fit }) => weight - fit, [], left());
    return answerOf(status, status, chosen, spent());
  }
  const fewest = run(model, 'Minimize', () => 1, [], left());
  if (fewest.status !== 'Optimal') return answerOf(fewest.status, fewest.status, fewest.chosen, spent());
  const size = sumRow('size', model.firms.map(({ variable }) => variable), '=', fewest.chosen.length);
  const best = run(model, 'Maximize', ({ fit }) => fit, [size], left());
  return answerOf(fewest.status, best.status, best.chosen.length === 0 ? fewest.chosen : best.chosen, spent());
}

function answerOf(first: string, last: string, chosen: readonly TeamCandidate[], ms: number): RivalAnswer {
  if (first === 'Infeasible') return { proved: true, members: undefined, fit: undefined, ms };
  if (chosen.length === 0) return { proved: false, members: undefined, fit: undefined, ms };
  return { proved: last === 'Optimal', members: chosen.length, fit: chosen.reduce((sum, { fit }) => sum + fit, 0), ms };
}

function run(model: Model, sense: string, cost: (candidate: TeamCandidate) => number, more: readonly string[], seconds: number) {
  const text = textOf(model, sense, cost, more);
  try {
    const { Status, Columns } = highs.solve(text, { time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false });
    const chosen = model.firms.filter(({ variable }) => ((Columns[variable] as { Primal?: number } | undefined)?.Primal ?? 0) > 0.5).map(({ candidate }) => candidate);
    return { status: Status as string, chosen };
  } catch (error) {
    return { status: `failed: ${String(error)}`, chosen: [] };
  }
}
