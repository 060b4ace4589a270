import type { Requirement, RequirementKind } from '../tender/requirement.js';
import { measureCapability } from './clauses/capability.js';
import { measureContractValue } from './clauses/contract-value.js';
import { measureExperience } from './clauses/experience.js';
import type { Measuring, Rules } from './clauses/measured.js';
import type { RequirementOf } from './clauses/requirement-of.js';
import { measureStaff } from './clauses/staff.js';
import { measureTurnover } from './clauses/turnover.js';
import { ceilDiv, pctOf, WHOLE } from './measure.js';
import type { Decimal } from '../money/decimal.js';

/** The kinds that ask for an amount whatever their aggregation. */
const MEASURED: { readonly [Kind in RequirementKind]?: (requirement: RequirementOf<Kind>, rules: Rules) => Measuring } = {
  turnover: measureTurnover,
  experience: measureExperience,
  staff: measureStaff,
  capability: measureCapability,
  equipment: measureCapability,
  contract_value: measureContractValue,
};

/** How a requirement measures a firm; undefined for kinds that a firm meets or does not. */
export function measuringOf(requirement: Requirement, rules: Rules): Measuring | undefined {
  const measure = MEASURED[requirement.kind] as ((given: Requirement, rules: Rules) => Measuring) | undefined;
  return measure?.(requirement, rules);
}

/**
 * What a requirement asks of a firm that bids alone, in whole units: it passes from `need` on, and with less than `barred` it has no place
 * in any group either (0: no such bound). The same as `aggregate` finds for one member.
 */
export function askedAlone({ aggregation, jointMinPct, leadMinPct, eachMinPct }: Requirement, need: bigint): { readonly need: bigint; readonly barred: bigint } {
  const [lead, each] = [pctIf(leadMinPct), pctIf(eachMinPct)];
  const pooled = aggregation !== 'each';
  const own = pooled || each === undefined ? pctOf(jointMinPct ?? HUNDRED) : each;
  const units = (pct: bigint): bigint => ceilDiv(need * pct, WHOLE);
  return {
    need: units(lead !== undefined && lead > own ? lead : own),
    barred: pooled && lead !== undefined && each !== undefined ? units(lead < each ? lead : each) : 0n,
  };
}

function pctIf(pct: Decimal | undefined): bigint | undefined {
  return pct === undefined ? undefined : pctOf(pct);
}

const HUNDRED = '100' as Decimal;
