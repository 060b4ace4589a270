import type { Business } from '../../business/business.js';
import type { Aggregation, Requirement } from '../../tender/requirement.js';
import { conclude, notChecked, tenderField, type Answer, type Clause, type ClauseContext, type ClauseHead } from '../clause.js';
import { everyMemberMeets, oneMemberMeets, type Combine } from '../combine.js';
import { describeRequirement } from './describe-requirement.js';

/** How members' own verdicts make the group's; undefined where figures would have to be pooled or shared out. */
const COMBINE: Readonly<Record<Aggregation, Combine | undefined>> = {
  each: everyMemberMeets,
  any_one: oneMemberMeets,
  // A requirement of one part: its union is met by whoever meets that part.
  union: oneMemberMeets,
  sum: undefined,
  lead_min: undefined,
  weighted_by_share: undefined,
  by_scope: undefined,
};

export function requirementHead(requirement: Requirement, topic: ClauseHead['topic'], curable: boolean): ClauseHead {
  return {
    clause: requirement.id,
    kind: requirement.kind,
    topic,
    need: describeRequirement(requirement),
    source: tenderField(`requirements[${requirement.id}]`),
    everyMember: requirement.aggregation === 'each',
    curable,
  };
}

/**
 * Judges a requirement member by member. Floors for single members (`leadMinPct`, `eachMinPct`) and
 * percentages are not checked yet, nor are aggregations that pool figures: those make it a question.
 */
export function byMember(
  requirement: Requirement,
  head: ClauseHead,
  { group }: ClauseContext,
  answer: (member: Business) => Answer,
): Clause {
  const combine = COMBINE[requirement.aggregation];
  const partial = 'minPct' in requirement && requirement.minPct !== undefined;
  if (combine === undefined || partial || hasFloors(requirement) || requirement.jointMinPct !== undefined) {
    return notChecked(head);
  }
  return conclude(head, combine(group, group.map(answer)));
}

/** True where single members have to give a least part. */
export function hasFloors({ leadMinPct, eachMinPct }: Requirement): boolean {
  return leadMinPct !== undefined || eachMinPct !== undefined;
}
