import type { Transitions } from '../common/states.js';

/** Status words of OCDS 1.1's tenderStatus code list, and `draft` before anything is public. */
export type TenderStatus = 'draft' | 'active' | 'cancelled' | 'unsuccessful' | 'complete' | 'withdrawn';

/**
 * A draft is published or thrown away. An active tender ends in an award (`complete`), with no
 * able bidder (`unsuccessful`), called off before its deadline (`cancelled`) or after it (`withdrawn`).
 * Amending keeps it active: it makes a version, not a state.
 */
export const tenderTransitions: Transitions<TenderStatus> = {
  draft: ['active', 'cancelled'],
  active: ['cancelled', 'unsuccessful', 'complete', 'withdrawn'],
  cancelled: [],
  unsuccessful: [],
  complete: [],
  withdrawn: [],
};
