import type { AwardDecision, Decision, Supplier, Tender } from '@app/domain';
import { defined } from './defined.js';
import { changesOf, contractChanges, presentAmendments, presentChange } from './present-amendments.js';
import { exactMoney } from './exact-money.js';

/** A decision an award. Several suppliers are one award to a group: every member is a supplier, and its part stands beside. */
export function presentAwards(ocid: string, decisions: readonly Decision[]): object[] {
  return decisions.map((decision) => {
    const base = { id: awardId(decision), date: startOf(decision.decidedOn), relatedLots: decision.lotId === undefined ? undefined : [decision.lotId] };
    if (decision.outcome === 'unsuccessful') return defined({ ...base, status: 'unsuccessful', description: decision.reason });
    const { suppliers, value, appealUntil } = decision;
    return defined({
      ...base,
      status: 'active',
      value: exactMoney(value),
      suppliers: suppliers.map((supplier, index) => ({ id: supplierId(decision, supplier, index), name: supplier.name })),
      amendments: presentAmendments(ocid, changesOf(decision)),
      tandem: groupOf(decision, appealUntil),
    });
  });
}

/** The contracts that are signed. */
export function presentContracts(ocid: string, decisions: readonly Decision[]): object[] {
  return decisions.flatMap((decision) =>
    decision.outcome === 'awarded' && decision.signedOn !== undefined
      ? [
          defined({
            id: `contract-${awardId(decision)}`,
            awardID: awardId(decision),
            status: 'active',
            dateSigned: startOf(decision.signedOn),
            value: exactMoney(decision.value),
            amendments: presentAmendments(ocid, contractChanges(decision)),
          }),
        ]
      : [],
  );
}

/** The suppliers as parties, each once. */
export function supplierParties({ decisions = [] }: Tender): { id: string; name: string; roles: string[] }[] {
  const parties = decisions.flatMap((decision) =>
    decision.outcome === 'awarded' ? decision.suppliers.map((supplier, index) => ({ id: supplierId(decision, supplier, index), name: supplier.name, roles: ['supplier'] })) : [],
  );
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}

function groupOf(decision: AwardDecision, appealUntil: string | undefined): object | undefined {
  const parts = decision.suppliers.map((supplier, index) => defined({ supplierId: supplierId(decision, supplier, index), role: supplier.role, sharePct: supplier.sharePct }));
  const told = decision.suppliers.length > 1 || decision.suppliers.some(({ sharePct }) => sharePct !== undefined);
  return defined({ members: told ? parts : undefined, changes: changesOf(decision).map((change) => presentChange(change)), appealUntil, bidId: decision.bidId });
}

function awardId({ lotId }: Decision): string {
  return lotId === undefined ? 'award' : `award-${lotId}`;
}

/** A firm without a profile here has no id but its place in the award. */
function supplierId(decision: Decision, { businessId }: Supplier, index: number): string {
  return businessId ?? `${awardId(decision)}-supplier-${index + 1}`;
}

/** OCDS has moments where law has days: the day's first, in UTC. */
function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}
