import type { JointBid, Reservation } from '../tender/tender.js';
import type { Clause, ClauseContext } from './clause.js';
import { economy, language, ownership, region } from './clauses/any-of.js';
import { capability } from './clauses/capability.js';
import { certificate } from './clauses/certificate.js';
import { contractValue } from './clauses/contract-value.js';
import { exclusion } from './clauses/exclusion.js';
import { experience } from './clauses/experience.js';
import { jointAllowed } from './clauses/joint-allowed.js';
import { jointForeignMembers } from './clauses/joint-foreign-members.js';
import { jointMaxMembers, jointMinMembers } from './clauses/joint-members.js';
import { jointMemberSizes } from './clauses/joint-member-sizes.js';
import { jointShares } from './clauses/joint-shares.js';
import type { RequirementCases } from './clauses/requirement-of.js';
import { reservedOwnership, reservedRegions, reservedRegistrations } from './clauses/reserved-lists.js';
import { reservedSizes } from './clauses/reserved-sizes.js';
import { staff } from './clauses/staff.js';
import { turnover } from './clauses/turnover.js';
import { yearsActive } from './clauses/years-active.js';

/** Judges one field of the tender; undefined where it asks nothing of this group. */
type FieldClause = (context: ClauseContext) => Clause | undefined;

/** What a reservation may ask, in the order it is told. `definition` belongs to `sizes`. */
const RESERVATION: Readonly<Record<Exclude<keyof Reservation, 'definition'>, FieldClause>> = {
  sizes: reservedSizes,
  regions: reservedRegions,
  ownership: reservedOwnership,
  registrations: reservedRegistrations,
};

/** What a joint-bid rule may ask. `required` belongs to `minMembers`, the quantifier to `memberSizes`. */
const JOINT_BID: Readonly<Record<Exclude<keyof JointBid, 'required' | 'memberSizesQuantifier'>, FieldClause>> = {
  allowed: jointAllowed,
  minMembers: jointMinMembers,
  maxMembers: jointMaxMembers,
  memberSizes: jointMemberSizes,
  foreignMembers: jointForeignMembers,
  leadMinPct: (context) => jointShares('leadMinPct', context),
  eachMinPct: (context) => jointShares('eachMinPct', context),
};

const REQUIREMENTS: RequirementCases<Clause, [context: ClauseContext]> = {
  certification: certificate,
  licence: certificate,
  registration: certificate,
  turnover,
  experience,
  staff,
  capability,
  equipment: capability,
  contract_value: contractValue,
  region,
  economy,
  language,
  ownership,
  years_active: yearsActive,
  exclusion,
};

/** Every clause that applies, always in this order: reservation, joint bid, requirements as the tender lists them. */
export function clausesOf(context: ClauseContext): readonly Clause[] {
  const fields = [...Object.values(RESERVATION), ...Object.values(JOINT_BID)].map((judge) => judge(context));
  const requirements = context.target.requirements.map((requirement) => {
    const judge = REQUIREMENTS[requirement.kind] as (given: typeof requirement, context: ClauseContext) => Clause;
    return judge(requirement, context);
  });
  return [...fields.filter((clause) => clause !== undefined), ...requirements];
}
