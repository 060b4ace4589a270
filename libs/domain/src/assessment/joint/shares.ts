import type { Decimal } from '../../money/decimal.js';
import { fromScaled } from '../../money/decimal.js';
import type { WorkShare } from '../../rulebook/joint-bid-rule.js';
import { aggregate } from '../aggregate.js';
import { partOf, tenderField, type Answer, type Clause } from '../clause.js';
import { bids, type GroupMember } from '../group.js';
import { pctOf, sumOf, WHOLE, type Measure } from '../measure.js';
import { later } from '../message.js';
import { answerSize } from '../size-answer.js';
import type { JointContext } from './joint-context.js';
import { onlyGroups } from './members.js';
import { concludeTerm, lawTerm, narrower, type Term } from './term.js';

const asksAsMuch = (first: Decimal, second: Decimal): boolean => pctOf(first) >= pctOf(second);

/** Every member states its part, and the parts are the whole. */
export function jointDeclaredShares({ rule, target, members, group }: JointContext): Clause | undefined {
  if (group.length < 2) return undefined;
  const bidders = members.filter(bids);
  const stated = target.jointBid?.sharesDeclared === true;
  if (rule?.shares.declared !== true && !stated) return undefined;
  const term: Term<true> = rule?.shares.declared === true ? lawTerm(true, rule) : { value: true, source: tenderField('jointBid.sharesDeclared') };
  const missing = bidders.filter(({ sharePct }) => sharePct === undefined).length;
  const sum = bidders.reduce((total, { sharePct }) => total + (sharePct === undefined ? 0n : pctOf(sharePct)), 0n);
  const whole = rule?.shares.sum100 ?? true;
  const wrong = sum > WHOLE || (whole && missing === 0 && sum !== WHOLE);
  const gap = shareText(sum > WHOLE ? sum - WHOLE : WHOLE - sum);
  const answer: Answer = {
    verdict: wrong ? 'fail' : missing > 0 ? 'unknown' : 'pass',
    have: later('have.shares', { sum: fromScaled(sum, 12), stated: bidders.length - missing, all: bidders.length }),
    ...(wrong ? { gap } : {}),
    basis: 'declared',
    question: later('question.shares'),
    members: contributions(bidders),
  };
  return concludeTerm({ ...head('jointBid.shares'), need: later(whole ? 'need.shares.whole' : 'need.shares.stated') }, term, answer);
}

export function jointLeadShare({ rule, target, members, group }: JointContext): Clause | undefined {
  if (group.length < 2) return undefined;
  const bidders = members.filter(bids);
  const term = narrower({ field: 'jointBid.leadMinPct', tender: target.jointBid?.leadMinPct, law: rule?.lead.minPct, rule, asksAsMuch, decides: 'lead.minPct' });
  return term && concludeTerm({ ...head('jointBid.leadMinPct'), need: later('need.share.lead', { pct: term.value }) }, term, least(bidders.slice(0, 1), term.value));
}

export function jointEachShare({ rule, target, members, group }: JointContext): Clause | undefined {
  if (group.length < 2) return undefined;
  const bidders = members.filter(bids);
  const term = narrower({ field: 'jointBid.eachMinPct', tender: target.jointBid?.eachMinPct, law: rule?.shares.eachMinPct, rule, asksAsMuch, decides: 'shares.eachMinPct' });
  return term && concludeTerm({ ...head('jointBid.eachMinPct'), need: later('need.share.each', { pct: term.value }) }, term, least(bidders, term.value));
}

/** The lead's share is at least as large as any other's. */
export function jointLargestShare({ rule, target, members, group }: JointContext): Clause | undefined {
  if (group.length < 2) return undefined;
  const bidders = members.filter(bids);
  const byLaw = rule?.lead.largestShare === true;
  if (!byLaw && target.jointBid?.leadLargestShare !== true) return undefined;
  const term: Term<true> = byLaw ? lawTerm(true, rule) : { value: true, source: tenderField('jointBid.leadLargestShare') };
  const shares = bidders.map(({ sharePct }) => (sharePct === undefined ? undefined : pctOf(sharePct)));
  const [lead, ...others] = shares;
  const above = lead !== undefined && others.some((share) => share !== undefined && share > lead);
  const open = shares.includes(undefined) && !(lead !== undefined && lead * 2n >= WHOLE);
  const answer: Answer = {
    verdict: above ? 'fail' : open ? 'unknown' : 'pass',
    have: lead === undefined ? later('have.not_stated') : shareText(lead),
    basis: 'declared',
    question: later('question.shares'),
    members: contributions(bidders),
  };
  return concludeTerm({ ...head('jointBid.leadLargestShare'), need: later('need.share.largest') }, term, answer);
}

/** Who brings the most experience takes a least share; whose that is only the group can say, unless every share is large enough. */
export function jointMostExperienced({ rule, target, members, group }: JointContext): Clause | undefined {
  if (group.length < 2) return undefined;
  const bidders = members.filter(bids);
  const term = narrower({
    field: 'jointBid.mostExperiencedMinPct', tender: target.jointBid?.mostExperiencedMinPct, law: rule?.shares.mostExperiencedMinPct, rule, asksAsMuch, decides: 'shares.mostExperiencedMinPct',
  });
  if (term === undefined) return undefined;
  const all = least(bidders, term.value);
  const none = bidders.every(({ sharePct }) => sharePct !== undefined && pctOf(sharePct) < pctOf(term.value));
  const verdict = all.verdict === 'pass' ? 'pass' : none ? 'fail' : 'unknown';
  return concludeTerm({ ...head('jointBid.mostExperiencedMinPct'), need: later('need.share.experienced', { pct: term.value }) }, term, { ...all, verdict, question: later('question.most_experienced') });
}

/** Parts of the value, the work or the capital that some of the members must have. */
export function jointWorkShares(context: JointContext): readonly Clause[] {
  const { rule, target, group } = context;
  if (group.length < 2) return [];
  const byTender = (target.jointBid?.workShares ?? []).map((value): Term<WorkShare> => ({ value, source: tenderField('jointBid.workShares') }));
  const byLaw = rule === undefined ? [] : rule.workShares.filter(({ whereGroupsOnly }) => whereGroupsOnly !== true || onlyGroups(context)).map((value) => lawTerm(value, rule));
  return [...byLaw, ...byTender].map((term) => workShare(term, context));
}

function workShare(term: Term<WorkShare>, context: JointContext): Clause {
  const { group, minPct } = term.value;
  const bidders = context.members.filter(bids);
  const need = later(`need.work.${group}`, { pct: minPct });
  const parts = (members: readonly GroupMember[]) => members.map((member) => ({ member, measure: workOf(member), assigned: false }));
  const scale = { need: WHOLE, say: shareText };
  const answer = (): Answer => {
    if (group === 'each') return aggregate(parts(bidders), scale, { aggregation: 'each', eachMinPct: minPct });
    if (group === 'lead' || group === 'protege') return aggregate(parts(bidders.slice(0, 1)), scale, { aggregation: 'each', eachMinPct: minPct });
    return smallMembers(bidders, minPct, context);
  };
  return concludeTerm({ ...head('jointBid.workShares'), need }, term, answer());
}

/** The small members' work added up; one whose class is not known may or may not be among them. */
function smallMembers(bidders: readonly GroupMember[], minPct: Decimal, context: JointContext): Answer {
  const classed = bidders.map((member) => ({ member, verdict: answerSize(member.business, ['micro', 'small'], 'jointBid.workShares', context) }));
  const measures = classed.map(({ member, verdict: { verdict, question } }): Measure => {
    const work = workOf(member);
    if (verdict === 'pass') return work;
    const gives = work.gives;
    return verdict === 'fail' ? { low: 0n, high: 0n, gives } : { low: 0n, high: work.high, gives, question };
  });
  const sum = sumOf(measures);
  // Together the members do the work once: what is not stated cannot be more than the rest.
  const stated = bidders.reduce((total, member) => total + workOf(member).low, 0n);
  const rest = WHOLE > stated ? WHOLE - stated : 0n;
  const open = bidders.some((member) => workOf(member).low !== workOf(member).high);
  const high = open ? minOf(sum.high ?? WHOLE, sum.low + rest) : sum.high;
  const part = { member: bidders[0] ?? { business: context.group[0] }, assigned: false, measure: { low: sum.low, high, gives: shareText(sum.low), question: measures.find(({ question }) => question)?.question } };
  return { ...aggregate([part as Parameters<typeof aggregate>[0][number]], { need: WHOLE, say: shareText }, { aggregation: 'sum', jointMinPct: minPct }), members: contributions(bidders) };
}

function least(bidders: readonly GroupMember[], pct: Decimal): Answer {
  const parts = bidders.map((member) => ({ member, measure: shareOf(member), assigned: false }));
  return aggregate(parts, { need: WHOLE, say: shareText }, { aggregation: 'each', eachMinPct: pct });
}

/** A member's part of the contract, in the units of `WHOLE`. */
function shareOf({ sharePct }: GroupMember): Measure {
  return stated(sharePct);
}

/** The work it does itself, which is its share of the value where it says nothing else. */
function workOf({ workPct, sharePct }: GroupMember): Measure {
  return stated(workPct ?? sharePct);
}

function stated(pct: Decimal | undefined): Measure {
  if (pct === undefined) return { low: 0n, high: WHOLE, gives: later('have.not_stated'), question: later('question.shares') };
  return { low: pctOf(pct), high: pctOf(pct), gives: `${pct} %` };
}

function shareText(units: bigint): string {
  return `${fromScaled(units, 12)} %`;
}

function contributions(bidders: readonly GroupMember[]): Answer['members'] {
  return bidders.map(({ business, sharePct }) => partOf(business.id, stated(sharePct).gives));
}

function minOf(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function head(clause: string) {
  return { clause, kind: 'joint_bid', topic: 'shares', everyMember: false, curable: true } as const;
}
