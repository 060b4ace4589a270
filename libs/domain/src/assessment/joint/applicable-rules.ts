import { rulesOf } from '../../rulebook/definitions.js';
import type { JointBidRule, UnitAmount } from '../../rulebook/joint-bid-rule.js';
import { rateOn } from '../../rulebook/rates.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import type { IsoDate } from '../../common/brand.js';
import { minorDigits } from '../../money/currency.js';
import { toScaled } from '../../money/decimal.js';
import type { Money } from '../../money/money.js';
import type { Truth } from '../../rulebook/size-test.js';
import type { BidTarget } from '../../tender/tender.js';

/** The file whose rules development banks buy by. */
export const BANK = 'WB';

/**
 * The rules that a joint bid on this target may go by, the more special first: the one that the tender names, else those of the bank or economy
 * whose scope fits, else the one that stands in where none is held. Empty where not even that is.
 */
export function applicableRules(target: BidTarget, rulebook: Rulebook, asOf: IsoDate): readonly JointBidRule[] {
  const named = target.jointBid?.rule;
  if (named !== undefined) {
    const rule = jointBidRuleById(rulebook, named);
    return rule === undefined ? [] : [rule];
  }
  const own = rulesOf(rulebook, homeOf(target))?.jointBidRules ?? [];
  const fitting = own.filter((rule) => fits(rule, target, rulebook, asOf));
  const special = fitting.filter(({ scope }) => scope.reserved === true);
  const chosen = special.length > 0 ? special : fitting;
  const { fallbackRule } = rulebook;
  return chosen.length > 0 || fallbackRule === undefined ? chosen : [fallbackRule];
}

/** Whose rules a tender goes by: the bank's that buys, else its economy's. */
export function homeOf({ tender }: BidTarget): string {
  return tender.buyerLevel === 'development_bank' ? BANK : tender.economy;
}

/** The rule of that id, whoever it belongs to. */
export function jointBidRuleById({ economies, fallbackRule }: Rulebook, id: string): JointBidRule | undefined {
  for (const { jointBidRules } of Object.values(economies)) {
    const rule = jointBidRules.find((candidate) => candidate.id === id);
    if (rule !== undefined) return rule;
  }
  return fallbackRule?.id === id ? fallbackRule : undefined;
}

/** Does a contract reach an amount that may be in an index unit? Undefined where its value or the day's rate is not known. */
export function reachesAmount(value: Money | undefined, { value: limit, unit }: UnitAmount, rulebook: Rulebook, asOf: IsoDate): Truth {
  if (value === undefined) return undefined;
  const rate = unit === value.currency ? ONE : scaled(rateOn(rulebook, unit, value.currency, asOf)?.value);
  const wanted = scaled(limit);
  if (rate === undefined || wanted === undefined) return undefined;
  return value.minor * 10n ** BigInt(2 * PLACES - minorDigits(value.currency)) >= wanted * rate;
}

function fits({ scope }: JointBidRule, { tender, value, reservedFor }: BidTarget, rulebook: Rulebook, asOf: IsoDate): boolean {
  const category = tender.mainProcurementCategory;
  if (category !== undefined && !scope.categories.includes(category)) return false;
  const sizes = reservedFor?.sizes ?? [];
  if (scope.reserved === true && (sizes.length === 0 || sizes.includes('large'))) return false;
  // At the limit itself the rule still holds.
  const { upTo } = scope;
  if (upTo === undefined || value === undefined) return true;
  const above = reachesAmount({ ...value, minor: value.minor - 1n }, upTo, rulebook, asOf);
  return above !== true;
}

const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);

function scaled(value: Parameters<typeof toScaled>[0] | undefined): bigint | undefined {
  return value === undefined ? undefined : toScaled(value, PLACES);
}
