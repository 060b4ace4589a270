import type { Business } from '../business/business.js';
import type { Answer } from './clause.js';
import { alternativesLater, later } from './message.js';
import { regionsMeet, sameCode } from './same-code.js';

/** Does the firm serve one of the regions? A firm that names none has not said no. */
export function answerRegions({ regions }: Business, wanted: readonly string[]): Answer {
  const need = alternativesLater(wanted);
  if (regions.length === 0) {
    return { verdict: 'unknown', have: later('have.no_region'), basis: 'none', question: later('question.region', { need }) };
  }
  const met = regions.filter((region) => wanted.some((want) => regionsMeet(region, want)));
  return met.length > 0
    ? { verdict: 'pass', have: met.join(', '), basis: 'declared' }
    : { verdict: 'fail', have: regions.join(', '), gap: need, basis: 'declared' };
}

/** Is one of the tags declared? They stand by consent only, so silence is not a no. */
export function answerOwnership({ ownership }: Business, wanted: readonly string[]): Answer {
  const met = ownership.filter((tag) => wanted.some((want) => sameCode(tag, want)));
  if (met.length > 0) return { verdict: 'pass', have: met.join(', '), basis: 'declared' };
  const question = later('question.ownership', { need: alternativesLater(wanted) });
  return { verdict: 'unknown', have: later('have.not_declared'), basis: 'none', question };
}
