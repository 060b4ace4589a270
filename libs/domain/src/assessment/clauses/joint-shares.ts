import { notChecked, tenderField, type Clause, type ClauseContext } from '../clause.js';

/** Least shares of the lead and of each member: a group has none before its members agree, so they are asked. */
export function jointShares(field: 'leadMinPct' | 'eachMinPct', context: ClauseContext): Clause | undefined {
  const least = context.target.jointBid?.[field];
  if (least === undefined || context.group.length < 2) return undefined;
  const clause = `jointBid.${field}`;
  const who = field === 'leadMinPct' ? 'the lead' : 'each member';
  const need = `a share of ${least} % or more for ${who}`;
  return notChecked({ clause, kind: 'joint_bid', need, source: tenderField(clause), everyMember: false, curable: true });
}
