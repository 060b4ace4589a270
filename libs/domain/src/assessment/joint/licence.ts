import type { Aggregation, Requirement } from '../../tender/requirement.js';
import type { LicenceRule } from '../../rulebook/joint-bid-rule.js';
import { allOf } from '../../rulebook/size-test.js';
import type { Answer, Clause } from '../clause.js';
import type { Finding, Verdict } from '../finding.js';
import { later } from '../message.js';
import { wordsOf } from '../words-of.js';
import type { JointContext } from './joint-context.js';
import { concludeTerm, narrower } from './term.js';

/** Judges a requirement as if it were met by another aggregation; the caller's table of clauses does it. */
export type Rejudge = (requirement: Requirement, context: JointContext) => Finding;

const AGGREGATION: Readonly<Record<Exclude<LicenceRule, 'joint_special'>, Aggregation>> = { each: 'each', union: 'union', by_scope: 'by_scope' };

/** From the loosest to the strictest. */
export const STRICTNESS: readonly LicenceRule[] = ['union', 'by_scope', 'each', 'joint_special'];

/** How a group holds the licences that a tender asks for, and the licence that a joint bid needs of its own. */
export function jointLicence(context: JointContext, rejudge: Rejudge): Clause | undefined {
  const { rule, target, group, facts } = context;
  const term = narrower({
    field: 'jointBid.licence',
    tender: target.jointBid?.licence,
    law: rule?.eligibility.licence,
    rule,
    asksAsMuch: (first, second) => STRICTNESS.indexOf(first) >= STRICTNESS.indexOf(second),
  });
  if (term === undefined || group.length < 2) return undefined;
  const head = { clause: 'jointBid.licence', kind: 'licence', topic: 'joint_bid', everyMember: false, curable: true } as const;
  if (term.value === 'joint_special') {
    const special = rule?.eligibility.jointLicence;
    const category = target.tender.mainProcurementCategory;
    if (special !== undefined && category !== undefined && !special.categories.includes(category)) return undefined;
    const held = facts.papers?.some(({ document }) => document === 'joint_licence');
    const answer: Answer = {
      verdict: held === undefined ? 'unknown' : held ? 'pass' : 'fail',
      have: later(held === true ? 'have.held' : held === false ? 'have.not_held' : 'have.not_stated'),
      basis: 'declared',
      question: later('question.joint_licence', { name: special ? `${special.scheme} ${special.id}` : later('need.joint_licence') }),
    };
    return concludeTerm({ ...head, need: later('need.joint_licence') }, term, answer);
  }
  const aggregation = AGGREGATION[term.value];
  const licences = target.requirements.filter(({ kind }) => kind === 'licence');
  if (licences.length === 0) return undefined;
  const findings = licences.map((licence) => rejudge({ ...licence, aggregation }, context));
  return concludeTerm({ ...head, need: later(`need.licence.${term.value}`) }, term, allOfFindings(findings));
}

/** Every one must hold: one fail fails, one unknown leaves open. */
export function allOfFindings(findings: readonly Finding[]): Answer {
  const truth = allOf(findings.map(({ verdict }) => TRUTH[verdict]));
  const verdict: Verdict = truth === undefined ? 'unknown' : truth ? 'pass' : 'fail';
  const deciding = findings.find((finding) => finding.verdict === verdict);
  return {
    verdict,
    have: deciding ? wordsOf(deciding, 'have') : '',
    gap: deciding?.gap === undefined ? undefined : wordsOf(deciding, 'gap'),
    basis: 'declared',
    question: deciding?.question,
    members: deciding?.members,
  };
}

const TRUTH: Readonly<Record<Verdict, boolean | undefined>> = { pass: true, fail: false, unknown: undefined };
