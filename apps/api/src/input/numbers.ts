import { compareDecimal, isCurrency, parseDecimal, parseMoney } from '@app/domain';
import type { Decimal, MoneyFault } from '@app/domain';
import type { Rule } from './rule.js';

const MONEY_MESSAGES: Readonly<Record<MoneyFault, string>> = {
  'money.amount': 'Write the amount as a decimal in quotes, e.g. "12500.00": digits and one dot, no exponent, at most 30 digits.',
  'money.currency': 'Write the currency as an active ISO 4217 code, e.g. MYR.',
  'money.digits': 'The amount has more decimals than its currency.',
  'money.range': 'The amount must not be negative, nor above 10^17 of the smallest unit.',
};

/** The rules of an amount whose currency is the sibling field `currency`; where that is wrong, it alone is named. */
export const AMOUNT_RULES: readonly Rule[] = (['money.amount', 'money.digits', 'money.range'] as const).map((code) => ({
  code,
  message: MONEY_MESSAGES[code],
  accepts: (value, parent) => faultOf(value, parent['currency']) !== code,
}));

/** Without a known currency only the form can be judged; two digits are taken for granted nowhere. */
function faultOf(amount: unknown, currency: unknown): MoneyFault | undefined {
  const known = typeof currency === 'string' && isCurrency(currency);
  if (!known) return parseDecimal(amount) === undefined ? 'money.amount' : undefined;
  const money = parseMoney(amount, currency);
  return typeof money === 'string' ? money : undefined;
}

export const KNOWN_CURRENCY: Rule = {
  code: 'money.currency',
  message: MONEY_MESSAGES['money.currency'],
  accepts: (value) => typeof value === 'string' && isCurrency(value),
};

/** The message that belongs to a fault found while money is read. */
export function moneyMessage(fault: MoneyFault): string {
  return MONEY_MESSAGES[fault];
}

/** An exact decimal from `least` to `most`, as a string or a number of at most 15 significant digits. */
export function decimalRule(least: string, most: string): Rule {
  const [from, to] = [parseDecimal(least), parseDecimal(most)];
  return {
    code: 'number.decimal',
    message: `Write a decimal from ${least} to ${most}, in quotes where it has more than 15 digits.`,
    accepts: (value) => {
      const decimal = parseDecimal(value);
      return decimal !== undefined && within(decimal, from, to);
    },
  };
}

function within(value: Decimal, from: Decimal | undefined, to: Decimal | undefined): boolean {
  return (from === undefined || compareDecimal(value, from) >= 0) && (to === undefined || compareDecimal(value, to) <= 0);
}
