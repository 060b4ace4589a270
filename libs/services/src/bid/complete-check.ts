import { assess, DomainError, isAgreed, message, problemIn, sharesStand, wordsOf, type BidFacts, type Business, type BusinessId, type Consortium, type Finding, type Group, type IsoDate, type LotId, type Problem, type Rulebook, type Tender } from '@app/domain';
import { targetsOf } from '../consortium/commit-to-bid.js';

/** What a bid is checked against, all of it as it stands under the tender's lock. */
export interface BidToCheck {
  readonly tender: Tender;
  readonly lotIds: readonly LotId[];
  /** The firms that bid, the lead first. */
  readonly firms: readonly Business[];
  readonly consortium?: Consortium;
  readonly facts: BidFacts;
}

/** What was found; unknowns are no obstacle, and are told. */
export interface CompleteCheck {
  readonly toConfirm: number;
}

/**
 * Nothing is sealed that could only fail: every consent to the terms as they stand, every clause by `assess()`.
 * @throws DomainError `bid.incomplete`, with each thing that is missing
 */
export function requireComplete({ tender, lotIds, firms, consortium, facts }: BidToCheck, asOf: IsoDate, rulebook: Rulebook): CompleteCheck {
  const names = new Map(firms.map(({ id, name }) => [id, name]));
  const problems: Problem[] = consortium === undefined ? [] : consentProblems(consortium, names);
  let toConfirm = 0;
  for (const target of targetsOf(tender, lotIds)) {
    const assessment = assess(groupOf(firms, consortium), target, asOf, rulebook, facts);
    const path = target.lotId === undefined ? '' : `lotIds.${target.lotId}`;
    const failed = assessment.findings.filter(({ verdict }) => verdict === 'fail');
    toConfirm += assessment.toConfirm;
    problems.push(...failed.map((finding) => problemOf(finding, path)));
    if (failed.length === 0 && consortium === undefined && assessment.role !== 'solo') {
      problems.push({ path, code: 'bid.group_only', message: 'A firm alone may not bid here: form a joint bid.' });
    }
  }
  if (problems.length === 0) return { toConfirm };
  const things = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
  throw new DomainError('invalid', 'bid.incomplete', `${things} in the way of this bid. Nothing was handed in.`, problems);
}

function problemOf(finding: Finding, path: string): Problem {
  const { clause, gap, source } = finding;
  if (clause === 'jointBid.documents' && gap !== undefined) return problemIn(path, 'bid.paper_missing', message('problem.paper_missing', { gap: wordsOf(finding, 'gap'), law: source.ref }));
  return problemIn(path, 'bid.clause_failed', message('problem.clause', { clause, what: finding.message }));
}

function consentProblems(consortium: Consortium, names: ReadonlyMap<BusinessId, string>): Problem[] {
  const missing = consortium.members.filter(({ joined, consent }) => !joined || consent?.hash !== consortium.agreementHash);
  const problems = missing.map(({ businessId, joined }): Problem => {
    const name = names.get(businessId) ?? businessId;
    return joined
      ? { path: 'consortiumId', code: 'bid.consent_missing', message: `${name} has not consented to the terms as they stand.` }
      : { path: 'consortiumId', code: 'bid.invitation_open', message: `${name} has not answered its invitation.` };
  });
  if (!sharesStand(consortium.members)) problems.push({ path: 'consortiumId', code: 'consortium.shares', message: 'The members\' shares do not add up to 100.' });
  if (problems.length === 0 && !isAgreed(consortium)) problems.push({ path: 'consortiumId', code: 'bid.not_agreed', message: 'A joint bid has two members at least, all of them agreed.' });
  return problems;
}

function groupOf(firms: readonly Business[], consortium: Consortium | undefined): Group {
  if (consortium === undefined) return firms;
  return firms.map((business) => {
    const member = consortium.members.find(({ businessId }) => businessId === business.id);
    return { business, role: member?.role, sharePct: member?.sharePct, scope: member?.scope };
  });
}
