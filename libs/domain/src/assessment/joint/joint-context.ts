import type { JointBidRule } from '../../rulebook/joint-bid-rule.js';
import type { ClauseContext } from '../clause.js';
import type { BidFacts } from '../facts.js';

/** What the clauses of a joint bid are judged on besides: the rule that it goes by, where one is held, and what is known of the bid. */
export interface JointContext extends ClauseContext {
  readonly rule?: JointBidRule;
  readonly facts: BidFacts;
}
