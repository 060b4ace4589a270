import type { Message } from '@app/domain';
import type { FitWeights } from '../weights.js';
import type { Judgement, Pair } from './criterion.js';

const DAY = 86_400_000;

/** How much time is left to prepare a bid. See docs/rules/fit/time.md. */
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
  if (days <= 0) return { key: 'fit.time.past', params: {}, text: 'The deadline has passed.' };
  const whole = Math.floor(days);
  const left = whole === 0 ? 'Less than a day is' : whole === 1 ? '1 day is' : `${whole} days are`;
  return { key: 'fit.time.left', params: { days: whole }, text: `${left} left until the deadline.` };
}
