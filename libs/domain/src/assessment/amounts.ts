import { moneyToJson, type Money } from '../money/money.js';
import type { Fragment } from './finding.js';
import { message, type Later, type MessageKey } from './message.js';

/** An amount as it stands in a text: `MYR 50000.00`, whatever the language, with the decimal and the currency that it is made of. */
export interface WrittenAmount {
  readonly written: string;
  readonly amount: string;
  readonly currency: string;
}

const AMOUNT: MessageKey = 'amount';

/** An amount of money as words of a message, to be told from the words around it. */
export function amountWords(money: Money): Later {
  return () => message(AMOUNT, { ...moneyToJson(money) });
}

/** The amounts that a message is filled with, however deep, each once and in the order of their names. */
export function amountsIn(message: Fragment): readonly WrittenAmount[] {
  return [...new Map(found(message).map((each) => [each.written, each])).values()];
}

function found({ key, params: { amount = '', currency = '' }, fragments = {} }: Fragment): readonly WrittenAmount[] {
  if (key === AMOUNT) return [{ written: `${currency} ${amount}`, amount: String(amount), currency: String(currency) }];
  return Object.values(fragments).flatMap(found);
}
