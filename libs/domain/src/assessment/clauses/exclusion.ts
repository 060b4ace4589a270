import type { Business } from '../../business/business.js';
import type { IsoDate } from '../../common/brand.js';
import type { ExclusionRequirement } from '../../tender/requirement.js';
import type { Answer, Clause, ClauseContext } from '../clause.js';
import { later } from '../message.js';
import { sameCode } from '../same-code.js';
import { byMember, requirementHead } from './by-member.js';

/** A ground on which nobody may be excluded. Only the firm's own word is held: silence is never taken for innocence, nor for guilt. */
export function exclusion(requirement: ExclusionRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'exclusion', false);
  return byMember(requirement, head, context, (member) => answerExclusion(member, requirement.ground, context.asOf), true);
}

/** What the firm declares of a ground, or of every ground at once (`any`). */
export function answerExclusion({ declarations = [] }: Business, ground: string, asOf: IsoDate): Answer {
  const held = declarations.filter(({ validUntil }) => validUntil === undefined || validUntil >= asOf);
  const named = held.filter((each) => sameCode(each.ground, ground));
  if (named.some(({ applies }) => applies)) return { verdict: 'fail', have: later('have.exclusion.applies'), basis: 'declared' };
  const whole = held.some((each) => sameCode(each.ground, ANY_GROUND) && !each.applies);
  if (whole || named.length > 0) return { verdict: 'pass', have: later('have.exclusion.none'), basis: 'declared' };
  return { verdict: 'unknown', have: later('have.not_declared'), basis: 'none', question: later('question.exclusion', { ground }) };
}

/** A declaration that no ground of exclusion applies at all. */
export const ANY_GROUND = 'any';
