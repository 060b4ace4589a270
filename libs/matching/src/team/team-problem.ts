import type { TeamInstance, TeamRequirement, TeamRule } from './team-instance.js';

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
    if (!reachesPct(offer, need, leadMinPct)) return false;
    takesPart = true;
  }
  return takesPart;
}

/** Whole numbers beyond 2^53 would round: those are compared exactly. */
function reachesPct(offer: number, need: number, pct: number): boolean {
  const exact = need * Math.max(100, pct) <= Number.MAX_SAFE_INTEGER && offer * 100 <= Number.MAX_SAFE_INTEGER;
  return exact ? offer * 100 >= pct * need : BigInt(offer) * 100n >= BigInt(pct) * BigInt(need);
}

/** An offer; 0 also where the requirement is called like something that every object has, which is never a number. */
export function offerOf(offers: Readonly<Record<string, unknown>>, id: string): number {
  const offer = offers[id];
  return typeof offer === 'number' ? offer : 0;
}

/** @param counted leaves conditions out, for asking which of them block a team */
export function teamProblem(instance: TeamInstance, counted: Counted = () => true): TeamProblem {
  const rule = (name: TeamRule) => counted(name, true);
  const { requirements, leadMinPct } = instance;
  const total = instance.candidates.length;
  const at = new Map(requirements.map(({ id }, index) => [id, index]));
  const asked = requirements.map(({ id, need }) => need > 0 && counted(id, false));
  const each = requirements.filter(({ aggregation }, index) => aggregation === 'each' && asked[index] === true).length;
  const columns = requirements.map(({ aggregation }, index) => (aggregation !== 'each' && asked[index] === true ? new Float64Array(total) : undefined));
  const leads = leadMinPct !== undefined && rule('leadMinPct') ? new Float64Array(total) : undefined;
  const kept = new Int32Array(total);
  let n = 0;
  // What a candidate offers is looked through once: most offer to few of the requirements.
  for (let index = 0; index < total; index++) {
    const { offers } = instance.candidates[index] as TeamInstance['candidates'][number];
    let met = 0;
    let takesPart = false;
    let enough = true;
    for (const id in offers) {
      const row = at.get(id);
      if (row === undefined) continue;
      const offer = offerOf(offers, id);
      const { aggregation, need } = requirements[row] as TeamRequirement;
      if (aggregation === 'each') {
        if (asked[row] === true && offer >= need) met++;
        continue;
      }
      const column = columns[row];
      if (aggregation === 'any_one') {
        if (column !== undefined && offer >= need) column[n] = 1;
        continue;
      }
      if (column !== undefined) column[n] = Math.min(need, offer);
      if (offer > 0 && leads !== undefined && leadMinPct !== undefined) {
        takesPart = true;
        enough &&= reachesPct(offer, need, leadMinPct);
      }
    }
    if (met < each) {
      for (const column of columns) if (column !== undefined) column[n] = 0;
      continue;
    }
    if (leads !== undefined && takesPart && enough) leads[n] = 1;
    kept[n++] = index;
  }
  const candidates = kept.slice(0, n);
  const rows = requirements.flatMap(({ id, aggregation, need }, row): TeamRow[] => {
    const values = columns[row]?.slice(0, n);
    return values === undefined ? [] : [{ name: id, need: aggregation === 'sum' ? need : 1, values }];
  });
  if (leads !== undefined) rows.push({ name: 'leadMinPct', need: 1, values: leads.slice(0, n) });
  return {
    candidates,
    fit: Float64Array.from(candidates, (index) => instance.candidates[index]?.fit ?? 0),
    rows,
    least: Math.max(1, rule('minMembers') ? (instance.minMembers ?? 1) : 1),
    most: Math.min(n, rule('maxMembers') ? (instance.maxMembers ?? Infinity) : Infinity),
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
