import { parseMoney } from '@app/domain';
import type { Money, MoneyFault } from '@app/domain';
import { field } from './json-value.js';
import type { Marks } from './marks.js';

const MESSAGES: Readonly<Record<MoneyFault, string>> = {
  'money.amount': 'is not an amount of at most 15 significant digits',
  'money.currency': 'has no active ISO 4217 currency',
  'money.digits': 'has more digits after the point than its currency',
  'money.range': 'is negative or beyond every budget',
};

/** An OCDS value, exact. Absent or null amounts are no value; a wrong or zero one is left out and marked. */
export function readValue(holder: unknown, path: string, marks: Marks): Money | undefined {
  const value = field(holder, 'value');
  const amount = field(value, 'amount');
  if (amount === undefined) return undefined;
  const money = parseMoney(amount, field(value, 'currency'));
  if (typeof money === 'string') {
    marks.add(`${path}.value`, money, `The value ${MESSAGES[money]}; it was left out.`, value);
    return undefined;
  }
  if (money.minor === 0n) {
    marks.add(`${path}.value`, 'money.zero', 'A value of nothing tells nothing; it was left out.', value);
    return undefined;
  }
  return money;
}
