import { moneyToJson, type Money } from './money.js';

/** `MYR 50000.00`. */
export function moneyText(money: Money): string {
  const { amount, currency } = moneyToJson(money);
  return `${currency} ${amount}`;
}
