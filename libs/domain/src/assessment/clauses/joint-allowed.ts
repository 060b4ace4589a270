import { conclude, tenderField, type Answer, type Clause, type ClauseContext } from '../clause.js';
import { message } from '../message.js';

/** May a group bid at all? Asked of groups only; a tender that is silent has not said yes. */
export function jointAllowed({ group, target }: ClauseContext): Clause | undefined {
  if (group.length < 2) return undefined;
  const allowed = target.jointBid?.allowed;
  const have = message('have.group', { count: group.length });
  const answer: Answer =
    allowed === undefined
      ? { verdict: 'unknown', have, basis: 'none', question: message('question.joint_allowed') }
      : { verdict: allowed ? 'pass' : 'fail', have, basis: 'declared' };
  const clause = 'jointBid.allowed';
  const head = { clause, kind: 'joint_bid', topic: 'joint_allowed', everyMember: true, curable: false } as const;
  return conclude({ ...head, need: message('need.joint_allowed'), source: tenderField(clause) }, answer);
}
