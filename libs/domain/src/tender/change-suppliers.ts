import type { BusinessId, IsoInstant } from '../common/brand.js';
import type { Decision, Supplier } from './decision.js';

/** A change of the members behind a bid that won. */
export interface MembersChanged {
  readonly bidId: string;
  /** Who takes part afterwards. */
  readonly suppliers: readonly Supplier[];
  readonly leavingId: BusinessId;
  readonly newcomerId?: BusinessId;
  /** When the buyer agreed. */
  readonly at: IsoInstant;
  /** The version of the tender that says it first. */
  readonly version: number;
}

/** The decisions afterwards: each award to the bid names the suppliers as they are now, and who has left. The others stay as they are. */
export function changeSuppliers(decisions: readonly Decision[], { bidId, suppliers, leavingId, newcomerId, at, version }: MembersChanged): readonly Decision[] {
  return decisions.map((decision) => {
    const leaving = decision.outcome === 'awarded' && decision.bidId === bidId ? decision.suppliers.find(({ businessId }) => businessId === leavingId) : undefined;
    if (decision.outcome !== 'awarded' || leaving === undefined) return decision;
    const stepsIn = newcomerId === undefined ? undefined : suppliers.find(({ businessId }) => businessId === newcomerId);
    const change = { at, version, leaving, ...(stepsIn === undefined ? {} : { stepsIn }), ...(decision.signedOn === undefined ? {} : { underContract: true }) };
    return { ...decision, suppliers, changes: [...(decision.changes ?? []), change] };
  });
}
