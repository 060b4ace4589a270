import { DomainError, parseDecimal, parseMoney } from '@app/domain';
import type { Classification, Decimal, Money, Period } from '@app/domain';
import type { ClassificationInput, MoneyInput, PeriodInput } from './common.dto.js';
import { moneyMessage } from './numbers.js';

/** Money that validation has passed; throws what validation would have said, were it ever left out. */
export function readMoney({ amount, currency }: MoneyInput): Money {
  const money = parseMoney(amount, currency);
  if (typeof money === 'string') throw new DomainError('invalid', money, moneyMessage(money));
  return money;
}

export function readOptionalMoney(input: MoneyInput | null | undefined): Money | undefined {
  return input === null || input === undefined ? undefined : readMoney(input);
}

/** A decimal that validation has passed. */
export function readDecimal(input: string | number): Decimal {
  const decimal = parseDecimal(input);
  if (decimal === undefined) throw new DomainError('invalid', 'number.decimal', 'This is not an exact decimal.');
  return decimal;
}

export function readOptionalDecimal(input: string | number | null | undefined): Decimal | undefined {
  return input === null || input === undefined ? undefined : readDecimal(input);
}

export function readClassifications(input: readonly ClassificationInput[] | null | undefined): Classification[] {
  return (input ?? []).map(readClassification);
}

export function readClassification({ scheme, id, description }: ClassificationInput): Classification {
  return dropEmpty({ scheme, id, description });
}

export function readPeriod({ startDate, endDate, timeZone }: PeriodInput): Period {
  return dropEmpty({ startDate, endDate, timeZone });
}

/** A copy without the fields that are null or absent: from outside both mean "not given". */
export function dropEmpty<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  return Object.fromEntries(kept) as T;
}
