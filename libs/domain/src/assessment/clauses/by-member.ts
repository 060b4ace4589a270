import type { Business } from '../../business/business.js';
import type { Requirement } from '../../tender/requirement.js';
import { conclude, tenderField, type Answer, type Clause, type ClauseContext, type ClauseHead } from '../clause.js';
import { everyMemberMeets, oneMemberMeets, scopeMeets, shareMeets, withFloors, type Answered } from '../combine.js';
import { bids } from '../group.js';
import { pctOf, WHOLE } from '../measure.js';
import { takesOn } from '../scope.js';
import { wordsNow } from '../message.js';
import { describeRequirement } from './describe-requirement.js';

export function requirementHead(requirement: Requirement, topic: ClauseHead['topic'], curable: boolean): ClauseHead {
  return {
    clause: requirement.id,
    kind: requirement.kind,
    topic,
    need: () => wordsNow(describeRequirement(requirement)),
    source: tenderField(`requirements[${requirement.id}]`),
    everyMember: requirement.aggregation === 'each',
    curable,
  };
}

/**
 * Judges a requirement that a firm meets or does not, member by member. Pooled, it is met by whoever meets it; weighted, by members that hold enough of the bid
 * (`minPct`, else `jointMinPct`, else all of it); a floor above zero for the lead or for each other member means that it, too, must meet it.
 * @param lends true where one that is relied on counts as well
 */
export function byMember(
  requirement: Requirement,
  head: ClauseHead,
  { members }: ClauseContext,
  answer: (member: Business) => Answer,
  lends = false,
): Clause {
  const { aggregation } = requirement;
  const [only] = members;
  if (members.length === 1 && only) return conclude(head, alone(requirement, answer(only.business)));
  const answered = members
    .filter((member) => bids(member) || (member.role === 'relied_on' ? lends : aggregation === 'by_scope' && takesOn(member, requirement)))
    .map((member): Answered => ({ member, answer: answer(member.business) }));
  const bidders = answered.filter(({ member }) => bids(member));
  return conclude(head, withFloors(together(requirement, answered, bidders), floorsOf(requirement, bidders)));
}

function together(requirement: Requirement, answered: readonly Answered[], bidders: readonly Answered[]): Answer {
  const { aggregation, jointMinPct } = requirement;
  const minPct = 'minPct' in requirement ? requirement.minPct : undefined;
  // Nobody who is excluded may be relied on either.
  if (aggregation === 'each') return everyMemberMeets(requirement.kind === 'exclusion' ? answered : bidders);
  if (aggregation === 'weighted_by_share' || minPct !== undefined) {
    const pct = minPct ?? jointMinPct;
    return shareMeets(bidders, pct === undefined ? WHOLE : pctOf(pct));
  }
  if (aggregation === 'by_scope') return scopeMeets(answered, (member) => takesOn(member, requirement));
  return oneMemberMeets(answered);
}

function floorsOf({ leadMinPct, eachMinPct }: Requirement, bidders: readonly Answered[]): readonly Answered[] {
  const asked = (pct: typeof leadMinPct): boolean => pct !== undefined && pctOf(pct) > 0n;
  return bidders.filter((_, index) => asked(index === 0 ? leadMinPct : eachMinPct));
}

/** A firm that fails where lead and members alike must meet it has no place in any group. */
function alone({ leadMinPct, eachMinPct }: Requirement, answer: Answer): Answer {
  const asked = [leadMinPct, eachMinPct].every((pct) => pct !== undefined && pctOf(pct) > 0n);
  return asked ? { ...answer, bars: true } : answer;
}
