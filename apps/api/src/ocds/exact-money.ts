import { moneyToJson, type Money } from '@app/domain';

/** How many digits a JSON number keeps through every reader. */
const SAFE_DIGITS = 15;

/** OCDS has amounts as JSON numbers. One with more digits than those keep is also given as text, so that nothing is lost. */
export function exactMoney(money: Money): { amount: number; currency: string; tandem?: { exactAmount: string } } {
  const { amount, currency } = moneyToJson(money);
  const digits = amount.replace('.', '').replace(/^0+/, '').length;
  return { amount: Number(amount), currency, ...(digits > SAFE_DIGITS ? { tandem: { exactAmount: amount } } : {}) };
}
