import { mayLead, offerOf } from '@app/matching';
import type { TeamCandidate, TeamInstance } from '@app/matching';
import loadHighs from 'highs';

/** What a rival says: `proved` only where it claims the optimum, or that there is no team. */
export interface RivalAnswer {
  readonly proved: boolean;
  readonly members: number | undefined;
  readonly fit: number | undefined;
  readonly ms: number;
}

// Its types are written for CommonJS, where the default export is a property; at run time this is the function.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

interface Model {
  readonly rows: readonly string[];
  readonly firms: readonly { readonly variable: string; readonly candidate: TeamCandidate }[];
}

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

function run({ rows, firms }: Model, sense: string, cost: (candidate: TeamCandidate) => number, more: readonly string[], seconds: number) {
  const objective = wrapped(firms.map(({ variable, candidate }) => `${signed(cost(candidate))} ${variable}`));
  const text = [sense, `objective: ${objective}`, 'Subject To', ...rows, ...more, 'Binary', wrapped(firms.map(({ variable }) => variable)), 'End'].join('\n');
  try {
    const { Status, Columns } = highs.solve(text, { time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.5, output_flag: false });
    const chosen = firms.filter(({ variable }) => ((Columns[variable] as { Primal?: number } | undefined)?.Primal ?? 0) > 0.5).map(({ candidate }) => candidate);
    return { status: Status as string, chosen };
  } catch (error) {
    return { status: `failed: ${String(error)}`, chosen: [] };
  }
}

function modelOf(instance: TeamInstance): Model {
  const each = instance.requirements.filter(({ aggregation }) => aggregation === 'each');
  const firms = instance.candidates.flatMap((candidate, index) =>
    each.every(({ id, need }) => offerOf(candidate.offers, id) >= need) ? [{ variable: `x${index}`, candidate, index }] : [],
  );
  const variables = firms.map(({ variable }) => variable);
  const rows: string[] = [];
  instance.requirements.forEach(({ id, aggregation, need }, at) => {
    if (aggregation === 'each' || need === 0) return;
    const terms = firms.flatMap(({ variable, candidate }) => {
      const offer = offerOf(candidate.offers, id);
      if (aggregation === 'any_one') return offer >= need ? [`+ 1 ${variable}`] : [];
      return offer > 0 ? [`+ ${Math.min(need, offer)} ${variable}`] : [];
    });
    rows.push(row(`r${at}`, terms, variables, '>=', aggregation === 'any_one' ? 1 : need));
  });
  if (instance.leadMinPct !== undefined) {
    const leads = firms.filter(({ index }) => mayLead(instance, index)).map(({ variable }) => `+ 1 ${variable}`);
    rows.push(row('lead', leads, variables, '>=', 1));
  }
  rows.push(sumRow('least', variables, '>=', Math.max(1, instance.minMembers ?? 1)));
  if (instance.maxMembers !== undefined) rows.push(sumRow('most', variables, '<=', instance.maxMembers));
  const variableOf = new Map(firms.map(({ variable, candidate }) => [candidate.id, variable]));
  instance.conflicts.forEach(([one, other], at) => {
    const [a, b] = [variableOf.get(one), variableOf.get(other)];
    if (a !== undefined && b !== undefined && a !== b) rows.push(`k${at}: + 1 ${a} + 1 ${b} <= 1`);
  });
  return { rows, firms };
}

const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`);

function sumRow(name: string, variables: readonly string[], sign: string, value: number): string {
  return row(name, variables.map((variable) => `+ 1 ${variable}`), variables, sign, value);
}

/** A row without a term is not allowed, so it gets one of weight 0. */
function row(name: string, terms: readonly string[], variables: readonly string[], sign: string, value: number): string {
  return `${name}: ${wrapped(terms.length > 0 ? terms : [`+ 0 ${variables[0] ?? 'x0'}`])} ${sign} ${value}`;
}

/** Lines of the text format may not be long. */
function wrapped(parts: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < parts.length; at += 20) lines.push(parts.slice(at, at + 20).join(' '));
  return lines.join('\n');
}
