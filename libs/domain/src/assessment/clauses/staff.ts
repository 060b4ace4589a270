import type { Business } from '../../business/business.js';
import type { IsoDate } from '../../common/brand.js';
import { toScaled } from '../../money/decimal.js';
import type { StaffRequirement } from '../../tender/requirement.js';
import type { Clause, ClauseContext } from '../clause.js';
import { figureAt } from '../figure.js';
import { notStated, type Measure } from '../measure.js';
import { later } from '../message.js';
import { sameCode } from '../same-code.js';
import { requirementHead } from './by-member.js';
import { headCount } from './head-count.js';
import { measured, type Measuring, type Rules } from './measured.js';

/** How many people the firm has, in all or in one role. */
export function staff(requirement: StaffRequirement, context: ClauseContext): Clause {
  return measured(requirement, requirementHead(requirement, 'staff', true), context, measureStaff(requirement, context));
}

export function measureStaff(requirement: StaffRequirement, { asOf }: Rules): Measuring {
  const { count, role } = requirement;
  const scale = {
    need: BigInt(count) * PERSON,
    say: (units: bigint) => (role === undefined ? headCount(people(units)) : later('have.staff.role', { count: people(units), role })),
  };
  return { scale, measure: (business) => peopleOf(business, role, asOf) };
}

/** Half a person is a person's half: figures of staff may be averages. */
const PERSON = 10n ** 12n;

function people(units: bigint): string {
  const [whole, rest] = [units / PERSON, units % PERSON];
  return rest === 0n ? String(whole) : `${whole}.${rest.toString().padStart(12, '0').replace(/0+$/, '')}`;
}

/** Without a statement of the role nobody fills it for sure, and at most the whole staff does. */
function peopleOf(business: Business, role: string | undefined, asOf: IsoDate): Measure {
  const figure = figureAt(business, 'employees', asOf);
  const all = figure && (toScaled(figure.value, 12) ?? 0n);
  if (role === undefined) {
    if (all === undefined) return notStated(later('question.staff'));
    return { low: all, high: all, gives: headCount(people(all)) };
  }
  const stated = business.staff?.filter((each) => sameCode(each.role, role));
  if (stated === undefined || stated.length === 0) {
    const unnamed = { ...notStated(later('question.staff.role', { role })), high: all };
    return business.staff === undefined || business.staff.length === 0 ? unnamed : { ...unnamed, gives: later('have.staff.role', { count: '0', role }) };
  }
  const held = BigInt(stated.reduce((sum, { count }) => sum + count, 0)) * PERSON;
  return { low: held, high: held, gives: later('have.staff.role', { count: people(held), role }) };
}
