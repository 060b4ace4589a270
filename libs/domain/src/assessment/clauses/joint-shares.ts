import { fromScaled } from '../../money/decimal.js';
import { aggregate } from '../aggregate.js';
import { conclude, tenderField, type Clause, type ClauseContext } from '../clause.js';
import { bids, type GroupMember } from '../group.js';
import { pctOf, WHOLE, type Measure } from '../measure.js';
import { message } from '../message.js';

/** Least shares of the lead and of each member, of groups whose members have agreed on them or are asked to. */
export function jointShares(field: 'leadMinPct' | 'eachMinPct', context: ClauseContext): Clause | undefined {
  const least = context.target.jointBid?.[field];
  if (least === undefined || context.group.length < 2) return undefined;
  const bidders = context.members.filter(bids);
  const parts = (field === 'leadMinPct' ? bidders.slice(0, 1) : bidders).map((member) => ({ member, measure: shareOf(member), assigned: false }));
  const answer = aggregate(parts, { need: WHOLE, say: shareText }, { aggregation: 'each', eachMinPct: least });
  const clause = `jointBid.${field}`;
  const need = message(field === 'leadMinPct' ? 'need.share.lead' : 'need.share.each', { pct: least });
  const head = { clause, kind: 'joint_bid', topic: 'shares', everyMember: false, curable: true } as const;
  return conclude({ ...head, need, source: tenderField(clause) }, answer);
}

/** A member's part of the contract, in the units of `WHOLE`. */
export function shareOf({ sharePct }: GroupMember): Measure {
  if (sharePct === undefined) return { low: 0n, high: WHOLE, gives: message('have.not_stated'), question: message('question.shares') };
  return { low: pctOf(sharePct), high: pctOf(sharePct), gives: `${sharePct} %` };
}

export function shareText(units: bigint): string {
  return `${fromScaled(units, 12)} %`;
}

