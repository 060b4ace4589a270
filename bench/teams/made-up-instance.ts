import type { TeamCandidate, TeamInstance, TeamRequirement } from '@app/matching';
import { Random } from '../../test/faults/random.js';

/**
 * What the instances of a family have in common:
 * - `pooled`: every requirement is added up, and each firm offers a little of a third of them
 * - `mixed`: six of ten added up, three met by any one, one by each; a lead; some firms under common control
 * - `any_one`: mostly certificates that few hold
 * - `lead`: pooled, and only few may lead
 * - `conflicts`: mixed, and each firm is in conflict with ten others
 * - `dense`: every firm offers something to everything
 * - `infeasible`: mixed, and one requirement more than the members together can meet
 */
export const FAMILIES = ['pooled', 'mixed', 'any_one', 'lead', 'conflicts', 'dense', 'infeasible'] as const;
export type Family = (typeof FAMILIES)[number];

export interface Shape {
  readonly family: Family;
  readonly firms: number;
  readonly requirements: number;
  readonly maxMembers: number;
  readonly seed: number;
}

const CERTIFIED: Record<Family, number> = { pooled: 0, mixed: 0.3, any_one: 0.7, lead: 0, conflicts: 0.3, dense: 0, infeasible: 0.3 };
const OFFERED: Record<Family, number> = { pooled: 0.35, mixed: 0.4, any_one: 0.5, lead: 0.35, conflicts: 0.4, dense: 1, infeasible: 0.4 };

/** An instance that a team of about three quarters of `maxMembers`, hidden among the firms, can just meet (none, where `infeasible`). */
export function madeUpInstance({ family, firms, requirements, maxMembers, seed }: Shape): TeamInstance {
  const random = new Random(seed * 7919 + firms * 31 + requirements * 101 + maxMembers);
  const certified = CERTIFIED[family];
  const kinds = Array.from({ length: requirements }, (_, r) => {
    if (r === 0) return 'sum';
    if (family === 'mixed' && r === 1) return 'each';
    return random.chance(certified) ? 'any_one' : 'sum';
  });
  const rarity = kinds.map(() => 0.02 + 0.1 * random.next());
  const candidates: TeamCandidate[] = [];
  for (let i = 0; i < firms; i++) {
    const offers: Record<string, number> = {};
    const size = 0.4 + 0.6 * random.next();
    kinds.forEach((kind, r) => {
      if (kind === 'each') {
        if (random.chance(0.8)) offers[`r${r + 1}`] = 1;
      } else if (kind === 'any_one') {
        if (random.chance(rarity[r] as number)) offers[`r${r + 1}`] = 1;
      } else if (random.chance(OFFERED[family])) offers[`r${r + 1}`] = Math.max(1, Math.round(100 * size * (0.2 + 0.8 * random.next())));
    });
    candidates.push({ id: `b${i + 1}`, fit: random.between(20, 100), offers });
  }
  const total = ({ offers }: TeamCandidate) => Object.values(offers).reduce((sum, offer) => sum + offer, 0);
  const able = [...candidates].sort((a, b) => total(b) - total(a) || (a.id < b.id ? -1 : 1)).slice(0, Math.max(maxMembers, Math.round(firms / 20)));
  const hidden = Array.from({ length: Math.max(2, Math.round(maxMembers * 0.75)) }, () => able[random.between(0, able.length - 1)] as TeamCandidate);
  const asked = kinds.map((aggregation, r): TeamRequirement => {
    const id = `r${r + 1}`;
    if (aggregation !== 'sum') return { id, aggregation, need: 1 };
    const together = hidden.reduce((sum, { offers }) => sum + (offers[id] ?? 0), 0);
    return { id, aggregation, need: Math.max(20, Math.round(together * 0.95)) };
  });
  if (family === 'infeasible') asked[0] = { id: 'r1', aggregation: 'sum', need: 100_000 };
  const each = kinds.indexOf('each');
  for (const firm of hidden) {
    if (each >= 0) (firm.offers as Record<string, number>)[`r${each + 1}`] = 1;
  }
  // Every certificate is held by one of the hidden team, so that it stays lawful.
  kinds.forEach((kind, r) => {
    if (kind === 'any_one') ((hidden[r % hidden.length] as TeamCandidate).offers as Record<string, number>)[`r${r + 1}`] = 1;
  });
  const inTeam = new Set(hidden.map(({ id }) => id));
  const conflicts: [string, string][] = [];
  const pairs = family === 'conflicts' ? firms * 5 : family === 'mixed' ? Math.round(firms * 0.05) : 0;
  for (let i = 0; i < pairs; i++) {
    const [a, b] = [random.between(1, firms), random.between(1, firms)];
    if (a !== b && !(inTeam.has(`b${a}`) && inTeam.has(`b${b}`))) conflicts.push([`b${a}`, `b${b}`]);
  }
  return {
    id: `${family}-${firms}-${requirements}-${maxMembers}-${seed}`,
    minMembers: 2,
    maxMembers,
    ...(family === 'mixed' || family === 'lead' ? { leadMinPct: family === 'lead' ? 15 : 5 } : {}),
    requirements: asked,
    conflicts,
    candidates,
  };
}
