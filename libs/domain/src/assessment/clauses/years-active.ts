import type { Business } from '../../business/business.js';
import type { IsoDate } from '../../common/brand.js';
import type { Aggregation, YearsActiveRequirement } from '../../tender/requirement.js';
import type { Answer, Clause, ClauseContext } from '../clause.js';
import { notStated, type Measure } from '../measure.js';
import { later } from '../message.js';
import { byMember, requirementHead } from './by-member.js';
import { yearCount } from './head-count.js';
import { measured } from './measured.js';

/** Aggregations that add years up or weigh them; by the others each firm's own years are looked at. */
const POOLED: ReadonlySet<Aggregation> = new Set(['sum', 'lead_min', 'weighted_by_share']);

/** Whole years since the firm was founded. Only time cures a fail, so it does not count as curable. */
export function yearsActive(requirement: YearsActiveRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'years_active', false);
  if (!POOLED.has(requirement.aggregation)) return byMember(requirement, head, context, (member) => answer(member, requirement, context.asOf));
  const scale = { need: BigInt(requirement.years), say: (years: bigint) => yearCount(years) };
  return measured(requirement, head, context, { scale, measure: (business) => yearsOf(business, requirement, context.asOf) });
}

function answer({ foundedOn }: Business, { years }: YearsActiveRequirement, asOf: IsoDate): Answer {
  if (foundedOn === undefined) {
    const question = later('question.years_active', { need: yearCount(years) });
    return { verdict: 'unknown', have: later('have.founded.absent'), basis: 'none', question };
  }
  const reachedOn = addYears(foundedOn, years);
  const have = later('have.founded', { day: foundedOn });
  return reachedOn <= asOf
    ? { verdict: 'pass', have, basis: 'declared' }
    : { verdict: 'fail', have, gap: later('gap.years_active', { day: reachedOn }), basis: 'declared' };
}

function yearsOf({ foundedOn }: Business, { years }: YearsActiveRequirement, asOf: IsoDate): Measure {
  if (foundedOn === undefined) return notStated(later('question.years_active', { need: yearCount(years) }));
  const had = Number(asOf.slice(0, 4)) - Number(foundedOn.slice(0, 4)) - (asOf.slice(5) < foundedOn.slice(5) ? 1 : 0);
  const whole = BigInt(Math.max(0, had));
  return { low: whole, high: whole, gives: yearCount(whole) };
}

/** The same day in a later year; as text, 29 February sorts between the 28th and 1 March. */
function addYears(day: IsoDate, years: number): IsoDate {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
