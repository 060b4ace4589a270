import type { Business } from '../../business/business.js';
import type { AnyOfRequirement } from '../../tender/requirement.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import type { Answer, Clause, ClauseContext } from '../clause.js';
import { answerOwnership, answerRegions } from '../member-answers.js';
import { alternativesLater, later } from '../message.js';
import { sameCode } from '../same-code.js';
import { byMember, requirementHead } from './by-member.js';

export function region(requirement: AnyOfRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'region', true);
  return byMember(requirement, head, context, (member) => answerRegions(member, requirement.anyOf));
}

export function ownership(requirement: AnyOfRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'ownership', false);
  return byMember(requirement, head, context, (member) => answerOwnership(member, requirement.anyOf));
}

/** Where the firm is based; `EU` in the list stands for its member states. Nothing cures a fail. */
export function economy(requirement: AnyOfRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'economy', false);
  return byMember(requirement, head, context, (member) => answerEconomy(member, requirement.anyOf, context.rulebook));
}

function answerEconomy(member: Business, wanted: readonly string[], { economies }: Rulebook): Answer {
  const served = wanted.flatMap((code) => (Object.hasOwn(economies, code) ? (economies[code]?.serves ?? []) : []));
  const met = [...wanted, ...served].some((code) => sameCode(code, member.economy));
  return met
    ? { verdict: 'pass', have: member.economy, basis: 'declared' }
    : { verdict: 'fail', have: member.economy, gap: alternativesLater(wanted), basis: 'declared' };
}

/** A language in which the firm works, by its primary subtag: `en-GB` is `en`. */
export function language(requirement: AnyOfRequirement, context: ClauseContext): Clause {
  const head = requirementHead(requirement, 'language', true);
  return byMember(requirement, head, context, (member) => answerLanguage(member, requirement.anyOf), true);
}

function answerLanguage({ languages }: Business, wanted: readonly string[]): Answer {
  const need = alternativesLater(wanted);
  if (languages.length === 0) {
    return { verdict: 'unknown', have: later('have.none_named'), basis: 'none', question: later('question.language', { need }) };
  }
  const met = languages.filter((tag) => wanted.some((want) => sameCode(primary(tag), primary(want))));
  return met.length > 0
    ? { verdict: 'pass', have: met.join(', '), basis: 'declared' }
    : { verdict: 'fail', have: languages.join(', '), gap: need, basis: 'declared' };
}

function primary(tag: string): string {
  return tag.trim().split(/[-_]/)[0] ?? tag;
}
