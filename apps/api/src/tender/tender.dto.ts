import { PartialType } from '@nestjs/swagger';
import { BID_SCOPES, LIABILITIES, LICENCE_RULES, PROCUREMENT_CATEGORIES, SIZE_CLASSES, WORK_BASES, WORK_GROUPS } from '@app/domain';
import type { BidScope, Liability, LicenceRule, ProcurementCategory, SizeClass, WorkShare } from '@app/domain';
import { ClassificationInput, MoneyInput, PeriodInput, TenderValueInput } from '../input/common.dto.js';
import { Exact, Flag, Formed, FormedList, Instant, ListOf, Nested, OneOf, SomeOf, Text, TextList, Whole } from '../input/fields.js';
import { LANGUAGE, LOCAL_ID, REGION, RESOURCE_ID, TAG } from '../input/forms.js';
import type { AnyRequirementInput } from './requirement.dto.js';
import { Requirements } from './requirements-field.js';

/** Who may take part; every list that is given must be met. */
export class ReservationInput {
  @SomeOf(SIZE_CLASSES, 5, { optional: true })
  sizes?: SizeClass[];

  /** Id of the size definition that decides; absent: the buyer's procurement definition. */
  @Text(64, { optional: true })
  definition?: string;

  @FormedList(TAG, 20, { optional: true })
  ownership?: string[];

  @TextList(120, 50, { optional: true })
  registrations?: string[];

  @FormedList(REGION, 300, { optional: true })
  regions?: string[];
}

/** A least part of value, work or capital for some of the members. */
export class WorkShareInput {
  @OneOf(WORK_GROUPS)
  group!: WorkShare['group'];

  @OneOf(WORK_BASES)
  basis!: WorkShare['basis'];

  @Exact('0', '100')
  minPct!: string | number;
}

/** Narrows the economy's joint-bid rule for this tender. */
export class JointBidInput {
  @Flag()
  allowed!: boolean;

  /** Only groups may bid. */
  @Flag({ optional: true })
  required?: boolean;

  @Whole(1, 100, { optional: true })
  minMembers?: number;

  @Whole(1, 100, { optional: true })
  maxMembers?: number;

  @SomeOf(SIZE_CLASSES, 5, { optional: true })
  memberSizes?: SizeClass[];

  @OneOf(['all', 'at_least_one', 'lead'], { optional: true })
  memberSizesQuantifier?: 'all' | 'at_least_one' | 'lead';

  @Flag({ optional: true })
  foreignMembers?: boolean;

  @Exact('0', '100', { optional: true })
  leadMinPct?: string | number;

  @Exact('0', '100', { optional: true })
  eachMinPct?: string | number;

  /** Id of the joint-bid rule it goes by, where the economy has several or a bank lends its own. */
  @Text(64, { optional: true })
  rule?: string;

  /** Least part of the bid for members of the buyer's own economy. */
  @Exact('0', '100', { optional: true })
  domesticMinPct?: string | number;

  @OneOf(LICENCE_RULES, { optional: true })
  licence?: LicenceRule;

  @Flag({ optional: true })
  sharesDeclared?: boolean;

  @Flag({ optional: true })
  leadLargestShare?: boolean;

  @Exact('0', '100', { optional: true })
  mostExperiencedMinPct?: string | number;

  @ListOf(WorkShareInput, 10, { optional: true })
  workShares?: WorkShareInput[];

  /** Within what a firm may stand in one bid only. */
  @OneOf(BID_SCOPES, { optional: true })
  oneBidPer?: BidScope;

  @OneOf(LIABILITIES, { optional: true })
  liability?: Liability;
}

export class LotInput {
  @Formed(LOCAL_ID)
  id!: string;

  @Text(300)
  title!: string;

  @Text(20_000, { optional: true })
  description?: string;

  @ListOf(ClassificationInput, 100, { optional: true })
  classifications?: ClassificationInput[];

  @Nested(MoneyInput, { optional: true })
  value?: MoneyInput;

  @Nested(ReservationInput, { optional: true })
  reservedFor?: ReservationInput;

  @Nested(JointBidInput, { optional: true })
  jointBid?: JointBidInput;

  @FormedList(REGION, 300, { optional: true })
  deliveryRegions?: string[];
}

export class MilestoneInput {
  @Text(64)
  type!: string;

  @Text(300)
  title!: string;

  @Instant()
  dueDate!: string;

  @Text(300, { optional: true })
  place?: string;

  @Flag({ optional: true })
  mandatory?: boolean;
}

export class DocumentInput {
  @Formed(LOCAL_ID)
  id!: string;

  @Text(300)
  title!: string;

  @Text(64, { optional: true })
  documentType?: string;

  @Text(2_000, { optional: true })
  url?: string;

  @Text(120, { optional: true })
  format?: string;

  @Formed(LANGUAGE, { optional: true })
  language?: string;
}

/** `tandem`: sealed bids are handed in here. `official`: the page says where and how to bid. */
export class SubmissionInput {
  @OneOf(['tandem', 'official'])
  channel!: 'tandem' | 'official';

  @Text(2_000, { optional: true })
  url?: string;

  @Text(5_000, { optional: true })
  instructions?: string;
}

/** What an officer writes; a draft until it is published. */
export class TenderInput {
  @Formed(RESOURCE_ID)
  buyerId!: string;

  @Text(300)
  title!: string;

  @Text(50_000)
  description!: string;

  @Text(120, { optional: true })
  procurementMethod?: string;

  @OneOf(PROCUREMENT_CATEGORIES, { optional: true })
  mainProcurementCategory?: ProcurementCategory;

  @ListOf(ClassificationInput, 100, { optional: true })
  classifications?: ClassificationInput[];

  @Nested(TenderValueInput, { optional: true })
  value?: TenderValueInput;

  @Nested(PeriodInput)
  tenderPeriod!: PeriodInput;

  @Nested(PeriodInput, { optional: true })
  enquiryPeriod?: PeriodInput;

  @ListOf(MilestoneInput, 50, { optional: true })
  milestones?: MilestoneInput[];

  @FormedList(REGION, 300, { optional: true })
  deliveryRegions?: string[];

  @FormedList(LANGUAGE, 50, { optional: true })
  languages?: string[];

  @ListOf(DocumentInput, 100, { optional: true })
  documents?: DocumentInput[];

  /** Bids are handed in here unless told otherwise. */
  @Nested(SubmissionInput, { optional: true })
  submission?: SubmissionInput;

  @ListOf(LotInput, 500, { optional: true })
  lots?: LotInput[];

  @Nested(ReservationInput, { optional: true })
  reservedFor?: ReservationInput;

  @Nested(JointBidInput, { optional: true })
  jointBid?: JointBidInput;

  @Requirements()
  requirements?: AnyRequirementInput[];
}

/** A merge patch: what is left out stays, null removes. */
export class TenderPatch extends PartialType(TenderInput) {}

/** Why a tender is called off. */
export class CancelInput {
  static readonly bodyOptional = true;

  @Text(2_000, { optional: true })
  reason?: string;
}

/** A step that needs nothing but its address. */
export class NothingInput {
  static readonly bodyOptional = true;
}
