import type { Message } from '@app/domain';
import type { FitWeights } from '../weights.js';
import type { Judgement, Pair } from './criterion.js';

const DAY = 86_400_000;

/** How much time the tender gives to prepare a bid, counted from `asOf`. See docs/rules/fit/time.md. */
export function time({ target, asOf, weights }: Pair): Judgement {
  const days = (Date.parse(target.deadline) - Date.parse(asOf)) / DAY;
  return { part: partFor(days, weights), explain: () => explain(days) };
}

function partFor(days: number, weights: FitWeights): number {
  if (Number.isNaN(days)) return weights.timeUnknown;
  return days <= 0 ? 0 : (weights.time.find((step) => days >= step.days)?.part ?? 0);
}

function explain(days: number): Message {
  if (Number.isNaN(days)) return { key: 'fit.time.unknown', params: {}, text: 'The deadline is not known: neither for nor against.' };
  if (days <= 0) return { key: 'fit.time.past', params: {}, text: 'The deadline had passed.' };
  const whole = Math.floor(days);
  const given = whole === 0 ? 'less than a day' : whole === 1 ? '1 day' : `${whole} days`;
  return { key: 'fit.time.given', params: { days: whole }, text: `The tender gave ${given} to prepare a bid.` };
}
