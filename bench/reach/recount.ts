import { assess, bidTargets, businessSize, type Business, type IsoDate, type Rulebook, type Tender } from '@app/domain';

/** The counts of a reach by name, as `solo`, `bySize.micro` or `lots.A.joint`, and the firms that could bid, by row. */
export interface Recount {
  readonly counts: ReadonlyMap<string, number>;
  readonly able: readonly boolean[];
}

const RANK = ['none', 'near_miss', 'joint', 'solo'] as const;
const NAME = { near_miss: 'nearMiss', joint: 'joint', solo: 'solo' } as const;

/** How many firms a tender reaches, counted the slow way: each firm by itself, by `assess()` for every lot and by `businessSize()`; no columns. */
export function recount(firms: readonly Business[], tender: Tender, asOf: IsoDate, rulebook: Rulebook): Recount {
  const counts = new Map<string, number>();
  const add = (name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  const targets = bidTargets(tender);
  const able = firms.map((firm) => {
    let best: { rank: number; toConfirm: number } = { rank: 0, toConfirm: 0 };
    for (const target of targets) {
      const { role, toConfirm } = assess([firm], target, asOf, rulebook);
      const rank = RANK.indexOf(role);
      if (role !== 'none' && target.lotId !== undefined) add(`lots.${target.lotId}.${NAME[role]}`);
      if (rank > best.rank || (rank === best.rank && toConfirm < best.toConfirm)) best = { rank, toConfirm };
    }
    const role = RANK[best.rank] ?? 'none';
    if (role === 'none') return false;
    add(NAME[role]);
    if (role === 'near_miss') return false;
    if (best.toConfirm > 0) add('unknown');
    const { class: size } = businessSize(firm, rulebook, asOf);
    add(`bySize.${size === 'sme' ? 'medium' : size}`);
    for (const region of new Set(firm.regions.map((each) => each.trim().toUpperCase().split('-').slice(0, 2).join('-')))) add(`byRegion.${region}`);
    return true;
  });
  return { counts, able };
}

/** What differs between what was told and the recount, line by line, and how many counts were compared. */
export interface Compared {
  readonly compared: number;
  readonly differing: readonly string[];
  /** Counts that were told as before, for they moved by less than five. */
  readonly held: number;
}

type Told = Readonly<Record<string, unknown>>;

/** Compares an answer with the recount, within the rules of what is told: below five "<5", "5+" in a number's place, and a count that moved by less than five as it was told. */
export function compareTold(told: Told, { counts }: Recount, before: Told | undefined): Compared {
  const now = flat(told);
  const earlier = before === undefined ? new Map<string, unknown>() : flat(before);
  const differing: string[] = [];
  let held = 0;
  const names = new Set([...now.keys(), ...counts.keys()]);
  for (const name of names) {
    const [shown = '<5', true_] = [now.get(name), counts.get(name) ?? 0];
    const fits = shown === '<5' ? true_ < 5 : shown === '5+' ? true_ >= 5 : shown === true_;
    if (fits) continue;
    const was = earlier.get(name) ?? '<5';
    const near = typeof was === 'number' ? Math.abs(was - true_) < 5 : true_ < 9;
    if (was === shown && near) held++;
    else differing.push(`${name}: told ${String(shown)}, recounted ${true_}`);
  }
  return { compared: names.size, differing, held };
}

function flat(told: Told): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const name of ['solo', 'joint', 'nearMiss', 'unknown']) found.set(name, told[name]);
  for (const group of ['bySize', 'byRegion']) for (const [name, count] of Object.entries((told[group] ?? {}) as Told)) found.set(`${group}.${name}`, count);
  for (const [lot, each] of Object.entries((told['lots'] ?? {}) as Record<string, Told>)) for (const [name, count] of Object.entries(each)) found.set(`lots.${lot}.${name}`, count);
  return found;
}
