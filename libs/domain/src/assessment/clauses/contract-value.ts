import type { Business } from '../../business/business.js';
import type { ContractValueRequirement } from '../../tender/requirement.js';
import { moneyText } from '../amounts.js';
import type { Clause, ClauseContext } from '../clause.js';
import { notStated, type Measure } from '../measure.js';
import { message } from '../message.js';
import { minorDigits } from '../../money/currency.js';
import { inCurrency } from '../other-currency.js';
import { requirementHead } from './by-member.js';
import { describeRequirement } from './describe-requirement.js';
import { measured } from './measured.js';

/** The largest contract the group can take on. */
export function contractValue(requirement: ContractValueRequirement, context: ClauseContext): Clause {
  const { amount } = requirement;
  const scale = { need: amount.minor, say: (minor: bigint) => moneyText({ minor, currency: amount.currency }) };
  const measure = (business: Business): Measure => limitOf(business, requirement, context);
  return measured(requirement, requirementHead(requirement, 'contract_value', true), context, { scale, measure });
}

function limitOf({ maxContractValue: limit }: Business, requirement: ContractValueRequirement, { asOf, rulebook }: ClauseContext): Measure {
  const { currency } = requirement.amount;
  const params = { unit: currency, need: describeRequirement(requirement) };
  if (limit === undefined) return notStated(message('question.contract_value.absent', params));
  const minor =
    limit.currency === currency
      ? limit.minor
      : inCurrency({ units: limit.minor, scale: minorDigits(limit.currency), currency: limit.currency }, currency, asOf, rulebook);
  if (minor === undefined) return { low: 0n, gives: moneyText(limit), question: message('question.contract_value.currency', params) };
  return { low: minor, high: minor, gives: moneyText(limit) };
}
