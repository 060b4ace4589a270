import type { Business } from '../../business/business.js';
import type { IsoDate } from '../../common/brand.js';
import type { YearsActiveRequirement } from '../../tender/requirement.js';
import type { Answer, Clause, ClauseContext } from '../clause.js';
import { message } from '../message.js';
import { byMember, requirementHead } from './by-member.js';

/** Whole years since the firm was founded. Only time cures a fail, so it does not count as curable. */
export function yearsActive(requirement: YearsActiveRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'years_active', false);
  return byMember(requirement, head, context, (member) => answer(member, requirement, context.asOf));
}

function answer({ foundedOn }: Business, { years }: YearsActiveRequirement, asOf: IsoDate): Answer {
  if (foundedOn === undefined) {
    const question = message('question.years_active', { need: `${years} years` });
    return { verdict: 'unknown', have: 'founding day not stated', basis: 'none', question };
  }
  const reachedOn = addYears(foundedOn, years);
  const have = `founded on ${foundedOn}`;
  return reachedOn <= asOf
    ? { verdict: 'pass', have, basis: 'declared' }
    : { verdict: 'fail', have, gap: `reached on ${reachedOn}`, basis: 'declared' };
}

/** The same day in a later year; as text, 29 February sorts between the 28th and 1 March. */
function addYears(day: IsoDate, years: number): IsoDate {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
