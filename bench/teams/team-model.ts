import { mayLead, offerOf } from '@app/matching';
import type { TeamCandidate, TeamInstance } from '@app/matching';

/** What a rival says: `proved` only where it claims the optimum, or that there is no team. */
export interface RivalAnswer {
  readonly proved: boolean;
  readonly members: number | undefined;
  readonly fit: number | undefined;
  readonly ms: number;
}

/** An instance as rows over binary variables, a firm each. */
export interface Model {
  readonly rows: readonly string[];
  readonly firms: readonly { readonly variable: string; readonly candidate: TeamCandidate }[];
}

/** The model with an objective, as CPLEX writes it: the form that both rivals read. The columns are the firms in their order. */
export function textOf({ rows, firms }: Model, sense: string, cost: (candidate: TeamCandidate) => number, more: readonly string[]): string {
  const objective = wrapped(firms.map(({ variable, candidate }) => `${signed(cost(candidate))} ${variable}`));
  return [sense, `objective: ${objective}`, 'Subject To', ...rows, ...more, 'Binary', wrapped(firms.map(({ variable }) => variable)), 'End'].join('\n');
}

export function modelOf(instance: TeamInstance): Model {
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

export function sumRow(name: string, variables: readonly string[], sign: string, value: number): string {
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
