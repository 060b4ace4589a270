import type { Clause } from '../clause.js';
import { alternativesLater, later } from '../message.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, lawTerm } from './term.js';

/** The forms that the law knows for a group: told where the bid names its own, asked where the law knows a single one that is no mere agreement. */
export function jointForm({ rule, group, facts }: JointContext): Clause | undefined {
  if (rule === undefined || group.length < 2) return undefined;
  const agreement = rule.forms.includes('contractual_consortium');
  if (facts.form === undefined && agreement) return undefined;
  const have = facts.form === undefined ? later('have.not_stated') : alternativesLater([facts.form]);
  const verdict = facts.form === undefined ? 'unknown' : rule.forms.includes(facts.form) ? 'pass' : 'fail';
  const question = later('question.form', { forms: alternativesLater(rule.forms) });
  const head = { clause: 'jointBid.form', kind: 'joint_bid', topic: 'joint_bid', everyMember: false, curable: true } as const;
  return concludeTerm({ ...head, need: alternativesLater(rule.forms) }, lawTerm(true, rule), { verdict, have, basis: 'declared', question });
}
