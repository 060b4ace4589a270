import { marketAccess } from '../../market-access/market-access.js';
import type { Access, AccessAnswer } from '../../market-access/access.js';
import type { Business } from '../../business/business.js';
import { CONFIDENCES } from '../../rulebook/rulebook.js';
import { conclude, type Answer, type Clause, type ClauseContext } from '../clause.js';
import { everyMemberMeets, type Answered } from '../combine.js';
import type { FindingSource, Verdict } from '../finding.js';
import { bids } from '../group.js';
import { later } from '../message.js';
import { sameCode } from '../same-code.js';
import { haveDifferentRules } from '../size-answer.js';

/** A right passes, the tender's word decides, and the rest is asked: that no treaty gives a right closes nothing by itself. */
const VERDICT: Readonly<Record<AccessAnswer, Verdict>> = {
  domestic: 'pass',
  treaty_right: 'pass',
  open: 'pass',
  closed: 'fail',
  possible: 'unknown',
  domestic_law_decides: 'unknown',
  likely_closed: 'unknown',
};

/** May firms of other economies than the buyer's bid here? Asked of groups that have one. */
export function accessToMarket(context: ClauseContext): Clause | undefined {
  const { group, members, target, rulebook } = context;
  // What is not held of any treaty is not asked either.
  if (rulebook.agreements === undefined || !group.some(({ economy }) => haveDifferentRules(rulebook, economy, target.tender.economy))) return undefined;
  const answered = members.filter(bids).map((member): Answered & { access: Access } => {
    const access = accessOf(member.business, context);
    return { member, access, answer: answerOf(access) };
  });
  const together = everyMemberMeets(answered);
  const deciding = answered.find(({ answer }) => answer.verdict === together.verdict)?.access;
  return conclude(
    {
      clause: 'marketAccess',
      kind: 'market_access',
      topic: 'market_access',
      need: later('need.market_access', { economy: target.tender.economy }),
      source: sourceOf(deciding),
      everyMember: true,
      curable: false,
      lawOnly: true,
    },
    together,
  );
}

function accessOf(business: Business, { target, asOf, rulebook, group }: ClauseContext): Access {
  const { tender, value, reservedFor, jointBid, requirements } = target;
  const foreignMembers = group.length > 1 ? jointBid?.foreignMembers : undefined;
  // A tender that lists the firm's economy has said that it admits it.
  const listed = requirements.some((requirement) => requirement.kind === 'economy' && requirement.anyOf.some((code) => sameCode(code, business.economy)));
  const openToForeign = listed ? true : foreignMembers;
  return marketAccess(
    {
      supplier: business.economy,
      buyer: tender.economy,
      day: asOf,
      reserved: (reservedFor?.sizes ?? []).length > 0,
      ...(tender.buyerLevel === undefined ? {} : { level: tender.buyerLevel }),
      ...(tender.mainProcurementCategory === undefined ? {} : { category: tender.mainProcurementCategory }),
      ...(value === undefined ? {} : { value }),
      ...(openToForeign === undefined ? {} : { openToForeign }),
    },
    rulebook,
  );
}

/** A right that hangs on a record of low confidence is asked for, like everything that does. */
function answerOf({ answer, confidence, message: have }: Access): Answer {
  const unsure = CONFIDENCES.indexOf(confidence) === 0 && VERDICT[answer] !== 'unknown';
  const verdict = unsure ? 'unknown' : VERDICT[answer];
  return { verdict, have, basis: 'declared', question: later('question.market_access') };
}

function sourceOf(access: Access | undefined): FindingSource {
  return access?.reasons[0]?.source ?? { type: 'law', ref: 'no agreement held', confidence: access?.confidence ?? 'low' };
}
