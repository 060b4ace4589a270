import type { JointBidRule, Permission } from '../../rulebook/joint-bid-rule.js';
import type { BidTarget } from '../../tender/tender.js';
import { conclude, tenderField, type Answer, type Clause } from '../clause.js';
import type { FindingSource, Verdict } from '../finding.js';
import { later } from '../message.js';
import type { JointContext } from './joint-context.js';
import { ruleSource } from './term.js';

const CLAUSE = 'jointBid.allowed';

/** What a tender's silence means under each permission; an imported tender may say in its documents what its data do not. */
const SILENT: Readonly<Record<Permission, { readonly here: Verdict; readonly imported: Verdict }>> = {
  allowed: { here: 'pass', imported: 'pass' },
  allowed_unless_tender_forbids: { here: 'pass', imported: 'unknown' },
  only_if_tender_allows: { here: 'unknown', imported: 'unknown' },
  only_for_listed_sizes: { here: 'pass', imported: 'pass' },
};

/** May groups bid on the target at all, and who says so? */
export function groupsMayBid({ tender, jointBid }: BidTarget, rule: JointBidRule | undefined): { readonly verdict: Verdict; readonly source: FindingSource } {
  if (jointBid !== undefined) return { verdict: jointBid.allowed ? 'pass' : 'fail', source: tenderField(CLAUSE) };
  if (rule === undefined) return { verdict: 'unknown', source: tenderField(CLAUSE) };
  const silent = SILENT[rule.permission];
  const verdict = rule.confidence === 'low' ? 'unknown' : tender.source === undefined ? silent.here : silent.imported;
  return { verdict, source: ruleSource(rule) };
}

/** Asked of groups only: whether they may bid. */
export function jointAllowed({ group, target, rule }: JointContext): Clause | undefined {
  if (group.length < 2) return undefined;
  const { verdict, source } = groupsMayBid(target, rule);
  const have = later('have.group', { count: group.length });
  const answer: Answer = { verdict, have, basis: 'declared', question: later('question.joint_allowed') };
  const head = { clause: CLAUSE, kind: 'joint_bid', topic: 'joint_allowed', everyMember: true, curable: false } as const;
  return conclude({ ...head, need: later('need.joint_allowed'), source, lawOnly: source.type === 'law' }, answer);
}
