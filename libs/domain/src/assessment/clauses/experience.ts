import type { Business, PastContract } from '../../business/business.js';
import { codeRelation } from '../../common/code-relation.js';
import type { IsoDate } from '../../common/brand.js';
import { minorDigits } from '../../money/currency.js';
import type { Money } from '../../money/money.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import { allOf, type Truth } from '../../rulebook/size-test.js';
import type { ExperienceRequirement } from '../../tender/requirement.js';
import { amountWords } from '../amounts.js';
import type { Clause, ClauseContext } from '../clause.js';
import { notStated, pctOf, WHOLE, type Measure, type Span } from '../measure.js';
import { later, wordsNow, type Later } from '../message.js';
import { inCurrency } from '../other-currency.js';
import { describeRequirement } from './describe-requirement.js';
import { requirementHead } from './by-member.js';
import { measured, type Measuring, type Rules } from './measured.js';

/**
 * Past contracts of a kind within the last years. With a count, so many contracts, each of the value if one is named; with a value
 * alone, what they were worth together. Of a contract done with others only the firm's own share of the value counts.
 */
export function experience(requirement: ExperienceRequirement, context: ClauseContext): Clause {
  return measured(requirement, requirementHead(requirement, 'experience', true), context, measureExperience(requirement, context));
}

export function measureExperience(requirement: ExperienceRequirement, { asOf, rulebook }: Rules): Measuring {
  const { count, value } = requirement;
  const byValue = count === undefined ? value : undefined;
  const scale = byValue
    ? { need: byValue.minor, say: (minor: bigint) => amountWords({ minor, currency: byValue.currency }) }
    : { need: BigInt(count ?? 1), say: (units: bigint) => contracts(units) };
  return { scale, measure: (business) => recordOf(business, requirement, byValue, asOf, rulebook) };
}

function contracts(count: bigint): Later {
  return count === 1n ? later('have.contracts.one') : later('have.contracts', { count: String(count) });
}

/** A firm that lists no contract has not said that it did none. */
function recordOf(business: Business, requirement: ExperienceRequirement, byValue: Money | undefined, asOf: IsoDate, rulebook: Rulebook): Measure {
  const question = later('question.experience', { need: () => wordsNow(describeRequirement(requirement)) });
  if (business.pastContracts.length === 0) return notStated(question);
  let [low, high, open]: [bigint, bigint, boolean] = [0n, 0n, false];
  for (const contract of business.pastContracts) {
    const meant = allOf([isOfKind(contract, requirement), isRecent(contract, requirement.years, asOf)]);
    if (meant === false) continue;
    const worth = requirement.value && ownPart(contract, requirement.value.currency, rulebook);
    const counts = byValue ? (worth ?? { low: 0n }) : onePerContract(worth, requirement.value);
    if (meant === true) low += counts.low;
    if (counts.high === undefined) open = true;
    else high += counts.high;
  }
  const gives = byValue ? amountWords({ minor: low, currency: byValue.currency }) : contracts(low);
  return low === high && !open ? { low, high, gives } : { low, ...(open ? {} : { high }), gives, question };
}

function onePerContract(worth: Span | undefined, least: Money | undefined): Span {
  if (least === undefined) return { low: 1n, high: 1n };
  const enough = worth !== undefined && worth.low >= least.minor;
  const tooLittle = worth?.high !== undefined && worth.high < least.minor;
  return { low: enough ? 1n : 0n, high: tooLittle ? 0n : 1n };
}

/** One of its codes is the code asked for or narrower; broader codes and other schemes may be. */
function isOfKind({ classifications }: PastContract, { classification }: ExperienceRequirement): Truth {
  if (classification === undefined) return true;
  const relations = classifications.map((code) => codeRelation(code, classification));
  if (relations.includes('within')) return true;
  return relations.length > 0 && relations.every((relation) => relation === 'apart') ? false : undefined;
}

/** Completed within so many years before the day, the day itself and its like included. */
function isRecent({ completedOn }: PastContract, years: number, asOf: IsoDate): Truth {
  if (completedOn === undefined) return undefined;
  const from = `${String(Number(asOf.slice(0, 4)) - years).padStart(4, '0')}${asOf.slice(4)}`;
  return completedOn >= from && completedOn <= asOf;
}

/** The firm's share of the contract's value in minor units: rounded down below and up above. */
function ownPart({ value, sharePct, completedOn }: PastContract, currency: string, rulebook: Rulebook): Span | undefined {
  if (value === undefined) return undefined;
  const minor =
    value.currency === currency
      ? value.minor
      : completedOn && inCurrency({ units: value.minor, scale: minorDigits(value.currency), currency: value.currency }, currency, completedOn, rulebook);
  if (minor === undefined || minor === '') return undefined;
  if (sharePct === undefined) return { low: minor, high: minor };
  const part = minor * pctOf(sharePct);
  return { low: part / WHOLE, high: (part + WHOLE - 1n) / WHOLE };
}
