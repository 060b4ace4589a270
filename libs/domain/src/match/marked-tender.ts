import type { Criterion } from './match.js';

/** Why a firm hides a tender. Any other word is taken for `other`. */
export const HIDE_REASONS = ['work', 'place', 'size', 'time', 'other'] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

/** What a firm said of a tender, and how the tender suited it then. */
export interface MarkedTender {
  readonly mark: 'kept' | 'hidden' | 'bidding';
  readonly reason?: HideReason;
  /** The part of each criterion's points that its best lot earned when it was marked, in whole hundredths; absent where that is not known. */
  readonly parts?: Readonly<Record<Criterion, number>>;
}
