import type { IsoDate } from '../../common/brand.js';
import type { JointBidRule } from '../../rulebook/joint-bid-rule.js';
import type { Rulebook } from '../../rulebook/rulebook.js';
import type { Decimal } from '../../money/decimal.js';
import type { BidTarget, JointBid } from '../../tender/tender.js';
import { pctOf } from '../measure.js';
import { applicableRules } from './applicable-rules.js';
import { SCOPES } from './exclusive.js';
import { STRICTNESS } from './licence.js';
import { letsDecide } from './term.js';

/** A field of a tender's overlay that allows what the law does not. */
export interface Widened {
  readonly field: keyof JointBid;
  readonly rule: JointBidRule;
  /** What the law asks, and what the tender would have, in a few words. */
  readonly law: string;
  readonly tender: string;
}

/** What an overlay says in one respect against what the rule says; undefined where it is as narrow or the tender may decide. */
type Comparison = (overlay: JointBid, rule: JointBidRule) => Omit<Widened, 'field' | 'rule'> | undefined;

const COMPARISONS: Readonly<Partial<Record<keyof JointBid, Comparison>>> = {
  minMembers: ({ minMembers }, { members }) =>
    // One member at least says nothing of groups, which have two.
    minMembers !== undefined && minMembers > 1 && minMembers < members.min ? { law: `${members.min} members or more`, tender: `${minMembers} or more` } : undefined,
  maxMembers: ({ maxMembers }, rule) => {
    const { max } = rule.members;
    const wider = maxMembers !== undefined && max !== undefined && maxMembers > max && !letsDecide(rule, 'members.max');
    return wider ? { law: `${max} members or fewer`, tender: `${maxMembers} or fewer` } : undefined;
  },
  memberSizes: ({ memberSizes = [], memberSizesQuantifier = 'all' }, { sizes }) => {
    if (sizes === undefined || (sizes.quantifier !== 'all' && sizes.quantifier !== memberSizesQuantifier)) return undefined;
    const held = new Set<string>([...sizes.allowed, ...(sizes.allowed.includes('small') ? ['micro'] : []), ...(sizes.allowed.includes('medium') ? ['sme'] : [])]);
    const more = memberSizes.filter((size) => !held.has(size));
    return more.length > 0 ? { law: sizes.allowed.join(', '), tender: more.join(', ') } : undefined;
  },
  leadMinPct: ({ leadMinPct }, rule) => (letsDecide(rule, 'lead.minPct') ? undefined : below(leadMinPct, rule.lead.minPct)),
  eachMinPct: ({ eachMinPct }, rule) => (letsDecide(rule, 'shares.eachMinPct') ? undefined : below(eachMinPct, rule.shares.eachMinPct)),
  mostExperiencedMinPct: ({ mostExperiencedMinPct }, rule) =>
    letsDecide(rule, 'shares.mostExperiencedMinPct') ? undefined : below(mostExperiencedMinPct, rule.shares.mostExperiencedMinPct),
  domesticMinPct: ({ domesticMinPct }, rule) => below(domesticMinPct, rule.eligibility.domesticMinPct),
  sharesDeclared: ({ sharesDeclared }, { shares }) => (sharesDeclared === false && shares.declared ? { law: 'shares stated', tender: 'none stated' } : undefined),
  leadLargestShare: ({ leadLargestShare }, { lead }) =>
    leadLargestShare === false && lead.largestShare === true ? { law: 'the largest share for the lead', tender: 'any share' } : undefined,
  licence: ({ licence }, { eligibility }) => looser(STRICTNESS, licence, eligibility.licence),
  oneBidPer: ({ oneBidPer }, { exclusivity }) => looser(SCOPES, oneBidPer, exclusivity.scope),
  liability: ({ liability }, rule) =>
    liability !== undefined && rule.liability === 'joint_and_several' && liability !== rule.liability && !letsDecide(rule, 'liability')
      ? { law: 'each member owes the whole', tender: liability.replaceAll('_', ' ') }
      : undefined,
  workShares: ({ workShares = [] }, rule) => {
    for (const { group, basis, minPct } of rule.workShares) {
      const own = workShares.find((share) => share.group === group && share.basis === basis);
      const wider = own && below(own.minPct, minPct);
      if (wider) return wider;
    }
    return undefined;
  },
};

/**
 * Where a target's overlay widens the law. A target that may go by several rules widens only what it widens in each of them; a
 * rule whose record is not sure neither refuses nor excuses, unless it is the one named.
 */
export function widenedFields(target: BidTarget, rulebook: Rulebook, asOf: IsoDate): readonly Widened[] {
  const { jointBid } = target;
  if (jointBid === undefined || !jointBid.allowed) return [];
  const byRule = applicableRules(target, rulebook, asOf)
    .filter(({ confidence }) => confidence !== 'low')
    .map((rule) => widened(jointBid, rule));
  return byRule.some((list) => list.length === 0) ? [] : (byRule[0] ?? []);
}

function widened(overlay: JointBid, rule: JointBidRule): readonly Widened[] {
  return Object.entries(COMPARISONS).flatMap(([field, compare]) => {
    const found = compare(overlay, rule);
    return found ? [{ field: field as keyof JointBid, rule, ...found }] : [];
  });
}

function below(own: Decimal | undefined, law: Decimal | undefined): ReturnType<Comparison> {
  return own !== undefined && law !== undefined && pctOf(own) < pctOf(law) ? { law: `${law} % or more`, tender: `${own} %` } : undefined;
}

function looser<Word extends string>(order: readonly Word[], own: Word | undefined, law: Word | undefined): ReturnType<Comparison> {
  const wider = own !== undefined && law !== undefined && order.indexOf(own) < order.indexOf(law);
  return wider ? { law: law.replaceAll('_', ' '), tender: own.replaceAll('_', ' ') } : undefined;
}
