import type { BuyerLevel } from '../buyer/buyer.js';
import type { BuyerId, EconomyCode, IsoInstant, LotId, TenderId } from '../common/brand.js';
import type { Classification } from '../common/classification.js';
import type { BidScope, LicenceRule, Liability, WorkShare } from '../rulebook/joint-bid-rule.js';
import type { SizeClass } from '../rulebook/rulebook.js';
import type { Decimal } from '../money/decimal.js';
import type { Money } from '../money/money.js';
import type { Decision } from './decision.js';
import type { Requirement } from './requirement.js';
import type { PublishedDetail, PublishedTerms } from './published-detail.js';
import type { TenderStatus } from './tender-state.js';

export const PROCUREMENT_CATEGORIES = ['goods', 'services', 'works'] as const;
export type ProcurementCategory = (typeof PROCUREMENT_CATEGORIES)[number];

/** Who may take part; every list that is given must be met ("all of them"). */
export interface Reservation {
  readonly sizes?: readonly SizeClass[];
  /** Id of the size definition that decides, e.g. `AU-ABS`; absent: the buyer's procurement definition. */
  readonly definition?: string;
  readonly ownership?: readonly string[];
  readonly registrations?: readonly string[];
  readonly regions?: readonly string[];
}

/** Narrows the economy's joint-bid rule for this tender; never widens it. */
export interface JointBid {
  readonly allowed: boolean;
  /** Only groups may bid. `false` with `minMembers`: the bound holds for groups, a firm alone is free of it. */
  readonly required?: boolean;
  readonly minMembers?: number;
  readonly maxMembers?: number;
  /** Sizes that members may have, and for how many of them it holds. */
  readonly memberSizes?: readonly SizeClass[];
  readonly memberSizesQuantifier?: 'all' | 'at_least_one' | 'lead';
  /** `true`: members of other economies are admitted, classed by their own definition unless the tender names one. */
  readonly foreignMembers?: boolean;
  readonly leadMinPct?: Decimal;
  readonly eachMinPct?: Decimal;
  /** Id of the joint-bid rule it goes by, where the economy has several or a bank lends its own. */
  readonly rule?: string;
  /** Least part of the bid for members of the buyer's economy. */
  readonly domesticMinPct?: Decimal;
  readonly licence?: LicenceRule;
  /** Members state their shares, which add up to 100. */
  readonly sharesDeclared?: boolean;
  readonly leadLargestShare?: boolean;
  readonly mostExperiencedMinPct?: Decimal;
  readonly workShares?: readonly WorkShare[];
  /** Within what a firm may stand in one bid only. */
  readonly oneBidPer?: BidScope;
  readonly liability?: Liability;
}

export interface Lot extends PublishedTerms {
  readonly id: LotId;
  readonly title: string;
  readonly description?: string;
  readonly classifications: readonly Classification[];
  readonly value?: Money;
  readonly reservedFor?: Reservation;
  readonly jointBid?: JointBid;
  readonly deliveryRegions?: readonly string[];
}

export interface Period {
  readonly startDate?: IsoInstant;
  readonly endDate: IsoInstant;
  /** IANA zone in which people read the deadline. */
  readonly timeZone?: string;
}

/** When bids may come in. Some publishers name no deadline: such a notice is kept, is never open and never matched. */
export interface TenderPeriod extends Omit<Period, 'endDate'> {
  readonly endDate?: IsoInstant;
}

export interface Milestone {
  readonly type: string;
  readonly title: string;
  readonly dueDate: IsoInstant;
  readonly place?: string;
  readonly mandatory?: boolean;
}

export interface TenderDocument {
  readonly id: string;
  readonly title: string;
  readonly documentType?: string;
  readonly url?: string;
  readonly format?: string;
  readonly language?: string;
}

/** `tandem`: sealed bids are handed in here. `official`: the page says where and how to bid. */
export interface Submission {
  readonly channel: 'tandem' | 'official';
  readonly url?: string;
  readonly instructions?: string;
}

/** Where an imported tender came from; absent for one posted here. */
export interface TenderSource {
  readonly ocid: string;
  readonly releaseId?: string;
  /** The release's own date: an older one never replaces a newer one. */
  readonly releasedAt?: IsoInstant;
  readonly publisher?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly url?: string;
}

/** What an officer may write. */
export interface TenderNotice extends PublishedDetail {
  readonly buyerId: BuyerId;
  readonly title: string;
  readonly description: string;
  readonly procurementMethod?: string;
  readonly mainProcurementCategory?: ProcurementCategory;
  readonly classifications: readonly Classification[];
  readonly value?: Money;
  readonly valueVisibility: 'public' | 'hidden';
  readonly tenderPeriod: TenderPeriod;
  readonly enquiryPeriod?: Period;
  readonly milestones: readonly Milestone[];
  readonly deliveryRegions: readonly string[];
  readonly languages: readonly string[];
  readonly documents: readonly TenderDocument[];
  readonly submission: Submission;
  readonly lots: readonly Lot[];
  readonly reservedFor?: Reservation;
  readonly jointBid?: JointBid;
  readonly requirements: readonly Requirement[];
  readonly source?: TenderSource;
}

/** One immutable version of a tender. */
export interface Tender extends TenderNotice {
  readonly id: TenderId;
  readonly version: number;
  readonly status: TenderStatus;
  /** The buyer's; decides size definition, joint-bid rule and market access. */
  readonly economy: EconomyCode;
  readonly buyerName: string;
  /** Of the buyer, where it is known. */
  readonly buyerLevel?: BuyerLevel;
  readonly publishedAt?: IsoInstant;
  /** What became of it, lot by lot where it has lots. */
  readonly decisions?: readonly Decision[];
}

/** What is bid for: a lot with what it inherits from its tender, or the tender itself where it has no lots. */
export interface BidTarget {
  readonly tender: Tender;
  readonly lotId?: LotId;
  readonly title: string;
  readonly description: string;
  readonly classifications: readonly Classification[];
  readonly value?: Money;
  readonly reservedFor?: Reservation;
  readonly jointBid?: JointBid;
  readonly deliveryRegions: readonly string[];
  readonly requirements: readonly Requirement[];
}

/** The targets of a tender in its own order; a lot's own reservation, joint-bid rule and regions win over the tender's. */
export function bidTargets(tender: Tender): readonly BidTarget[] {
  if (tender.lots.length === 0) return [{ ...whole(tender), requirements: tender.requirements }];
  return tender.lots.map((lot) => ({
    ...whole(tender),
    lotId: lot.id,
    title: `${tender.title}: ${lot.title}`,
    description: [lot.description, tender.description].filter(Boolean).join('\n'),
    classifications: lot.classifications.length > 0 ? lot.classifications : tender.classifications,
    value: lot.value,
    reservedFor: lot.reservedFor ?? tender.reservedFor,
    jointBid: lot.jointBid ?? tender.jointBid,
    deliveryRegions: lot.deliveryRegions ?? tender.deliveryRegions,
    requirements: tender.requirements.filter(({ lotId }) => lotId === undefined || lotId === lot.id),
  }));
}

function whole(tender: Tender): Omit<BidTarget, 'lotId' | 'requirements'> {
  const { title, description, classifications, value, reservedFor, jointBid, deliveryRegions } = tender;
  return { tender, title, description, classifications, value, reservedFor, jointBid, deliveryRegions };
}
