import type { Decision, Supplier, SupplierChange } from '@app/domain';
import { defined } from './defined.js';

/** The id of the release that a version of a tender is. */
export function releaseId(ocid: string, version: number): string {
  return `${ocid}-${version}`;
}

/** How the suppliers of an award have changed; none where nothing is awarded. */
export function changesOf(decision: Decision): readonly SupplierChange[] {
  return decision.outcome === 'awarded' ? (decision.changes ?? []) : [];
}

/** Those by which the contract is amended too: in the standard its suppliers are those of its award. */
export function contractChanges(decision: Decision): readonly SupplierChange[] {
  return changesOf(decision).filter(({ underContract }) => underContract === true);
}

/** The firms' own reasons are for the buyer; what is public is who, when and that the buyer agreed. */
export function presentAmendments(ocid: string, changes: readonly SupplierChange[]): object[] {
  return changes.map(({ at, version, leaving, stepsIn }) => ({
    id: `members-${version}`,
    date: at,
    rationale: 'The buyer agreed to a change of the members of the group that won.',
    description: stepsIn === undefined ? `${leaving.name} has left.` : `${leaving.name} has left, and ${stepsIn.name} has stepped in.`,
    amendsReleaseID: releaseId(ocid, version - 1),
    releaseID: releaseId(ocid, version),
  }));
}

/** For the extension: all that it takes to read the change back. */
export function presentChange({ at, version, leaving, stepsIn, underContract }: SupplierChange): object {
  return defined({ date: at, version, leaving: presentMember(leaving), stepsIn: stepsIn && presentMember(stepsIn), underContract });
}

function presentMember({ businessId, name, role, sharePct }: Supplier): object {
  return defined({ supplierId: businessId, name, role, sharePct });
}
