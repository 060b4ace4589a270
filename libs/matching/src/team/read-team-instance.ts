import type { TeamAggregation, TeamCandidate, TeamInstance, TeamRequirement } from './team-instance.js';

/** A line that is no instance; the message says where and why. */
export class TeamInstanceError extends Error {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(path === '' ? reason : `${path}: ${reason}`);
    this.name = 'TeamInstanceError';
  }
}

const AGGREGATIONS: Record<TeamAggregation, true> = { sum: true, any_one: true, each: true };
/** Needs and fits of many members are added up: below this their sums stay exact. */
const MOST = 1e14;

/** @throws TeamInstanceError naming the first field that is wrong */
export function readTeamInstance(value: unknown): TeamInstance {
  const it = objectAt(value, '', 'an instance is an object');
  const requirements = listAt(it.requirements, 'requirements').map(readRequirement);
  const candidates = listAt(it.candidates, 'candidates').map(readCandidate);
  unique(requirements, 'requirements');
  unique(candidates, 'candidates');
  const conflicts = absent(it.conflicts) ? [] : listAt(it.conflicts, 'conflicts').map(readConflict);
  return {
    id: textAt(it.id, 'id'),
    ...optional('minMembers', it.minMembers),
    ...optional('maxMembers', it.maxMembers),
    ...optional('leadMinPct', it.leadMinPct),
    requirements,
    conflicts,
    candidates,
  };
}

function readRequirement(value: unknown, index: number): TeamRequirement {
  const path = `requirements[${index}]`;
  const { id, aggregation, need } = objectAt(value, path, 'an object');
  if (!isAggregation(aggregation)) throw new TeamInstanceError(`${path}.aggregation`, `one of ${Object.keys(AGGREGATIONS).join(', ')}`);
  return { id: textAt(id, `${path}.id`), aggregation, need: wholeAt(need, `${path}.need`, 0, MOST) };
}

function readCandidate(value: unknown, index: number): TeamCandidate {
  const path = `candidates[${index}]`;
  const { id, fit, offers } = objectAt(value, path, 'an object');
  const given = absent(offers) ? {} : objectAt(offers, `${path}.offers`, 'an object from requirement to number');
  for (const name in given) if (!isWhole(given[name], 0, Number.MAX_SAFE_INTEGER)) wholeAt(given[name], `${path}.offers.${name}`, 0, Number.MAX_SAFE_INTEGER);
  return { id: textAt(id, `${path}.id`), fit: wholeAt(fit, `${path}.fit`, -MOST, MOST), offers: given as Record<string, number> };
}

function readConflict(value: unknown, index: number): [string, string] {
  const path = `conflicts[${index}]`;
  const pair = listAt(value, path);
  if (pair.length !== 2) throw new TeamInstanceError(path, 'two ids of candidates');
  return [textAt(pair[0], `${path}[0]`), textAt(pair[1], `${path}[1]`)];
}

function unique(items: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) throw new TeamInstanceError(`${path}[${index}].id`, `${JSON.stringify(id)} stands there twice`);
    seen.add(id);
  });
}

const absent = (value: unknown) => value === undefined || value === null;

function optional<K extends 'minMembers' | 'maxMembers' | 'leadMinPct'>(name: K, value: unknown): { readonly [P in K]?: number } {
  return absent(value) ? {} : ({ [name]: wholeAt(value, name, 0, Number.MAX_SAFE_INTEGER) } as { readonly [P in K]?: number });
}

function isAggregation(value: unknown): value is TeamAggregation {
  return typeof value === 'string' && Object.hasOwn(AGGREGATIONS, value);
}

function objectAt(value: unknown, path: string, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TeamInstanceError(path, what);
  return value as Record<string, unknown>;
}

function listAt(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TeamInstanceError(path, 'a list');
  return value;
}

function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw new TeamInstanceError(path, 'a text that is not empty');
  return value;
}

function wholeAt(value: unknown, path: string, least: number, most: number): number {
  if (!isWhole(value, least, most)) throw new TeamInstanceError(path, `a whole number from ${least} to ${most}`);
  return value;
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}
