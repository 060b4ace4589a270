import type { Business } from '../../business/business.js';
import type { Requirement } from '../../tender/requirement.js';
import { aggregate, type Part } from '../aggregate.js';
import { conclude, type Clause, type ClauseContext, type ClauseHead } from '../clause.js';
import type { GroupMember } from '../group.js';
import type { Measure, Scale } from '../measure.js';
import { takesOn } from '../scope.js';

/** What amounts depend on besides firm and requirement. */
export type Rules = Pick<ClauseContext, 'asOf' | 'rulebook'>;

/** What one firm has, and of an amount that it only lends, what of it counts. */
export interface Measuring {
  readonly scale: Scale;
  readonly measure: (business: Business) => Measure;
  /** For one that is relied on; absent: its amount counts as a member's does. */
  readonly lent?: (member: GroupMember, measure: Measure) => Measure;
}

/** Judges a requirement whose need and answers are amounts: per member, then by its aggregation. */
export function measured(requirement: Requirement, head: ClauseHead, { members }: ClauseContext, measuring: Measuring): Clause {
  return conclude(head, aggregate(partsOf(requirement, members, measuring), measuring.scale, requirement));
}

/** The members that count: bidders, those relied on, and subcontractors where each does its own part of the work. */
export function partsOf(requirement: Requirement, members: readonly GroupMember[], { measure, lent }: Measuring): readonly Part[] {
  return members.flatMap((member): readonly Part[] => {
    const assigned = takesOn(member, requirement);
    if (member.role === 'subcontractor' && !(assigned && requirement.aggregation === 'by_scope')) return [];
    const own = measure(member.business);
    return [{ member, assigned, measure: member.role === 'relied_on' && lent ? lent(member, own) : own }];
  });
}
