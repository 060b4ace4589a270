import type { BusinessId } from '../../common/brand.js';
import type { JointBidRule } from '../../rulebook/joint-bid-rule.js';
import { allOf, type Truth } from '../../rulebook/size-test.js';
import type { Answer, Clause } from '../clause.js';
import type { MemberChange } from '../facts.js';
import { pctOf } from '../measure.js';
import { later } from '../message.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, lawTerm } from './term.js';

/** Whether members may be replaced after the award, once so much is done and so many of the first remain. Judged where a change is under way; the group is that after it. */
export function jointChanges({ rule, group, facts }: JointContext): Clause | undefined {
  const { change } = facts;
  if (change === undefined || rule === undefined) return undefined;
  const head = { clause: 'jointBid.changes', kind: 'joint_bid', topic: 'joint_bid', everyMember: false, curable: false } as const;
  const allowed = rule.changes;
  const need = later(allowed === undefined ? 'need.changes.unknown' : 'need.changes', { pct: allowed?.minExecutedPct ?? '0', count: allowed?.minOriginalMembers ?? 0 });
  return concludeTerm({ ...head, need }, lawTerm(true, rule), answerChange(change, group.map(({ id }) => id), allowed));
}

function answerChange({ original, executedPct }: MemberChange, now: readonly BusinessId[], allowed: JointBidRule['changes']): Answer {
  const remaining = original.filter((id) => now.includes(id)).length;
  const have = later('have.changes', { pct: executedPct ?? '?', count: remaining });
  const question = later(allowed === undefined ? 'question.changes' : 'question.executed');
  if (allowed === undefined) return { verdict: 'unknown', have, basis: 'none', question };
  const { minExecutedPct, minOriginalMembers = 0, replacement } = allowed;
  const executed: Truth = minExecutedPct === undefined ? true : executedPct === undefined ? undefined : pctOf(executedPct) >= pctOf(minExecutedPct);
  const truth = allOf([replacement, executed, remaining >= minOriginalMembers]);
  return { verdict: truth === undefined ? 'unknown' : truth ? 'pass' : 'fail', have, basis: 'declared', question };
}
