import { type Decimal, type Money, parseDecimal, parseMoney } from '@app/domain';

/** Money from what a person would write: `money('12500.00', 'MYR')`. */
export function money(amount: string, currency: string): Money {
  const read = parseMoney(amount, currency);
  if (typeof read === 'string') throw new Error(`${amount} ${currency} is no money: ${read}`);
  return read;
}

/** An exact decimal from what a person would write. */
export function decimal(text: string): Decimal {
  const read = parseDecimal(text);
  if (read === undefined) throw new Error(`${text} is no decimal`);
  return read;
}
