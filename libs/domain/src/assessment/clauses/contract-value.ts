import type { Business } from '../../business/business.js';
import { toScaled, type Decimal } from '../../money/decimal.js';
import type { Money } from '../../money/money.js';
import type { ContractValueRequirement } from '../../tender/requirement.js';
import { conclude, notChecked, type Answer, type Clause, type ClauseContext } from '../clause.js';
import { message } from '../message.js';
import { byMember, hasFloors, requirementHead } from './by-member.js';
import { describeRequirement, moneyText } from './describe-requirement.js';

/** The largest contract the group can take on: by one member, by each, or pooled. */
export function contractValue(requirement: ContractValueRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'contract_value', true);
  if (requirement.aggregation !== 'sum') {
    return byMember(requirement, head, context, (member) => pooled([member], requirement));
  }
  if (hasFloors(requirement)) return notChecked(head);
  return conclude(head, pooled(context.group, requirement));
}

/**
 * The members' limits added up, against the need (or `jointMinPct` % of it). Exact: both sides are counted
 * in minor units times 10^14. A limit that is not known adds nothing, so a sum that suffices without it passes.
 */
function pooled(group: readonly Business[], requirement: ContractValueRequirement): Answer {
  const { amount, jointMinPct = HUNDRED } = requirement;
  const known = group.map(({ maxContractValue: limit }) => (limit?.currency === amount.currency ? limit : undefined));
  const sum: Money = { minor: known.reduce((total, limit) => total + (limit?.minor ?? 0n), 0n), currency: amount.currency };
  const need = amount.minor * scaledPct(jointMinPct);
  const offered = sum.minor * scaledPct(HUNDRED);
  const members =
    group.length > 1
      ? group.map(({ id, maxContractValue: limit }) => ({ businessId: id, gives: limit ? moneyText(limit) : 'not stated' }))
      : undefined;
  const have = known.some((limit) => limit !== undefined) ? moneyText(sum) : ownWords(group);
  if (offered >= need) return { verdict: 'pass', have, basis: 'declared', members };
  if (known.includes(undefined)) return { verdict: 'unknown', have, basis: 'none', question: question(group, requirement), members };
  const gap = moneyText({ minor: (need - offered + scaledPct(HUNDRED) - 1n) / scaledPct(HUNDRED), currency: amount.currency });
  return { verdict: 'fail', have, gap, basis: 'declared', members };
}

function ownWords(group: readonly Business[]): string {
  return group.map(({ maxContractValue: limit }) => (limit ? moneyText(limit) : 'not stated')).join(', ');
}

function question(group: readonly Business[], requirement: ContractValueRequirement): Answer['question'] {
  const params = { unit: requirement.amount.currency, need: describeRequirement(requirement) };
  const absent = group.some(({ maxContractValue }) => maxContractValue === undefined);
  return message(absent ? 'question.contract_value.absent' : 'question.contract_value.currency', params);
}

const HUNDRED = '100' as Decimal;

function scaledPct(pct: Decimal): bigint {
  const units = toScaled(pct, 12);
  if (units === undefined) throw new RangeError(`a percentage of more than 12 places: ${pct}`);
  return units;
}
