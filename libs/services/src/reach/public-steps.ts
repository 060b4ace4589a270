import { fromScaled, minorDigits, toScaled, type Decimal, type Money, type Requirement, type Tender } from '@app/domain';

/**
 * The steps on which firms are counted, a power of ten each. A figure that is asked for is counted at the nearest step, so that no
 * question, however fine, tells more of a firm's figure than the step it lies on. The steps are the same for everybody and do not
 * depend on the firms.
 */
const AMOUNT_STEPS = [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10];
const COUNT_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const PERCENT_STEPS = [0, 10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 100];

/** A figure that was counted at another step than the one that was asked for. */
export interface CountedAs {
  readonly requirement: string;
  readonly field: 'amount' | 'value' | 'count' | 'quantity' | 'jointMinPct' | 'leadMinPct' | 'eachMinPct';
  readonly asked: string;
  readonly counted: string;
}

/** The tender with every figure that is asked for on a public step, and which ones that moved. */
export function onPublicSteps(tender: Tender): { readonly tender: Tender; readonly moved: readonly CountedAs[] } {
  const moved: CountedAs[] = [];
  const requirements = tender.requirements.map((requirement) => step(requirement, moved));
  return { tender: { ...tender, requirements }, moved };
}

function step(requirement: Requirement, moved: CountedAs[]): Requirement {
  const note = (field: CountedAs['field'], asked: string, counted: string): void => {
    if (asked !== counted) moved.push({ requirement: requirement.id, field, asked, counted });
  };
  const changed: Record<string, unknown> = {};
  for (const field of ['amount', 'value'] as const) {
    const money = (requirement as Partial<Record<typeof field, Money>>)[field];
    if (money === undefined) continue;
    const scale = 10n ** BigInt(minorDigits(money.currency));
    const minor = nearest(money.minor, AMOUNT_STEPS, scale);
    changed[field] = { ...money, minor };
    note(field, fromScaled(money.minor, minorDigits(money.currency)), fromScaled(minor, minorDigits(money.currency)));
  }
  if ('count' in requirement && requirement.count !== undefined) {
    const count = Number(nearest(BigInt(requirement.count), COUNT_STEPS, 1n));
    changed['count'] = count;
    note('count', String(requirement.count), String(count));
  }
  if ('quantity' in requirement) {
    const units = toScaled(requirement.quantity, 12) ?? 0n;
    const counted = fromScaled(nearest(units, COUNT_STEPS, 1n), 12);
    changed['quantity'] = counted;
    note('quantity', requirement.quantity, counted);
  }
  for (const field of ['jointMinPct', 'leadMinPct', 'eachMinPct'] as const) {
    const asked = requirement[field];
    if (asked === undefined) continue;
    const counted = String(closest(Number(asked), PERCENT_STEPS)) as Decimal;
    changed[field] = counted;
    note(field, asked, counted);
  }
  return { ...requirement, ...changed };
}

/** The nearest step by ratio, in units of which `whole` make one. Nothing stays nothing. */
function nearest(units: bigint, steps: readonly number[], whole: bigint): bigint {
  if (units <= 0n) return 0n;
  const digits = units.toString().length;
  const power = 10n ** BigInt(Math.max(0, digits - 1));
  const mantissa = Number((units * 1_000n) / power) / 1_000;
  const found = closest(Math.log(mantissa), steps.map(Math.log));
  // What is less than one whole is left alone: there is nothing to learn there.
  return power >= whole ? (BigInt(Math.round(Math.exp(found) * 10)) * power) / 10n : units;
}

function closest(value: number, steps: readonly number[]): number {
  return steps.reduce((best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best), steps[0] ?? 0);
}
