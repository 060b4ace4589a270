import type { Business } from '../../business/business.js';
import type { ContractValueRequirement } from '../../tender/requirement.js';
import { amountWords } from '../amounts.js';
import type { Clause, ClauseContext } from '../clause.js';
import { notStated, type Measure } from '../measure.js';
import { later, wordsNow } from '../message.js';
import { minorDigits } from '../../money/currency.js';
import { inCurrency } from '../other-currency.js';
import { requirementHead } from './by-member.js';
import { describeRequirement } from './describe-requirement.js';
import { measured, type Measuring, type Rules } from './measured.js';

/** The largest contract the group can take on. */
export function contractValue(requirement: ContractValueRequirement, context: ClauseContext): Clause {
  return measured(requirement, requirementHead(requirement, 'contract_value', true), context, measureContractValue(requirement, context));
}

export function measureContractValue(requirement: ContractValueRequirement, rules: Rules): Measuring {
  const { amount } = requirement;
  const scale = { need: amount.minor, say: (minor: bigint) => amountWords({ minor, currency: amount.currency }) };
  return { scale, measure: (business) => limitOf(business, requirement, rules) };
}

function limitOf({ maxContractValue: limit }: Business, requirement: ContractValueRequirement, { asOf, rulebook }: Rules): Measure {
  const { currency } = requirement.amount;
  const params = { unit: currency, need: () => wordsNow(describeRequirement(requirement)) };
  if (limit === undefined) return notStated(later('question.contract_value.absent', params));
  const minor =
    limit.currency === currency
      ? limit.minor
      : inCurrency({ units: limit.minor, scale: minorDigits(limit.currency), currency: limit.currency }, currency, asOf, rulebook);
  if (minor === undefined) return { low: 0n, gives: amountWords(limit), question: later('question.contract_value.currency', params) };
  return { low: minor, high: minor, gives: amountWords(limit) };
}
