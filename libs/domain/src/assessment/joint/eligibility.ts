import type { Business } from '../../business/business.js';
import type { IsoDate } from '../../common/brand.js';
import type { JointBidRule } from '../../rulebook/joint-bid-rule.js';
import type { Answer, Clause } from '../clause.js';
import { everyBidder } from '../clauses/every-bidder.js';
import { ANY_GROUND, answerExclusion } from '../clauses/exclusion.js';
import { later } from '../message.js';
import { sameCode } from '../same-code.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, lawTerm } from './term.js';

/** Every member stands in the register of suppliers. Of a firm alone only an entry that has lapsed is told: it would bar a group. */
export function jointRegistered(context: JointContext): Clause | undefined {
  const { rule, asOf } = context;
  if (rule?.eligibility.registered !== true) return undefined;
  const register = rule.eligibility.register;
  return each('jointBid.registered', register ?? later('need.register'), rule, context, (member) => answerRegister(member, register, asOf));
}

/** Every member is legally able to bid and on no ground excluded. */
export function jointEligible(context: JointContext): Clause | undefined {
  const { rule, asOf } = context;
  if (rule === undefined || !(rule.eligibility.legal || rule.eligibility.notExcluded)) return undefined;
  return each('jointBid.eligible', later('need.eligible'), rule, context, (member) => answerEligible(member, rule, asOf));
}

function each(
  clause: string,
  need: Parameters<typeof concludeTerm>[0]['need'],
  rule: JointBidRule,
  context: JointContext,
  answer: (member: Business) => Answer,
): Clause | undefined {
  const alone = context.group.length === 1;
  const together = everyBidder(context, answer);
  if (alone && together.verdict !== 'fail') return undefined;
  const head = { clause, kind: 'joint_bid', topic: 'joint_member', everyMember: true, curable: true, jointOnly: alone } as const;
  return concludeTerm({ ...head, need }, lawTerm(true, rule), together);
}

/** The scheme by which a firm states its entry in a register whose name the rule does not tell. */
export const SUPPLIER_REGISTER = 'SUPPLIER-REGISTER';

/** Does the firm stand in the register that the law names, or that of suppliers where it names none? Silence is not a no. */
export function answerRegister({ certifications }: Business, named: string | undefined, asOf: IsoDate): Answer {
  const question = later('question.register', { register: named ?? later('need.register') });
  const register = named ?? SUPPLIER_REGISTER;
  const held = certifications.filter(({ scheme, id }) => sameCode(scheme, register) || sameCode(id, register));
  const valid = held.find(({ validUntil }) => validUntil === undefined || validUntil >= asOf);
  if (valid !== undefined) return { verdict: 'pass', have: `${valid.scheme} ${valid.id}`, basis: 'declared' };
  const day = held[0]?.validUntil;
  if (day === undefined) return { verdict: 'unknown', have: later('have.not_stated'), basis: 'none', question };
  return { verdict: 'fail', have: later('have.held_until', { day }), gap: later('gap.expired', { day }), basis: 'declared' };
}

/** A declared ground bars; the number of its own register entry shows that a firm exists in law. */
export function answerEligible(member: Business, { eligibility }: Pick<JointBidRule, 'eligibility'>, asOf: IsoDate): Answer {
  const grounds = (member.declarations ?? []).filter(({ validUntil }) => validUntil === undefined || validUntil >= asOf);
  if (eligibility.notExcluded && grounds.some(({ applies }) => applies)) {
    return { verdict: 'fail', have: later('have.exclusion.applies'), basis: 'declared' };
  }
  if (eligibility.legal && member.registrationId === undefined) {
    return { verdict: 'unknown', have: later('have.not_stated'), basis: 'none', question: later('question.registration_id') };
  }
  return eligibility.notExcluded ? answerExclusion(member, ANY_GROUND, asOf) : { verdict: 'pass', have: later('have.registered'), basis: 'declared' };
}
