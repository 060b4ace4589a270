import type { Decimal } from '../money/decimal.js';
import type { Aggregation, RequirementKind } from '../tender/requirement.js';
import type { Confidence, LawSource, SizeClass } from './rulebook.js';

/**
 * - `allowed`: always; `allowed_unless_tender_forbids`: where the tender is silent, yes
 * - `only_if_tender_allows`: where the tender is silent, no
 * - `only_for_listed_sizes`: for members of the sizes that the rule lists
 */
export const PERMISSIONS = ['allowed', 'allowed_unless_tender_forbids', 'only_if_tender_allows', 'only_for_listed_sizes'] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const LEGAL_FORMS = ['contractual_consortium', 'unincorporated_jv', 'separate_entity', 'cooperative'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const QUANTIFIERS = ['all', 'at_least_one', 'lead'] as const;
export type Quantifier = (typeof QUANTIFIERS)[number];

/** What members owe: all of it each, their own part, or as their agreement or entity says. */
export const LIABILITIES = ['joint_and_several', 'several_by_scope', 'lead_all_others_own_part', 'declared_in_agreement', 'entity'] as const;
export type Liability = (typeof LIABILITIES)[number];

/** `joint_special`: the group needs a licence of its own. */
export const LICENCE_RULES = ['each', 'union', 'by_scope', 'joint_special'] as const;
export type LicenceRule = (typeof LICENCE_RULES)[number];

export const BID_SCOPES = ['procedure', 'lot', 'item'] as const;
/** Within what a firm may stand in one bid only. */
export type BidScope = (typeof BID_SCOPES)[number];

export const WORK_GROUPS = ['lead', 'small', 'protege', 'each'] as const;
export const WORK_BASES = ['contract_value', 'work_by_jv', 'capital'] as const;

/** A least part of value, work or capital for the lead, for the small members together, for the protege (who leads), or for each. */
export interface WorkShare {
  readonly group: (typeof WORK_GROUPS)[number];
  readonly basis: (typeof WORK_BASES)[number];
  readonly minPct: Decimal;
  /** True where it binds only tenders that only groups may bid on; elsewhere it is the price of an advantage. */
  readonly whereGroupsOnly?: boolean;
}

export const PAPERS = [
  'agreement', 'promise', 'power_of_attorney', 'certificate', 'espd', 'register_entry', 'mentor_protege_agreement', 'performance_report', 'joint_licence',
] as const;
export type Paper = (typeof PAPERS)[number];

export const STAGES = ['with_bid', 'before_contract', 'after_award'] as const;
/** When something is due, earliest first. */
export type Stage = (typeof STAGES)[number];

/** From the plainest to the most solemn; a more solemn one serves for a plainer one. */
export const PAPER_FORMS = ['electronic', 'private', 'notarised', 'public_deed', 'official'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** An amount in a currency or an index unit, in whole units. */
export interface UnitAmount {
  readonly value: Decimal;
  readonly unit: string;
}

export interface PaperRule {
  readonly document: Paper;
  readonly when: Stage;
  readonly form: PaperForm;
  /** Contracts of this value or more. */
  readonly from?: UnitAmount;
  readonly categories?: readonly ('goods' | 'services' | 'works')[];
}

/** How the law has members meet what a tender asks of a kind. */
export interface CapacityRule {
  readonly criterion: string;
  readonly kinds: readonly RequirementKind[];
  readonly aggregation: Aggregation;
  readonly jointMinPct?: Decimal;
  readonly leadMinPct?: Decimal;
  readonly eachMinPct?: Decimal;
  /** True where it binds whatever the tender says; else a tender that says otherwise goes by its own words. */
  readonly fixed: boolean;
}

export interface JointBidBenefit {
  readonly type: 'set_aside' | 'price_deduction' | 'price_match' | 'fee_or_bond_waiver' | 'experience_waiver' | 'rating_sum';
  readonly condition: string;
  readonly value?: string;
}

/** Fields of a rule that the tender may set as it likes; `*` is all of them. */
export const TENDER_DECIDES = [
  '*', 'members.max', 'lead.minPct', 'shares.eachMinPct', 'shares.mostExperiencedMinPct', 'capacity', 'capacity.leadMinPct', 'capacity.eachMinPct', 'liability', 'work',
] as const;
export type TenderDecides = (typeof TENDER_DECIDES)[number];

/** One instrument by which firms bid together. What is absent is not known to be asked, which is not the same as free. */
export interface JointBidRule {
  readonly id: string;
  readonly name: string;
  readonly scope: {
    readonly categories: readonly ('goods' | 'services' | 'works')[];
    /** True where it is about tenders that are kept for firms of some sizes. */
    readonly reserved?: boolean;
    readonly upTo?: UnitAmount;
  };
  readonly permission: Permission;
  readonly forms: readonly LegalForm[];
  /** True where a legal form may be asked for once the contract is won. */
  readonly formAfterAward?: boolean;
  readonly members: { readonly min: number; readonly max?: number; readonly tenderSetsMax?: boolean };
  readonly sizes?: { readonly allowed: readonly SizeClass[]; readonly quantifier: Quantifier; readonly exception?: string };
  /** Of every member: in the register, legally able, on no ground excluded. */
  readonly eligibility: {
    readonly registered: boolean;
    readonly register?: string;
    readonly legal: boolean;
    readonly notExcluded: boolean;
    readonly domesticMinPct?: Decimal;
    readonly licence?: LicenceRule;
    readonly jointLicence?: { readonly scheme: string; readonly id: string; readonly categories: readonly ('goods' | 'services' | 'works')[] };
  };
  readonly lead: {
    readonly required: boolean;
    readonly representative: boolean;
    readonly sizes?: readonly SizeClass[];
    readonly minPct?: Decimal;
    readonly largestShare?: boolean;
  };
  readonly shares: {
    readonly declared: boolean;
    readonly sum100: boolean;
    readonly eachMinPct?: Decimal;
    readonly tenderSetsEach?: boolean;
    readonly mostExperiencedMinPct?: Decimal;
  };
  readonly workShares: readonly WorkShare[];
  readonly liability: Liability;
  readonly capacity: readonly CapacityRule[];
  /** `breach: ask`: a second bid does not shut the firm out by itself; it has to show that the bids were made apart. */
  readonly exclusivity: { readonly scope: BidScope; readonly breach: 'fail' | 'ask'; readonly subcontractorElsewhere?: 'allowed' | 'forbidden' };
  readonly sizeEffect: 'each_member_counts_alone' | 'all_members_must_meet' | 'sum_of_members' | 'entity_own_size';
  readonly benefits: readonly JointBidBenefit[];
  readonly documents: readonly PaperRule[];
  /** Absent: not known to be allowed. */
  readonly changes?: {
    readonly replacement: boolean;
    readonly condition: string;
    readonly minExecutedPct?: Decimal;
    readonly minOriginalMembers?: number;
  };
  readonly tenderDecides: readonly TenderDecides[];
  /** The first is the one that findings name. */
  readonly sources: readonly LawSource[];
  readonly confidence: Confidence;
  readonly verify: readonly string[];
}
