import { moneyToJson, type Money } from '../../money/money.js';
import type { Requirement } from '../../tender/requirement.js';
import { listed } from '../clause.js';
import type { RequirementCases, RequirementOf } from './requirement-of.js';

/** `MYR 50000.00`. */
export function moneyText(money: Money): string {
  const { amount, currency } = moneyToJson(money);
  return `${currency} ${amount}`;
}

function certificate({ scheme, certificateId, level }: RequirementOf<'certification'>): string {
  return [scheme, certificateId, level].filter((part) => part !== undefined).join(' ');
}

function anyOf({ anyOf: codes, minPct }: RequirementOf<'region'>): string {
  return minPct === undefined ? listed(codes) : `${listed(codes)} for ${minPct} % or more`;
}

function quantity({ classification, quantity: amount, unit, per }: RequirementOf<'capability'>): string {
  const rate = per === undefined ? unit : `${unit} per ${per}`;
  return `${amount} ${rate} of ${classification.scheme} ${classification.id}`;
}

const DESCRIBE: RequirementCases<string> = {
  certification: certificate,
  licence: certificate,
  registration: certificate,
  turnover: ({ amount, years }) => `${moneyText(amount)} turnover a year over ${years} years`,
  experience: ({ count, value, classification, years }) =>
    [
      `${count ?? 1} past contracts`,
      value && `worth ${moneyText(value)}`,
      classification && `in ${classification.scheme} ${classification.id}`,
      `within ${years} years`,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  staff: ({ count, role }) => (role === undefined ? `${count} staff` : `${count} × ${role}`),
  capability: quantity,
  equipment: quantity,
  contract_value: ({ amount, jointMinPct }) =>
    jointMinPct === undefined ? moneyText(amount) : `${jointMinPct} % of ${moneyText(amount)}`,
  region: anyOf,
  economy: anyOf,
  language: anyOf,
  ownership: anyOf,
  years_active: ({ years }) => `${years} years`,
  exclusion: ({ ground }) => `no ground of exclusion: ${ground}`,
};

/** What a requirement asks, in a few words. */
export function describeRequirement(requirement: Requirement): string {
  const describe = DESCRIBE[requirement.kind] as (given: Requirement) => string;
  return describe(requirement);
}
