import type { Business } from '../../business/business.js';
import type { Answer, ClauseContext } from '../clause.js';
import { everyMemberMeets } from '../combine.js';
import { bids } from '../group.js';

/** What holds only if every firm that bids meets it. */
export function everyBidder({ members }: ClauseContext, answer: (business: Business) => Answer): Answer {
  return everyMemberMeets(members.filter(bids).map((member) => ({ member, answer: answer(member.business) })));
}
