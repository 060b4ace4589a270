import type { TeamInstance, TeamRule } from './team-instance.js';

/**
 * An instance as columns of numbers. Every condition is a row that the members' values must add up to:
 * - `sum`: the offers, cut off at the need (more than the need helps nobody)
 * - `any_one`: 1 where the member alone offers the need, else 0; needed: 1
 * - the lead: 1 where the member may lead, else 0; needed: 1
 * `each` is no row: who does not offer the need is no candidate. All rows hold numbers from 0, so a group that grows loses nothing
 * but its freedom from conflicts.
 */
export interface TeamProblem {
  /** Positions in the instance's list of candidates; the pool is sorted by them. */
  readonly candidates: Int32Array;
  readonly fit: Float64Array;
  readonly rows: readonly TeamRow[];
  readonly least: number;
  readonly most: number;
  /** For each of the pool, who may not stand beside it, as positions in the pool, ascending; `undefined` for nobody. */
  readonly foes: readonly (Int32Array | undefined)[];
}

export interface TeamRow {
  /** The requirement's id, or `leadMinPct`. */
  readonly name: string;
  readonly need: number;
  readonly values: Float64Array;
}

/** Which conditions count: the names of requirements and rules. All of them where absent. */
export type Counted = (name: string, rule: boolean) => boolean;

/** Whether the candidate at `index` may lead; see `TeamInstance.leadMinPct`. */
export function mayLead(instance: TeamInstance, index: number): boolean {
  const { leadMinPct } = instance;
  const offers = instance.candidates[index]?.offers ?? {};
  if (leadMinPct === undefined) return false;
  let takesPart = false;
  for (const { id, aggregation, need } of instance.requirements) {
    const offer = offerOf(offers, id);
    if (aggregation !== 'sum' || offer <= 0) continue;
    // Whole numbers beyond 2^53 would round: those are compared exactly.
    const enough = need * 100 <= Number.MAX_SAFE_INTEGER && offer * 100 <= Number.MAX_SAFE_INTEGER
      ? offer * 100 >= leadMinPct * need
      : BigInt(offer) * 100n >= BigInt(leadMinPct) * BigInt(need);
    if (!enough) return false;
    takesPart = true;
  }
  return takesPart;
}

/** An offer; 0 also where the requirement is called like something that every object has, which is never a number. */
export function offerOf(offers: Readonly<Record<string, unknown>>, id: string): number {
  const offer = offers[id];
  return typeof offer === 'number' ? offer : 0;
}

/** @param counted leaves conditions out, for asking which of them block a team */
export function teamProblem(instance: TeamInstance, counted: Counted = () => true): TeamProblem {
  const rule = (name: TeamRule) => counted(name, true);
  const asked = instance.requirements.filter(({ id }) => counted(id, false));
  const each = asked.filter(({ aggregation }) => aggregation === 'each');
  const candidates = Int32Array.from(
    instance.candidates.flatMap(({ offers }, index) => (each.every(({ id, need }) => offerOf(offers, id) >= need) ? [index] : [])),
  );
  const rowOf = (name: string, need: number, value: (index: number) => number): TeamRow => ({ name, need, values: Float64Array.from(candidates, value) });
  const offer = (index: number, id: string) => offerOf(instance.candidates[index]?.offers ?? {}, id);
  const rows = asked.flatMap(({ id, aggregation, need }) => {
    if (aggregation === 'each' || need <= 0) return [];
    return [aggregation === 'sum' ? rowOf(id, need, (index) => Math.min(need, offer(index, id))) : rowOf(id, 1, (index) => (offer(index, id) >= need ? 1 : 0))];
  });
  if (instance.leadMinPct !== undefined && rule('leadMinPct')) rows.push(rowOf('leadMinPct', 1, (index) => (mayLead(instance, index) ? 1 : 0)));
  return {
    candidates,
    fit: Float64Array.from(candidates, (index) => instance.candidates[index]?.fit ?? 0),
    rows,
    least: Math.max(1, rule('minMembers') ? (instance.minMembers ?? 1) : 1),
    most: Math.min(candidates.length, rule('maxMembers') ? (instance.maxMembers ?? Infinity) : Infinity),
    foes: rule('conflicts') ? foesOf(instance, candidates) : [],
  };
}

function foesOf(instance: TeamInstance, candidates: Int32Array): (Int32Array | undefined)[] {
  if (instance.conflicts.length === 0) return [];
  const position = new Map<string, number>();
  candidates.forEach((index, at) => position.set(instance.candidates[index]?.id ?? '', at));
  const foes: (Set<number> | undefined)[] = Array.from({ length: candidates.length });
  const add = (of: number, foe: number) => (foes[of] ??= new Set()).add(foe);
  for (const [one, other] of instance.conflicts) {
    const a = position.get(one);
    const b = position.get(other);
    if (a === undefined || b === undefined || a === b) continue;
    add(a, b);
    add(b, a);
  }
  return foes.map((set) => set && Int32Array.from(set).sort());
}
