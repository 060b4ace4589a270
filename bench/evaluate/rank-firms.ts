import { fitScore } from '@app/matching';
import type { FirmFeatures, FitContext } from '@app/matching';
import { byExactThenId } from './firm-index.js';
import type { RankedFirm } from './firm-index.js';
import type { PreparedQuery } from './prepared-set.js';

/** Every firm scored, best first: what the index has to agree with. */
export function rankFirms(firms: readonly FirmFeatures[], { target, asOf }: PreparedQuery, context: Pick<FitContext, 'weights'>): RankedFirm[] {
  return firms.map((firm) => ({ id: firm.businessId, ...fitScore(firm, target, asOf, context) })).sort(byExactThenId);
}
