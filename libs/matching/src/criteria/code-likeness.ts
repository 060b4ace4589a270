import type { CodePath } from '../features/code-path.js';
import type { FitWeights } from '../weights.js';

/**
 * How two codes lie to each other: the same; the tender's within the firm's broader one; the firm's
 * within the tender's; both below a common one; of two schemes that meet in a division; apart.
 */
export type LikenessKind = 'exact' | 'within' | 'covers' | 'siblings' | 'crossed' | 'apart';

export interface Likeness {
  readonly kind: LikenessKind;
  /** 0 to 1. */
  readonly part: number;
  /** The deepest code or the division that both share; empty where there is none. */
  readonly common: string;
}

const APART: Likeness = { kind: 'apart', part: 0, common: '' };

/** Compares a tender's code with a firm's, by the depth at which their paths part. */
export function likeness(tender: CodePath, firm: CodePath, weights: FitWeights): Likeness {
  if (tender.scheme !== firm.scheme) return acrossSchemes(tender, firm, weights);
  const common = deepestCommon(tender.path, firm.path);
  if (common === undefined) return APART;
  const isTender = common === tender.path.at(-1);
  const isFirm = common === firm.path.at(-1);
  if (isTender && isFirm) return { kind: 'exact', part: 1, common };
  const depth = weights.category.depths[tender.scheme]?.findLast(({ digits }) => digits <= common.length);
  if (!depth) return APART;
  if (isFirm) return { kind: 'within', part: depth.lineal, common };
  if (isTender) return { kind: 'covers', part: depth.lineal, common };
  return { kind: 'siblings', part: depth.siblings, common };
}

function deepestCommon(a: readonly string[], b: readonly string[]): string | undefined {
  let common: string | undefined;
  for (let i = 0; i < a.length; i++) {
    // Lists that skip a level put the same code at different depths.
    const code = a[i];
    if (code !== undefined && b.includes(code)) common = code;
  }
  return common;
}

function acrossSchemes(tender: CodePath, firm: CodePath, weights: FitWeights): Likeness {
  const common = tender.divisions.find((division) => firm.divisions.includes(division));
  if (common === undefined) return APART;
  return { kind: 'crossed', part: Math.min(weights.category.crossScheme, 0.5), common };
}
