import type { Business, IsoInstant, Tender } from '@app/domain';
import type { FirmFeatures } from './features/firm-features.js';
import type { TargetFeatures } from './features/target-features.js';

/**
 * Who might fit whom. The seam behind which candidates are found: by a query on retrieval terms, or by an
 * index in memory. Whatever stands behind it, the answer is a superset of the pairs that score a point in
 * category or words, and scoring them is the caller's work; so exchanging it changes no match.
 */
export interface Matcher {
  /**
   * The current versions of the firms that may fit any of one tender's targets, in the order of their ids, in batches of a
   * size that the matcher chooses, each firm at most once. Every firm is among them whose profile could be seen when it is asked.
   * An error ends the iteration; batches already given stay valid.
   * @param asOf the instant from which the fit counts its days
   */
  firmsFor(targets: readonly TargetFeatures[], asOf: IsoInstant): AsyncIterable<readonly Business[]>;
  /**
   * The current versions of the open tenders of which some target shares a term with the firm, in batches,
   * each tender at most once.
   */
  targetsFor(firm: FirmFeatures): AsyncIterable<readonly Tender[]>;
}
