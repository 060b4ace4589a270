import type { CapacityRule, JointBidRule } from '../../rulebook/joint-bid-rule.js';
import type { Requirement } from '../../tender/requirement.js';
import type { Clause } from '../clause.js';
import { later, message, sequence, wordsNow, type Later, type Words } from '../message.js';
import { describeRequirement } from '../clauses/describe-requirement.js';
import { allOfFindings, type Rejudge } from './licence.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, lawTerm, letsDecide } from './term.js';

/**
 * The way in which the law has a group meet what the tender asks, criterion by criterion. Where the law leaves it to the tender, it is judged only
 * where the tender goes by the same aggregation; percentages that the tender names come before the law's where the law lets it name them.
 */
export function jointCapacity(context: JointContext, rejudge: Rejudge): readonly Clause[] {
  const { rule, group } = context;
  if (rule === undefined || group.length < 2) return [];
  return rule.capacity.flatMap((capacity): readonly Clause[] => {
    const asked = context.target.requirements.filter((requirement) => concerns(capacity, requirement, rule));
    if (asked.length === 0) return [];
    const findings = asked.map((requirement) => rejudge(underLaw(requirement, capacity, rule), context));
    const need = later(`need.capacity.${capacity.aggregation}`, { what: () => sequence(asked.map((each) => asMessage(describeRequirement(each)))) });
    const head = { kind: asked[0]?.kind ?? 'joint_bid', topic: 'joint_bid', everyMember: false, curable: true } as const;
    return [concludeTerm({ ...head, clause: `jointBid.capacity.${capacity.criterion}`, need }, lawTerm(capacity, rule), allOfFindings(findings))];
  });
}

function concerns({ kinds, aggregation, fixed }: CapacityRule, requirement: Requirement, rule: JointBidRule): boolean {
  if (!kinds.includes(requirement.kind)) return false;
  return (fixed && !letsDecide(rule, 'capacity')) || requirement.aggregation === aggregation;
}

/** The requirement as the law would have it met. */
function underLaw(requirement: Requirement, { aggregation, jointMinPct, leadMinPct, eachMinPct }: CapacityRule, rule: JointBidRule): Requirement {
  const { jointMinPct: joint, leadMinPct: lead, eachMinPct: each, ...rest } = requirement;
  const free = { lead: letsDecide(rule, 'capacity.leadMinPct') ? lead : undefined, each: letsDecide(rule, 'capacity.eachMinPct') ? each : undefined };
  return {
    ...rest,
    aggregation,
    ...present('jointMinPct', jointMinPct ?? joint),
    ...present('leadMinPct', free.lead ?? leadMinPct),
    ...present('eachMinPct', free.each ?? eachMinPct),
  };
}

function present<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}

/** What has no words of a language, such as `ISO 9001`, reads alike in all. */
function asMessage(words: Words): Later {
  return () => {
    const now = wordsNow(words);
    return typeof now === 'string' ? message('need.plain', { text: now }) : now;
  };
}
