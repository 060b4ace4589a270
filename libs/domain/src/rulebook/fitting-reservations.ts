import type { EconomyCode, IsoDate } from '../common/brand.js';
import { minorDigits } from '../money/currency.js';
import type { Money } from '../money/money.js';
import { compareRatio, dividedBy, ratioOf, times, type Ratio } from '../money/ratio.js';
import { isInForce, rulesOf } from './definitions.js';
import { rateOn } from './rates.js';
import type { ProcurementScope, ReservationRule, Rulebook } from './rulebook.js';
import { allOf, type Truth } from './size-test.js';

/** A procurement, as far as rules on reserving it ask. What is not known is left out. */
export interface Procurement {
  readonly economy: EconomyCode;
  readonly category?: 'goods' | 'services' | 'works';
  readonly value?: Money;
  readonly level?: 'central' | 'sub_central' | 'other';
}

/** A rule that lets or makes the buyer reserve; `fits` is false or unknown where it may not reach this procurement. */
export interface FittingReservation {
  readonly rule: ReservationRule;
  readonly fits: Exclude<Truth, false>;
}

/**
 * The rules under which this procurement may or has to be reserved, in the order of the rulebook. One that does not reach it
 * is left out; one that may, or of which our record is uncertain, is `undefined`: a question, never a yes.
 */
export function fittingReservations(procurement: Procurement, rulebook: Rulebook, asOf: IsoDate): readonly FittingReservation[] {
  const rules = rulesOf(rulebook, procurement.economy)?.reservations ?? [];
  return rules
    .filter((rule) => isInForce(rule, asOf))
    .flatMap((rule): FittingReservation[] => {
      const within = inScope(procurement, rule.scope, rulebook, asOf);
      if (within === false) return [];
      return [{ rule, fits: rule.confidence === 'low' ? undefined : within }];
    });
}

function inScope({ category, value, level }: Procurement, scope: ProcurementScope, rulebook: Rulebook, asOf: IsoDate): Truth {
  return allOf([
    isOneOf(category, scope.categories),
    isOneOf(level, scope.levels),
    scope.valueFrom === undefined ? true : atLeast(value, scope.valueFrom, scope, rulebook, asOf),
    scope.valueUntil === undefined ? true : not(above(value, scope.valueUntil, scope, rulebook, asOf)),
  ]);
}

function isOneOf<Word>(word: Word | undefined, allowed: readonly Word[] | undefined): Truth {
  if (allowed === undefined) return true;
  return word === undefined ? undefined : allowed.includes(word);
}

type Limit = NonNullable<ProcurementScope['valueFrom']>;

function atLeast(value: Money | undefined, limit: Limit, scope: ProcurementScope, rulebook: Rulebook, asOf: IsoDate): Truth {
  const amount = inUnit(value, scope, rulebook, asOf);
  return amount === undefined ? undefined : compareRatio(amount, ratioOf(limit)) >= 0;
}

function above(value: Money | undefined, limit: Limit, scope: ProcurementScope, rulebook: Rulebook, asOf: IsoDate): Truth {
  const amount = inUnit(value, scope, rulebook, asOf);
  return amount === undefined ? undefined : compareRatio(amount, ratioOf(limit)) > 0;
}

function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** The value in the unit of the rule, at the rate of the day; undefined where there is none. */
function inUnit(value: Money | undefined, { unit }: ProcurementScope, rulebook: Rulebook, asOf: IsoDate): Ratio | undefined {
  if (value === undefined || unit === undefined) return undefined;
  const amount: Ratio = { num: value.minor, den: 10n ** BigInt(minorDigits(value.currency)) };
  if (value.currency === unit) return amount;
  const unitWorth = rateOn(rulebook, unit, value.currency, asOf);
  if (unitWorth !== undefined) return dividedBy(amount, ratioOf(unitWorth.value));
  const valueWorth = rateOn(rulebook, value.currency, unit, asOf);
  return valueWorth === undefined ? undefined : times(amount, ratioOf(valueWorth.value));
}
