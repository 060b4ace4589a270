import { requirementClauses, admissionClauses, type BidTarget, type Business, type Clause, type Finding, type IsoDate, type Rulebook } from '@app/domain';

/** What a clause can come to for a firm alone; a fail that also bars the firm from every group is another than one that does not. */
export const PASS = 0;
export const FAIL = 1;
export const UNKNOWN = 2;
export const BARRED = 3;
/** The clause asks nothing of this firm. */
export const ABSENT = 4;
export const DIGITS = 5;

/** What a clause is judged with, besides the firm. */
export interface Question {
  readonly target: BidTarget;
  readonly asOf: IsoDate;
  readonly rulebook: Rulebook;
}

export function digitOf({ verdict, everyMember }: Finding): number {
  if (verdict === 'pass') return PASS;
  if (verdict === 'unknown') return UNKNOWN;
  return everyMember ? BARRED : FAIL;
}

/** Judges one requirement or reservation of the target for a firm alone, by the very code that `assess` runs. */
export function judgeOf(clause: string, { target, asOf, rulebook }: Question): (business: Business) => number {
  return (business) => {
    const context = { group: [business], members: [{ business }], target, asOf, rulebook };
    const clauses = clause.startsWith('reservedFor.') || clause === 'marketAccess' ? admissionClauses(context) : requirementClauses(context);
    return digitIn(clauses, clause);
  };
}

function digitIn(clauses: readonly Clause[], clause: string): number {
  const found = clauses.find(({ finding }) => finding.clause === clause);
  return found === undefined ? ABSENT : digitOf(found.finding);
}
