import { assess, DomainError, message, problemIn, type Assessment, type BidFacts, type DepartureRule, type Finding, type Group, type LotId, type Problem, type Tender } from '@app/domain';
import { targetsOf, type BidRules } from '../consortium/commit-to-bid.js';

/** The group afterwards, with what is known of the change. */
export interface DepartureToJudge {
  readonly tender: Tender;
  readonly lotIds: readonly LotId[];
  readonly group: Group;
  readonly facts: BidFacts;
}

/** What the rules say of the group afterwards, lot by lot. */
export interface DepartureAnswer {
  readonly rule: DepartureRule;
  readonly assessments: readonly { readonly lotId?: LotId; readonly assessment: Assessment }[];
}

const CHANGES = 'jointBid.changes';

/** The whole answer of `assess()` to the group as it would be. Where the law is silent, or our record of it is not sure, the rule is unknown: to be agreed with the buyer. */
export function judgeDeparture({ tender, lotIds, group, facts }: DepartureToJudge, { asOf, rulebook }: BidRules): DepartureAnswer {
  const assessments = targetsOf(tender, lotIds).map((target) => ({ lotId: target.lotId, assessment: assess(group, target, asOf, rulebook, facts) }));
  const allowed = assessments.length > 0 && assessments.every(({ assessment }) => assessment.findings.some(({ clause, verdict }) => clause === CHANGES && verdict === 'pass'));
  return { rule: allowed ? 'allowed' : 'unknown', assessments };
}

/** True where nothing that is known speaks against the change. */
export function failsNothing({ assessments }: DepartureAnswer): boolean {
  return assessments.every(({ assessment }) => assessment.findings.every(({ verdict }) => verdict !== 'fail'));
}

/** @throws DomainError `departure.barred` where the law does not allow the change, or the group afterwards fails a condition; each with what it rests on */
export function requireLawful({ assessments }: DepartureAnswer): void {
  const problems = assessments.flatMap(({ lotId, assessment }) =>
    assessment.findings.filter(({ verdict }) => verdict === 'fail').map((finding) => problemOf(finding, lotId === undefined ? [] : ['lotIds', lotId])),
  );
  if (problems.length === 0) return;
  const things = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
  throw new DomainError('conflict', 'departure.barred', `${things} in the way of this change of members. Nothing has changed.`, problems);
}

/** Its path is the clause that fails, below its lot where the tender has lots. */
function problemOf({ clause, message: why, source }: Finding, lot: readonly string[]): Problem {
  const path = [...lot, clause].join('.');
  if (clause !== CHANGES) return problemIn(path, 'departure.clause_failed', why);
  const law = source.year === undefined ? source.ref : `${source.ref} (${source.year})`;
  return problemIn(path, 'departure.not_allowed', message('problem.changes_otherwise', { law, why }));
}
