import { amountWords } from '../amounts.js';
import { alternativesLater, later, type Words } from '../message.js';
import type { Requirement } from '../../tender/requirement.js';
import { headCount, yearCount } from './head-count.js';
import type { RequirementCases, RequirementOf } from './requirement-of.js';


function certificate({ scheme, certificateId, level }: RequirementOf<'certification'>): Words {
  const name = `${scheme} ${certificateId}`;
  return level === undefined ? name : later('have.level', { name, level });
}

function anyOf({ anyOf: codes, minPct }: RequirementOf<'region'>): Words {
  return minPct === undefined ? alternativesLater(codes) : later('need.min_pct', { codes: alternativesLater(codes), pct: minPct });
}

function quantity({ classification: { scheme, id }, quantity: amount, unit, per }: RequirementOf<'capability'>): Words {
  const rate = per === undefined ? unit : `${unit}/${per}`;
  return later('need.capability', { amount, rate, code: `${scheme} ${id}` });
}

function experience({ count, value, classification, years }: RequirementOf<'experience'>): Words {
  const code = classification ? later('need.experience.code', { code: `${classification.scheme} ${classification.id}` }) : '';
  if (count === undefined && value !== undefined) return later('need.experience.value', { amount: amountWords(value), code, years });
  const each = value ? later('need.experience.each', { amount: amountWords(value) }) : '';
  return later((count ?? 1) === 1 ? 'need.experience.one' : 'need.experience.count', { count: count ?? 1, each, code, years });
}

const DESCRIBE: RequirementCases<Words> = {
  certification: certificate,
  licence: certificate,
  registration: certificate,
  turnover: ({ amount, years }) => later('need.turnover', { amount: amountWords(amount), years }),
  experience,
  staff: ({ count, role }) => (role === undefined ? headCount(String(count)) : later('have.staff.role', { count, role })),
  capability: quantity,
  equipment: quantity,
  contract_value: ({ amount, jointMinPct }) =>
    jointMinPct === undefined ? amountWords(amount) : later('need.part', { pct: jointMinPct, amount: amountWords(amount) }),
  region: anyOf,
  economy: anyOf,
  language: anyOf,
  ownership: anyOf,
  years_active: ({ years }) => yearCount(years),
  exclusion: ({ ground }) => later('need.exclusion', { ground }),
};

/** What a requirement asks, in a few words. */
export function describeRequirement(requirement: Requirement): Words {
  const describe = DESCRIBE[requirement.kind] as (given: Requirement) => Words;
  return describe(requirement);
}
