import { applicableRules, reachesAmount, STAGES, type BidTarget, type JointBidRule, type PaperAtHand, type PaperRule, type Stage, type Tender } from '@app/domain';
import type { BidRules } from '../consortium/commit-to-bid.js';

/** A paper that the law asks of a joint bid. */
export interface PaperDue extends PaperAtHand {
  readonly when: Stage;
  /** False where it hangs on a value or a rate that is not known, or on a contract of another kind. */
  readonly sure: boolean;
}

/** What the rule of a joint bid on these targets asks for, earliest first, with the licence of the group's own where there is one. */
export function papersDue(tender: Tender, targets: readonly BidTarget[], rules: BidRules): { readonly rule?: JointBidRule; readonly due: readonly PaperDue[] } {
  const [first] = targets;
  const [rule] = first === undefined ? [] : applicableRules(first, rules.rulebook, rules.asOf);
  const due = new Map<string, PaperDue>();
  for (const target of targets) {
    for (const paper of [...(rule?.documents ?? []), ...licenceOf(target, rule)]) {
      const truth = dueFor(paper, tender, target, rules);
      if (truth === false) continue;
      const key = `${paper.document} ${paper.form} ${paper.when}`;
      due.set(key, { document: paper.document, form: paper.form, when: paper.when, sure: truth === true || due.get(key)?.sure === true });
    }
  }
  return { rule, due: [...due.values()].sort((one, other) => STAGES.indexOf(one.when) - STAGES.indexOf(other.when)) };
}

/** Undefined where it hangs on what is not known. */
export function dueFor({ from, categories }: PaperRule, { mainProcurementCategory: category }: Tender, target: BidTarget | undefined, { rulebook, asOf }: BidRules): boolean | undefined {
  if (categories !== undefined && category !== undefined && !categories.includes(category)) return false;
  if (categories !== undefined && category === undefined) return undefined;
  return from === undefined ? true : reachesAmount(target?.value, from, rulebook, asOf);
}

function licenceOf(target: BidTarget, rule: JointBidRule | undefined): PaperRule[] {
  const asked = target.jointBid?.licence === 'joint_special' || rule?.eligibility.licence === 'joint_special';
  const categories = rule?.eligibility.jointLicence?.categories;
  return asked ? [{ document: 'joint_licence', form: 'official', when: 'with_bid', ...(categories === undefined ? {} : { categories }) }] : [];
}
