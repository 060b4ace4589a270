import type { Business } from '../../business/business.js';
import { codeRelation } from '../../common/code-relation.js';
import { fromScaled, toScaled } from '../../money/decimal.js';
import { conversion } from '../../quantity/units.js';
import type { CapabilityRequirement } from '../../tender/requirement.js';
import type { Clause, ClauseContext } from '../clause.js';
import { notStated, type Measure } from '../measure.js';
import { later, wordsNow } from '../message.js';
import { describeRequirement } from './describe-requirement.js';
import { requirementHead } from './by-member.js';
import { measured, type Measuring } from './measured.js';

/** Output or equipment of a kind: so many units, or so many a period. */
export function capability(requirement: CapabilityRequirement, context: ClauseContext): Clause {
  return measured(requirement, requirementHead(requirement, 'capability', true), context, measureCapability(requirement));
}

export function measureCapability(requirement: CapabilityRequirement): Measuring {
  const scale = { need: toScaled(requirement.quantity, 12) ?? 0n, say: (units: bigint) => rate(units, requirement) };
  return { scale, measure: (business) => heldOf(business, requirement) };
}

/**
 * What the firm states under the code or a narrower one, added up. A broader code, another scheme, a missing amount or a unit of another
 * dimension may hold any amount: it opens the upper bound. A firm that states nothing at all has not said no.
 */
function heldOf(business: Business, requirement: CapabilityRequirement): Measure {
  const need = () => wordsNow(describeRequirement(requirement));
  if (business.capabilities.length === 0) return notStated(later('question.capability', { need }));
  let [low, cut, open, unit] = [0n, 0n, false, false];
  for (const { classification, quantity, unit: code, per } of business.capabilities) {
    const relation = codeRelation(classification, requirement.classification);
    if (relation === 'apart') continue;
    const factor = code === undefined ? undefined : conversion({ unit: code, per }, requirement);
    if (relation !== 'within' || quantity === undefined || factor === undefined) {
      open = true;
      unit ||= relation === 'within' && quantity !== undefined;
      continue;
    }
    const units = (toScaled(quantity, 12) ?? 0n) * factor.num;
    low += units / factor.den;
    // What the division cut off is less than the last place: it widens the bounds by that.
    if (units % factor.den !== 0n) cut += 1n;
  }
  const gives = low === 0n && open ? later('have.not_stated') : () => rate(low, requirement);
  if (!open) return { low, high: low + cut, gives };
  return { low, gives, question: later(unit ? 'question.capability.unit' : 'question.capability', { need, unit: unitText(requirement) }) };
}

function rate(units: bigint, requirement: CapabilityRequirement): string {
  return `${fromScaled(units, 12)} ${unitText(requirement)}`;
}

function unitText({ unit, per }: CapabilityRequirement): string {
  return per === undefined ? unit : `${unit}/${per}`;
}
