import type { Business } from '../../business/business.js';
import type { IsoDate } from '../../common/brand.js';
import { minorDigits } from '../../money/currency.js';
import { toScaled } from '../../money/decimal.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import type { TurnoverRequirement } from '../../tender/requirement.js';
import { amountWords } from '../amounts.js';
import type { Clause, ClauseContext } from '../clause.js';
import { yearOf } from '../figure.js';
import type { GroupMember } from '../group.js';
import { ceilDiv, notStated, type Measure } from '../measure.js';
import { later } from '../message.js';
import { inCurrency } from '../other-currency.js';
import { requirementHead } from './by-member.js';
import { measured, type Measuring, type Rules } from './measured.js';

/** Years that the newest figure may lie back: early in a year many firms have closed only the year before last. */
const NEWEST_AT_MOST = 2;

/** The yearly average of the last n years' turnover, ending with the newest that the firm states. Exact: sums are compared, never averages. */
export function turnover(requirement: TurnoverRequirement, context: ClauseContext): Clause {
  return measured(requirement, requirementHead(requirement, 'turnover', true), context, measureTurnover(requirement, context));
}

export function measureTurnover(requirement: TurnoverRequirement, { asOf, rulebook }: Rules): Measuring {
  const { amount, years } = requirement;
  const scale = {
    need: amount.minor * BigInt(years),
    say: (units: bigint, up = false) => amountWords({ minor: up ? ceilDiv(units, BigInt(years)) : units / BigInt(years), currency: amount.currency }),
  };
  return { scale, measure: (business) => average(business, requirement, asOf, rulebook), lent };
}

/** Economic standing is lent by one that answers for the contract; without that it is not sure that it counts. */
function lent({ liable, business }: GroupMember, measure: Measure): Measure {
  return liable === true ? measure : { ...measure, low: 0n, question: later('question.liable', { name: business.name }) };
}

/**
 * The sum of the last n years, in minor units, between bounds. A year that is not stated adds nothing to the lower bound
 * and leaves the upper one open; a year before the firm was founded may count as nothing or not at all, so it does both.
 */
function average(business: Business, { amount, years }: TurnoverRequirement, asOf: IsoDate, rulebook: Rulebook): Measure {
  const stated = business.figures.filter(({ metric, year }) => metric === 'annual_turnover' && year <= yearOf(asOf));
  const newest = Math.max(...stated.map(({ year }) => year));
  const question = later('question.turnover.years', { years, currency: amount.currency });
  if (stated.length === 0) return notStated(question);
  if (newest < yearOf(asOf) - NEWEST_AT_MOST) return { low: 0n, gives: later('have.turnover.old', { year: newest }), question, basis: 'none' };
  const founded = business.foundedOn === undefined ? 0 : yearOf(business.foundedOn);
  let [low, known, existed, foreign] = [0n, 0, 0, false];
  for (let year = newest; year > newest - years; year--) {
    if (year >= founded) existed++;
    const figures = stated.filter((figure) => figure.year === year);
    const figure = figures.find(({ currency }) => currency === amount.currency) ?? figures[0];
    const minor = figure && inMinor(figure.value, figure.currency, amount.currency, `${year}-12-31`, rulebook);
    if (figure !== undefined && minor === undefined) foreign = true;
    if (minor !== undefined) [low, known] = [low + minor, known + 1];
  }
  const gives = known === 0 ? later('have.not_stated') : averageText(low, known, newest, amount.currency);
  if (foreign) return { low, gives, question: later('question.turnover.currency', { currency: amount.currency }) };
  if (known < existed) return { low, gives, question };
  if (existed === years) return { low, high: low, gives };
  return { low, high: ceilDiv(low * BigInt(years), BigInt(Math.max(1, existed))), gives, question: later('question.turnover.young', { years, name: business.name }) };
}

function averageText(sum: bigint, years: number, newest: number, currency: string) {
  return later('have.turnover', { amount: amountWords({ minor: sum / BigInt(years), currency }), years, newest });
}

function inMinor(value: Parameters<typeof toScaled>[0], from: string | undefined, to: string, day: IsoDate, rulebook: Rulebook): bigint | undefined {
  if (from === undefined) return undefined;
  const units = toScaled(value, 12) ?? 0n;
  if (from === to) return (units * 10n ** BigInt(minorDigits(to))) / 10n ** 12n;
  return inCurrency({ units, scale: 12, currency: from }, to, day, rulebook);
}
