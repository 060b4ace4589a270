import type { JointBid, Reservation } from '../tender/tender.js';
import type { Requirement } from '../tender/requirement.js';
import type { Clause, ClauseContext } from './clause.js';
import { economy, language, ownership, region } from './clauses/any-of.js';
import { capability } from './clauses/capability.js';
import { certificate } from './clauses/certificate.js';
import { contractValue } from './clauses/contract-value.js';
import { exclusion } from './clauses/exclusion.js';
import { experience } from './clauses/experience.js';
import { accessToMarket } from './clauses/market-access.js';
import type { RequirementCases } from './clauses/requirement-of.js';
import { reservedOwnership, reservedRegions, reservedRegistrations } from './clauses/reserved-lists.js';
import { reservedSizes } from './clauses/reserved-sizes.js';
import { staff } from './clauses/staff.js';
import { turnover } from './clauses/turnover.js';
import { yearsActive } from './clauses/years-active.js';
import { jointCapacity } from './joint/capacity.js';
import { jointChanges } from './joint/changes.js';
import { jointEligible, jointRegistered } from './joint/eligibility.js';
import { jointExclusive } from './joint/exclusive.js';
import { jointDomesticShare, jointForeignMembers } from './joint/foreign-members.js';
import type { JointContext } from './joint/joint-context.js';
import { jointForm } from './joint/legal-form.js';
import { jointLiability } from './joint/liability.js';
import { jointLead } from './joint/lead.js';
import { jointLicence, type Rejudge } from './joint/licence.js';
import { jointLeadSizes, jointMemberSizes } from './joint/member-sizes.js';
import { jointMaxMembers, jointMinMembers } from './joint/members.js';
import { jointPapers } from './joint/papers.js';
import { jointAllowed } from './joint/permission.js';
import { jointDeclaredShares, jointEachShare, jointLargestShare, jointLeadShare, jointMostExperienced, jointWorkShares } from './joint/shares.js';

/** Judges one field of the tender; undefined where it asks nothing of this group. */
type FieldClause = (context: ClauseContext) => Clause | undefined;

/** What a reservation may ask, in the order it is told. `definition` belongs to `sizes`. */
const RESERVATION: Readonly<Record<Exclude<keyof Reservation, 'definition'>, FieldClause>> = {
  sizes: reservedSizes,
  regions: reservedRegions,
  ownership: reservedOwnership,
  registrations: reservedRegistrations,
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

/** The tender's own fields that say how a group has to be. `required` belongs to `minMembers`, the quantifier to `memberSizes`, `rule` to all. */
type JointField = Exclude<keyof JointBid, 'required' | 'memberSizesQuantifier' | 'rule'>;
/** What only the law asks of groups. */
type LawField = 'lead' | 'leadSizes' | 'registered' | 'eligible' | 'capacity' | 'form' | 'documents' | 'changes';
type JointClause = (context: JointContext, rejudge: Rejudge) => Clause | readonly Clause[] | undefined;

/** What a joint-bid rule may ask, by the tender or by the law, in the order it is told. */
const JOINT_BID: Readonly<Record<JointField | LawField, JointClause>> = {
  allowed: jointAllowed,
  minMembers: jointMinMembers,
  maxMembers: jointMaxMembers,
  memberSizes: jointMemberSizes,
  lead: jointLead,
  leadSizes: jointLeadSizes,
  foreignMembers: jointForeignMembers,
  domesticMinPct: jointDomesticShare,
  registered: jointRegistered,
  eligible: jointEligible,
  licence: jointLicence,
  sharesDeclared: jointDeclaredShares,
  leadMinPct: jointLeadShare,
  leadLargestShare: jointLargestShare,
  eachMinPct: jointEachShare,
  mostExperiencedMinPct: jointMostExperienced,
  workShares: jointWorkShares,
  capacity: jointCapacity,
  form: jointForm,
  oneBidPer: jointExclusive,
  documents: jointPapers,
  changes: jointChanges,
  liability: jointLiability,
};

const ADMISSION: readonly FieldClause[] = [...Object.values(RESERVATION), accessToMarket];
const JOINT: readonly JointClause[] = Object.values(JOINT_BID);
const rejudge: Rejudge = (requirement, at) => requirementClause(requirement, at).finding;

/** What the tender's reservation asks, and whether firms from elsewhere are admitted. */
export function admissionClauses(context: ClauseContext): readonly Clause[] {
  return ADMISSION.flatMap((judge) => judge(context) ?? []);
}

/** What the tender and the law ask of groups, under one rule. */
export function jointClauses(context: JointContext): readonly Clause[] {
  return JOINT.flatMap((judge) => judge(context, rejudge) ?? []);
}

/** The tender's requirements, in its own order. */
export function requirementClauses(context: ClauseContext): readonly Clause[] {
  return context.target.requirements.map((requirement) => requirementClause(requirement, context));
}

function requirementClause(requirement: Requirement, context: ClauseContext): Clause {
  const judge = REQUIREMENTS[requirement.kind] as (given: Requirement, context: ClauseContext) => Clause;
  return judge(requirement, context);
}
