import type { IsoDate } from '../common/brand.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { BidTarget } from '../tender/tender.js';
import type { Clause } from './clause.js';
import { clausesOf } from './clauses.js';
import type { Assessment, Coverage, Role } from './finding.js';
import { bids, membersOf, type Group } from './group.js';

/**
 * May this group bid on this target, and what stands in the way? A firm alone is a group of one; the
 * first member leads unless another is the lead. Pure: the day and the rules are arguments.
 * @throws DomainError `assessment.empty_group` for a group without members
 */
export function assess(
  group: Group,
  target: BidTarget,
  asOf: IsoDate,
  rulebook: Rulebook,
): Assessment {
  const members = membersOf(group);
  const bidders = members.filter(bids).map(({ business }) => business);
  const all = clausesOf({ group: bidders, members, target, asOf, rulebook });
  const { role, clauses } = bidders.length === 1 ? roleAlone(all, target) : roleTogether(all, target);
  const findings = clauses.map(({ finding }) => finding);
  return {
    findings,
    role,
    coverage: coverageOf(clauses, target),
    toConfirm: findings.filter(({ verdict }) => verdict === 'unknown').length,
  };
}

interface RoleWithClauses {
  readonly role: Role;
  /** The clauses that made it; those of joint bids are no matter for a firm that bids alone. */
  readonly clauses: readonly Clause[];
}

function roleAlone(all: readonly Clause[], target: BidTarget): RoleWithClauses {
  const alone = all.filter(({ jointOnly }) => !jointOnly);
  const fails = failsOf(alone);
  if (fails.length === 0) return { role: 'solo', clauses: alone };
  const barred = failsOf(all).some(({ finding }) => finding.everyMember);
  if (target.jointBid?.allowed === true && !barred) return { role: 'joint', clauses: all };
  const [only] = fails;
  if (fails.length === 1 && only?.finding.curable) return { role: 'near_miss', clauses: alone };
  return { role: 'none', clauses: all };
}

function roleTogether(all: readonly Clause[], target: BidTarget): RoleWithClauses {
  const able = target.jointBid?.allowed === true && failsOf(all).length === 0;
  return { role: able ? 'joint' : 'none', clauses: all };
}

function failsOf(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(({ finding }) => finding.verdict === 'fail');
}

/** How much of the conditions was known and checked. An imported tender states few of its own in structured form. */
function coverageOf(clauses: readonly Clause[], { tender }: BidTarget): Coverage {
  if (clauses.length === 0) return 'none';
  return tender.source === undefined && clauses.every(({ checkable }) => checkable) ? 'full' : 'partial';
}
