import { DAY_MS, type Message } from '@app/domain';
import type { Judge, Pair } from './criterion.js';


/** Whether the tender gives the firm the time it needs to prepare a bid, counted from `asOf`. See docs/rules/fit/time.md. */
export const time: Judge = {
  part: (pair) => {
    const days = daysGiven(pair);
    if (Number.isNaN(days)) return pair.weights.time.unknown;
    const needed = neededBy(pair);
    return needed === 0 ? Number(days > 0) : Math.min(1, Math.max(0, days / needed));
  },
  explain,
};

function daysGiven({ target, asOf }: Pair): number {
  return (Date.parse(target.deadline) - Date.parse(asOf)) / DAY_MS;
}

function neededBy({ firm, weights }: Pair): number {
  return firm.preparationDays ?? weights.time.preparationDays;
}

function explain(pair: Pair): Message {
  const days = daysGiven(pair);
  if (Number.isNaN(days)) return { key: 'fit.time.unknown', params: {}, text: 'The deadline is not known: neither for nor against.' };
  if (days <= 0) return { key: 'fit.time.past', params: {}, text: 'The deadline had passed.' };
  const whole = Math.floor(days);
  const given = whole === 0 ? 'less than a day' : whole === 1 ? '1 day' : `${whole} days`;
  const own = pair.firm.preparationDays;
  const needs = own === undefined ? '' : `; the firm usually takes ${own}`;
  return { key: 'fit.time.given', params: { days: whole, needed: neededBy(pair) }, text: `The tender gave ${given} to prepare a bid${needs}.` };
}
