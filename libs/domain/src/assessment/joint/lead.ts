import type { Clause } from '../clause.js';
import { later } from '../message.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, lawTerm } from './term.js';

/** Where the law wants a lead, one of the members is it. While nobody is named the first is judged as the lead, and it is asked who leads. */
export function jointLead({ rule, group, members }: JointContext): Clause | undefined {
  if (rule === undefined || !rule.lead.required || group.length < 2) return undefined;
  const named = members.filter(({ role }) => role === 'lead').length;
  const head = { clause: 'jointBid.lead', kind: 'joint_bid', topic: 'joint_bid', everyMember: false, curable: true } as const;
  return concludeTerm({ ...head, need: later('need.lead') }, lawTerm(true, rule), {
    verdict: named === 1 ? 'pass' : named === 0 ? 'unknown' : 'fail',
    have: named === 0 ? later('have.not_stated') : later('have.leads', { count: named }),
    basis: 'declared',
    question: later('question.lead'),
  });
}
