import { AMOUNT, CURRENCY, faultIf, one, plainAmount, type Fault, type Values } from '../officer/step-values.js';
import type { Views } from '../api/api-client.js';

/** What every award says, to firms that are named or to a bid that was opened. */
export const DECISION_FIELDS = ['amount', 'currency', 'decidedOn', 'appealUntil'] as const;
export const AWARD_FIELDS = ['suppliers', ...DECISION_FIELDS] as const;

type Award = Views['AwardInput'];

/** `Example Roofs`, or with its part of the contract `Example Roofs, 60 %`. */
const SHARED = /^(.*[^\s,;])[\s,;]+(\d{1,3}(?:\.\d{1,4})?)\s*%$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_SUPPLIERS = 50;
const MOST_NAME = 300;

/** The firms named, a line each. */
export function suppliersOf(lines: string): NonNullable<Award['suppliers']> {
  return lines.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [, name, sharePct] = SHARED.exec(line) ?? [];
    return name === undefined || sharePct === undefined ? { name: line } : { name, sharePct };
  });
}

export function awardFaults(values: Values): readonly Fault[] {
  const suppliers = suppliersOf(one(values, 'suppliers'));
  return [
    ...faultIf(suppliers.length === 0 || suppliers.length > MOST_SUPPLIERS || suppliers.some(({ name }) => name.length > MOST_NAME), 'suppliers', 'error.suppliers'),
    ...decisionFaults(values),
  ];
}

export function decisionFaults(values: Values): readonly Fault[] {
  return [
    ...faultIf(!AMOUNT.test(plainAmount(one(values, 'amount'))), 'amount', 'error.amount'),
    ...faultIf(!CURRENCY.test(one(values, 'currency').toUpperCase()), 'currency', 'error.currency'),
    ...faultIf(!DAY.test(one(values, 'decidedOn')), 'decidedOn', 'error.calendarDay'),
    ...faultIf(one(values, 'appealUntil') !== '' && !DAY.test(one(values, 'appealUntil')), 'appealUntil', 'error.calendarDay'),
  ];
}

/** The award that a form without faults makes. */
export function awardOf(values: Values, lotId: string): Award {
  return {
    ...(lotId === '' ? {} : { lotId }),
    suppliers: suppliersOf(one(values, 'suppliers')),
    ...decisionOf(values),
  };
}

/** What a form without faults says of value and days. */
export function decisionOf(values: Values): Pick<Award, 'value' | 'decidedOn' | 'appealUntil'> {
  return {
    value: { amount: plainAmount(one(values, 'amount')), currency: one(values, 'currency').toUpperCase() },
    decidedOn: one(values, 'decidedOn'),
    ...(one(values, 'appealUntil') === '' ? {} : { appealUntil: one(values, 'appealUntil') }),
  };
}
