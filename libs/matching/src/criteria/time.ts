import type { Judgement, Pair } from './criterion.js';

const DAY = 86_400_000;

/** How much time is left to prepare a bid. See docs/rules/fit/time.md. */
export function time({ target, asOf, weights }: Pair): Judgement {
  const days = (Date.parse(target.deadline) - Date.parse(asOf)) / DAY;
  if (Number.isNaN(days)) {
    return { part: weights.timeUnknown, message: { key: 'fit.time.unknown', params: {}, text: 'The deadline is not known: neither for nor against.' } };
  }
  if (days <= 0) return { part: 0, message: { key: 'fit.time.past', params: {}, text: 'The deadline has passed.' } };
  const part = weights.time.find((step) => days >= step.days)?.part ?? 0;
  const whole = Math.floor(days);
  const left = whole === 0 ? 'Less than a day is' : whole === 1 ? '1 day is' : `${whole} days are`;
  return { part, message: { key: 'fit.time.left', params: { days: whole }, text: `${left} left until the deadline.` } };
}
