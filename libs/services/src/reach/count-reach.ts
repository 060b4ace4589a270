import { bidTargets, ownSizeDefinition, sizeClass, subdivisionOf, type Business, type IsoDate, type Requirement, type Rulebook, type Tender } from '@app/domain';
import { eligibility, GONE, ROLES, type FirmColumns } from '@app/matching';

/** Classes by a firm's own economy, as counts name them. */
export const SIZES = ['micro', 'small', 'medium', 'large', 'unknown'] as const;
export type SizeName = (typeof SIZES)[number];

/** How many firms a tender reaches; a firm counts once, by its best lot. */
export interface Reach {
  readonly solo: number;
  readonly joint: number;
  readonly nearMiss: number;
  /** Of those that could bid, alone or in a team: firms of which something is still to be confirmed. */
  readonly unknown: number;
  /** Firms that could bid, alone or in a team. */
  readonly bySize: Readonly<Record<SizeName, number>>;
  /** The same by each region that they serve; one that serves several counts in each. */
  readonly byRegion: Readonly<Record<string, number>>;
  /** Lot by lot, where there are lots. */
  readonly lots: Readonly<Record<string, { readonly solo: number; readonly joint: number; readonly nearMiss: number }>>;
  /** Firms that could bid, by row. */
  readonly able: Uint8Array;
  /** What each firm could be to each target, in the order of `bidTargets`. */
  readonly roles: readonly Uint8Array[];
}

const NONE = ROLES.indexOf('none');
const NEAR_MISS = ROLES.indexOf('near_miss');
const JOINT = ROLES.indexOf('joint');
const SOLO = ROLES.indexOf('solo');

/** Counts every firm by what it could be to this tender. */
export function countReach(columns: FirmColumns, tender: Tender, asOf: IsoDate, rulebook: Rulebook): Reach {
  const best = new Uint8Array(columns.size).fill(NONE);
  const open = new Uint8Array(columns.size);
  const ofTargets: Uint8Array[] = [];
  const lots: Record<string, { solo: number; joint: number; nearMiss: number }> = {};
  for (const target of bidTargets(tender)) {
    const { roles, toConfirm } = eligibility(columns, { target, asOf, rulebook });
    ofTargets.push(roles);
    const own = { solo: 0, joint: 0, nearMiss: 0 };
    for (let row = 0; row < columns.size; row++) {
      const role = roles[row] ?? GONE;
      if (role === GONE) continue;
      if (role === SOLO) own.solo++;
      else if (role === JOINT) own.joint++;
      else if (role === NEAR_MISS) own.nearMiss++;
      // Of lots alike in role, the one with least to confirm is the better.
      const better = role > (best[row] ?? NONE) || (role === best[row] && (toConfirm[row] ?? 0) < (open[row] ?? 0));
      if (better) [best[row], open[row]] = [role, toConfirm[row] ?? 0];
    }
    if (target.lotId !== undefined) lots[target.lotId] = own;
  }
  return { ...tally(columns, best, open, asOf, rulebook), lots, roles: ofTargets };
}

function tally(columns: FirmColumns, best: Uint8Array, open: Uint8Array, asOf: IsoDate, rulebook: Rulebook): Omit<Reach, 'lots' | 'roles'> {
  const sizes = sizeColumn(columns, asOf, rulebook);
  const bySize: Record<SizeName, number> = { micro: 0, small: 0, medium: 0, large: 0, unknown: 0 };
  const byRegion: Record<string, number> = {};
  const able = new Uint8Array(columns.size);
  const counts = { solo: 0, joint: 0, nearMiss: 0, unknown: 0 };
  for (let row = 0; row < columns.size; row++) {
    const firm = columns.firms[row];
    const role = best[row] ?? NONE;
    if (firm === undefined || role === NONE) continue;
    if (role === NEAR_MISS) {
      counts.nearMiss++;
      continue;
    }
    able[row] = 1;
    counts[role === SOLO ? 'solo' : 'joint']++;
    if ((open[row] ?? 0) > 0) counts.unknown++;
    bySize[SIZES[sizes[row] ?? 0] ?? 'unknown']++;
    for (const region of new Set(firm.regions.map(subdivisionOf))) byRegion[region] = (byRegion[region] ?? 0) + 1;
  }
  return { ...counts, bySize, byRegion, able };
}

/** Each firm's class in its own economy, computed once a day. */
export function sizeColumn(columns: FirmColumns, asOf: IsoDate, rulebook: Rulebook): Float64Array {
  return columns.derive(`own size ${asOf} ${rulebook.hash}`, (firm) => [SIZES.indexOf(ownSize(firm, asOf, rulebook)), 0]).low.values;
}

/** The class that `businessSize` gives, without its sentences. */
export function ownSize(firm: Business, asOf: IsoDate, rulebook: Rulebook): SizeName {
  const own = ownSizeDefinition(firm.economy, rulebook, asOf);
  if (own === undefined) return 'unknown';
  const { class: size, confidence } = sizeClass(firm, own.definition, own.rules, asOf, rulebook.rates);
  if (confidence === 'low') return 'unknown';
  return size === 'sme' ? 'medium' : size;
}

/** Micro-enterprises that could bid. */
export function microAble(columns: FirmColumns, { able }: Pick<Reach, 'able'>, asOf: IsoDate, rulebook: Rulebook): number {
  const sizes = sizeColumn(columns, asOf, rulebook);
  let count = 0;
  for (let row = 0; row < able.length; row++) if (able[row] === 1 && sizes[row] === SIZES.indexOf('micro')) count++;
  return count;
}

/** The tender as if it did not ask this. */
export function without(tender: Tender, requirement: Requirement): Tender {
  return { ...tender, requirements: tender.requirements.filter((each) => each !== requirement) };
}
