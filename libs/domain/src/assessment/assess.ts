import type { IsoDate } from '../common/brand.js';
import type { JointBidRule } from '../rulebook/joint-bid-rule.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { BidTarget } from '../tender/tender.js';
import type { Clause, ClauseContext } from './clause.js';
import { admissionClauses, jointClauses, requirementClauses } from './clauses.js';
import type { BidFacts } from './facts.js';
import type { Assessment, Coverage, Finding, Role } from './finding.js';
import { bids, membersOf, type Group } from './group.js';
import { applicableRules } from './joint/applicable-rules.js';
import { groupsMayBid } from './joint/permission.js';

const NOTHING_KNOWN: BidFacts = {};

/**
 * May this group bid on this target, and what stands in the way? A firm alone is a group of one; the
 * first member leads unless another is the lead. Pure: the day and the rules are arguments.
 * @param facts what is known of the bid beyond its members: papers, other bids, a change under way
 * @throws DomainError `assessment.empty_group` for a group without members
 */
export function assess(group: Group, target: BidTarget, asOf: IsoDate, rulebook: Rulebook, facts: BidFacts = NOTHING_KNOWN): Assessment {
  const { clauses: all, mayJoin, bidders } = clausesOf(group, target, asOf, rulebook, facts);
  const { role, clauses } = bidders === 1 ? roleAlone(all, mayJoin) : roleTogether(all, mayJoin);
  let told: readonly Finding[] | undefined;
  return {
    // Most who ask want the role alone: the sentences are made for those who read them.
    get findings() {
      told ??= clauses.map(({ finding }) => finding);
      return told;
    },
    role,
    coverage: coverageOf(clauses, target),
    toConfirm: clauses.filter(({ verdict }) => verdict === 'unknown').length,
  };
}

/** Every clause that applies to the group, in the order in which it is told: admission, joint bid, requirements. What the role follows from. */
export function clausesOf(
  group: Group,
  target: BidTarget,
  asOf: IsoDate,
  rulebook: Rulebook,
  facts: BidFacts = NOTHING_KNOWN,
): { readonly clauses: readonly Clause[]; readonly mayJoin: boolean; readonly bidders: number } {
  const members = membersOf(group);
  const bidders = members.filter(bids).map(({ business }) => business);
  const context = { group: bidders, members, target, asOf, rulebook };
  const admission = admissionClauses(context);
  const requirements = requirementClauses(context);
  const { clauses: joint, mayJoin } = jointPart(context, facts);
  return { clauses: [...admission, ...joint, ...requirements], mayJoin, bidders: bidders.length };
}

/** What is asked of groups, under the rule that the bid goes by, and whether groups may bid at all. */
export function jointPart(context: ClauseContext, facts: BidFacts = NOTHING_KNOWN): { readonly clauses: readonly Clause[]; readonly mayJoin: boolean } {
  const { target, rulebook, asOf } = context;
  const { rule, clauses } = fewestFails(rulesFor(target, rulebook, asOf, facts), (candidate) => jointClauses({ ...context, rule: candidate, facts }));
  return { clauses, mayJoin: groupsMayBid(target, rule).verdict === 'pass' };
}

/** The rules that the bid may go by; the one it is made under, where that is one of them. */
function rulesFor(target: BidTarget, rulebook: Rulebook, asOf: IsoDate, { rule }: BidFacts): readonly JointBidRule[] {
  const rules = applicableRules(target, rulebook, asOf);
  const named = rules.filter(({ id }) => id === rule);
  return named.length > 0 ? named : rules;
}

interface UnderRule {
  readonly rule?: JointBidRule;
  readonly clauses: readonly Clause[];
}

/** A group may choose among the rules that its economy has: it goes by the first with the fewest fails. */
function fewestFails(rules: readonly JointBidRule[], judge: (rule: JointBidRule | undefined) => readonly Clause[]): UnderRule {
  const [first, ...others] = rules;
  let best: UnderRule = { ...(first ? { rule: first } : {}), clauses: judge(first) };
  for (const rule of others) {
    if (failsOf(best.clauses).length === 0) break;
    const clauses = judge(rule);
    if (failsOf(clauses).length < failsOf(best.clauses).length) best = { rule, clauses };
  }
  return best;
}

interface RoleWithClauses {
  readonly role: Role;
  /** The clauses that made it; those of joint bids are no matter for a firm that bids alone. */
  readonly clauses: readonly Clause[];
}

function roleAlone(all: readonly Clause[], mayJoin: boolean): RoleWithClauses {
  const alone = all.filter(({ jointOnly }) => !jointOnly);
  const fails = failsOf(alone);
  if (fails.length === 0) return { role: 'solo', clauses: alone };
  const barred = failsOf(all).some(({ everyMember }) => everyMember);
  if (mayJoin && !barred) return { role: 'joint', clauses: all };
  const [only] = fails;
  if (fails.length === 1 && only?.curable) return { role: 'near_miss', clauses: alone };
  return { role: 'none', clauses: all };
}

function roleTogether(all: readonly Clause[], mayJoin: boolean): RoleWithClauses {
  return { role: mayJoin && failsOf(all).length === 0 ? 'joint' : 'none', clauses: all };
}

function failsOf(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(({ verdict }) => verdict === 'fail');
}

/** How much of the conditions was known and checked. An imported tender states few of its own in structured form. */
function coverageOf(clauses: readonly Clause[], { tender }: BidTarget): Coverage {
  if (clauses.every(({ ofTender }) => !ofTender)) return 'none';
  return tender.source === undefined ? 'full' : 'partial';
}
