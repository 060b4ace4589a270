import type { BusinessId, IsoDate } from '../../common/brand.js';
import type { BidScope, JointBidRule } from '../../rulebook/joint-bid-rule.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import type { BidTarget } from '../../tender/tender.js';
import { partOf, type Answer, type Clause } from '../clause.js';
import type { BidFacts, OtherBid } from '../facts.js';
import { bids } from '../group.js';
import { later, message, type Later } from '../message.js';
import { applicableRules } from './applicable-rules.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, lawTerm, narrower, type Term } from './term.js';

/** From what leaves the most room to what leaves the least. */
export const SCOPES: readonly BidScope[] = ['item', 'lot', 'procedure'];

/** No member stands in another bid for the same procedure, lot or item; a bid of a firm alone is one too. Where the law only wants it explained, it is asked. */
export function jointExclusive(context: JointContext): readonly Clause[] {
  const { rule, target, group, facts, members } = context;
  const term = oneBidPer(rule, target);
  // A firm alone that hands in no other bid is not asked about one.
  if (term === undefined || (group.length < 2 && facts.otherBids === undefined)) return [];
  const breach = breachOf(rule, term);
  const own = members.filter(bids).map(({ business }) => business.id);
  const rivals = (facts.otherBids ?? []).filter((bid) => concerns(bid, term.value, target.lotId, facts));
  const clauses = [exclusive(term, own.filter((id) => rivals.some(({ bidders }) => bidders.includes(id))), breach, facts)];
  if (rule?.exclusivity.subcontractorElsewhere !== 'forbidden' || group.length < 2) return clauses;
  const elsewhere = own.filter((id) => (facts.otherBids ?? []).some(({ subcontractors = [] }) => subcontractors.includes(id)));
  return [...clauses, clauseOf('jointBid.subcontractorElsewhere', later('need.no_subcontract'), lawTerm(true, rule), elsewhere, 'fail', facts)];
}

/** Within what a firm may stand in one bid for a target, and whether a second one is barred or has to be explained. */
export interface Exclusivity {
  readonly scope: BidScope;
  readonly breach: 'fail' | 'ask';
}

/**
 * What keeps a firm to one bid: the strictest of the rules that may apply, narrowed by the tender. A rule whose record is not sure keeps to one bid too, to be on the safe
 * side, until the tender says otherwise. Undefined where nothing asks for it.
 */
export function exclusivityOf(target: BidTarget, rulebook: Rulebook, asOf: IsoDate): Exclusivity | undefined {
  const rules: readonly (JointBidRule | undefined)[] = applicableRules(target, rulebook, asOf);
  const asked = (rules.length > 0 ? rules : [undefined]).flatMap((rule): Exclusivity[] => {
    const term = oneBidPer(rule, target);
    return term === undefined ? [] : [{ scope: term.value, breach: breachOf(rule, term) }];
  });
  const strictness = ({ scope, breach }: Exclusivity): number => (breach === 'fail' ? SCOPES.length : 0) + SCOPES.indexOf(scope);
  return asked.reduce<Exclusivity | undefined>((strictest, next) => (strictest !== undefined && strictness(strictest) >= strictness(next) ? strictest : next), undefined);
}

function oneBidPer(rule: JointBidRule | undefined, target: BidTarget): Term<BidScope> | undefined {
  return narrower<BidScope>({
    field: 'jointBid.oneBidPer',
    tender: target.jointBid?.oneBidPer,
    law: rule?.exclusivity.scope,
    rule,
    asksAsMuch: (first, second) => SCOPES.indexOf(first) >= SCOPES.indexOf(second),
  });
}

function breachOf(rule: JointBidRule | undefined, { source }: Term<BidScope>): 'fail' | 'ask' {
  return source.type === 'law' ? (rule?.exclusivity.breach ?? 'fail') : 'fail';
}

function exclusive(term: Term<BidScope>, double: readonly BusinessId[], breach: 'fail' | 'ask', facts: BidFacts): Clause {
  return clauseOf('jointBid.oneBidPer', later(`need.one_bid.${term.value}`), term, double, breach, facts);
}

function clauseOf(clause: string, need: Later, term: Term<unknown>, double: readonly BusinessId[], breach: 'fail' | 'ask', { otherBids }: BidFacts): Clause {
  const found = double.length > 0;
  const answer: Answer = {
    verdict: otherBids === undefined ? 'unknown' : !found ? 'pass' : breach === 'fail' ? 'fail' : 'unknown',
    have: otherBids === undefined ? later('have.not_stated') : found ? later('have.other_bids', { count: double.length }) : later('have.no_other_bid'),
    gap: later('gap.other_bids', { count: double.length }),
    basis: 'declared',
    question: later(found ? 'question.other_bids.apart' : 'question.other_bids'),
    ...(found ? { members: double.map((businessId) => partOf(businessId, message('have.in_another_bid'))) } : {}),
  };
  return concludeTerm({ clause, kind: 'joint_bid', topic: 'joint_bid', everyMember: false, curable: true, need }, term, answer);
}

/** A bid for the whole procedure touches every lot of it, and one for a whole lot every item. */
function concerns(bid: OtherBid, scope: BidScope, lotId: string | undefined, { items }: BidFacts): boolean {
  if (scope === 'procedure') return true;
  if (bid.lotId !== undefined && lotId !== undefined && bid.lotId !== lotId) return false;
  if (scope === 'lot' || bid.items === undefined || items === undefined) return true;
  return bid.items.some((item) => items.includes(item));
}
