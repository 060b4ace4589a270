import { moneyToJson, type Money } from './money.js';

/** `MYR 50000.00`. */
export function moneyText(money: Money): string {
  const { amount, currency } = moneyToJson(money);
  return `${currency} ${amount}`;
}

/** `50000.00 MYR`: within a sentence. */
export function amountText(money: Money): string {
  const { amount, currency } = moneyToJson(money);
  return `${amount} ${currency}`;
}
