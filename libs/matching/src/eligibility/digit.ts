import { admissionClauses, requirementClauses, type BidTarget, type Business, type BusinessId, type Clause, type IsoDate, type Rulebook } from '@app/domain';

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

export function digitOf({ verdict, everyMember }: Pick<Clause, 'verdict' | 'everyMember'>): number {
  if (verdict === 'pass') return PASS;
  if (verdict === 'unknown') return UNKNOWN;
  return everyMember ? BARRED : FAIL;
}

/** Judges one requirement or reservation of the target for a firm alone, by the very code that `assess` runs. */
export function judgeOf(clause: string, question: Question): (business: Business) => number {
  const find = clauseOf(clause, question);
  return (business) => {
    const found = find(business);
    return found === undefined ? ABSENT : digitOf(found);
  };
}

/** True where a fail of the clause can be cured: a matter of the clause, not of the firm. */
export function isCurable(clause: string, question: Question): boolean {
  return clauseOf(clause, question)(NOBODY)?.curable ?? false;
}

function clauseOf(clause: string, { target, asOf, rulebook }: Question): (business: Business) => Clause | undefined {
  const admission = clause.startsWith('reservedFor.') || clause === 'marketAccess';
  return (business) => {
    const context = { group: [business], members: [{ business }], target, asOf, rulebook };
    const clauses = admission ? admissionClauses(context) : requirementClauses(context);
    return clauses.find((each) => each.clause === clause);
  };
}

/** A firm of which nothing is known. */
export const NOBODY: Business = {
  id: '' as BusinessId,
  version: 1,
  name: '',
  economy: '',
  figures: [],
  links: [],
  description: '',
  classifications: [],
  regions: [],
  certifications: [],
  capabilities: [],
  languages: [],
  ownership: [],
  pastContracts: [],
  openToPartners: false,
};
