import { ApiProperty } from '@nestjs/swagger';
import { AGGREGATIONS, PROCUREMENT_CATEGORIES } from '@app/domain';
import { ClassificationView, MessageView, MoneyView } from '../input/common.view.dto.js';
import { ImportMarkView, SuitabilityView, TenderItemView, TenderPartyView } from './published.view.dto.js';

const STATUSES = ['draft', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'];

export class BuyerRefView {
  readonly id!: string;
  readonly name!: string;
  readonly economy!: string;
}

/** An amount and whether all may see it; without `amount` it is hidden from you. */
export class TenderValueView {
  readonly amount?: string;
  readonly currency?: string;
  @ApiProperty({ type: String, enum: ['public', 'hidden'] })
  readonly visibility!: string;
}

export class PeriodView {
  readonly startDate?: string;
  readonly endDate!: string;
  readonly timeZone?: string;
}

/** Without `endDate` the publisher names no deadline that can be read: the tender is never open and never matched. */
export class TenderPeriodView {
  readonly startDate?: string;
  readonly endDate?: string;
  readonly timeZone?: string;
}

export class MilestoneView {
  readonly type!: string;
  readonly title!: string;
  readonly dueDate!: string;
  readonly place?: string;
  readonly mandatory?: boolean;
}

export class DocumentView {
  readonly id!: string;
  readonly title!: string;
  readonly documentType?: string;
  readonly url?: string;
  readonly format?: string;
  readonly language?: string;
}

export class SubmissionView {
  @ApiProperty({ type: String, enum: ['tandem', 'official'] })
  readonly channel!: string;
  readonly url?: string;
  readonly instructions?: string;
}

export class ReservationView {
  readonly sizes?: string[];
  readonly definition?: string;
  readonly ownership?: string[];
  readonly registrations?: string[];
  readonly regions?: string[];
}

export class WorkShareView {
  readonly group!: string;
  readonly basis!: string;
  readonly minPct!: string;
}

export class JointBidView {
  readonly allowed!: boolean;
  readonly required?: boolean;
  readonly minMembers?: number;
  readonly maxMembers?: number;
  readonly memberSizes?: string[];
  readonly memberSizesQuantifier?: string;
  readonly foreignMembers?: boolean;
  readonly leadMinPct?: string;
  readonly eachMinPct?: string;
  readonly rule?: string;
  readonly domesticMinPct?: string;
  readonly licence?: string;
  readonly sharesDeclared?: boolean;
  readonly leadLargestShare?: boolean;
  readonly mostExperiencedMinPct?: string;
  readonly workShares?: WorkShareView[];
  readonly oneBidPer?: string;
  readonly liability?: string;
}

export class LotView {
  readonly id!: string;
  readonly title!: string;
  readonly description?: string;
  readonly classifications!: ClassificationView[];
  readonly value?: MoneyView;
  readonly reservedFor?: ReservationView;
  readonly jointBid?: JointBidView;
  readonly deliveryRegions?: string[];
  readonly suitability?: SuitabilityView;
  readonly reservedParticipation?: string[];
}

/** A requirement; which of the fields are there depends on its kind. */
export class RequirementView {
  readonly id!: string;
  readonly lotId?: string;
  readonly kind!: string;
  @ApiProperty({ type: String, enum: [...AGGREGATIONS] })
  readonly aggregation!: string;
  readonly jointMinPct?: string;
  readonly leadMinPct?: string;
  readonly eachMinPct?: string;
  readonly scheme?: string;
  readonly certificateId?: string;
  readonly level?: string;
  readonly amount?: MoneyView;
  readonly years?: number;
  readonly classification?: ClassificationView;
  readonly count?: number;
  readonly value?: MoneyView;
  readonly role?: string;
  readonly quantity?: string;
  readonly unit?: string;
  readonly per?: string;
  readonly anyOf?: string[];
  readonly minPct?: string;
  readonly ground?: string;
}

/** Where an imported tender came from. */
export class TenderSourceView {
  readonly ocid!: string;
  readonly releaseId?: string;
  readonly publisher?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly url?: string;
}

export class SupplierView {
  readonly name!: string;
  readonly businessId?: string;
  readonly sharePct?: string;
  /** Of a joint bid. */
  @ApiProperty({ type: String, enum: ['lead', 'member'], required: false })
  readonly role?: string;
}

/** A member of the group that won has left since, and another may have stepped in. */
export class SupplierChangeView {
  /** When the buyer agreed. */
  readonly at!: string;
  /** The version of the tender that says it first. */
  readonly version!: number;
  readonly leaving!: SupplierView;
  @ApiProperty({ type: () => SupplierView, required: false })
  readonly stepsIn?: SupplierView;
  /** The contract was signed by then. */
  readonly underContract?: boolean;
}

/** An award, or that there is none. */
export class DecisionView {
  @ApiProperty({ type: String, enum: ['awarded', 'unsuccessful'] })
  readonly outcome!: string;
  readonly lotId?: string;
  readonly decidedOn!: string;
  readonly reason?: string;
  /** As they are now. */
  readonly suppliers?: SupplierView[];
  /** How they came to differ from those that it was awarded to, the oldest first. */
  @ApiProperty({ type: () => [SupplierChangeView], required: false })
  readonly changes?: SupplierChangeView[];
  /** The sealed bid that won. */
  readonly bidId?: string;
  readonly value?: MoneyView;
  /** Last day on which the award may be appealed. */
  readonly appealUntil?: string;
  readonly signedOn?: string;
}

export class TenderView {
  readonly id!: string;
  readonly version!: number;
  @ApiProperty({ type: String, enum: STATUSES })
  readonly status!: string;
  readonly buyer!: BuyerRefView;
  readonly title!: string;
  readonly description!: string;
  readonly procurementMethod?: string;
  @ApiProperty({ type: String, enum: [...PROCUREMENT_CATEGORIES], required: false })
  readonly mainProcurementCategory?: string;
  readonly classifications!: ClassificationView[];
  readonly value?: TenderValueView;
  readonly tenderPeriod!: TenderPeriodView;
  readonly enquiryPeriod?: PeriodView;
  readonly milestones!: MilestoneView[];
  readonly deliveryRegions!: string[];
  readonly languages!: string[];
  readonly documents!: DocumentView[];
  readonly submission!: SubmissionView;
  readonly lots!: LotView[];
  readonly reservedFor?: ReservationView;
  readonly jointBid?: JointBidView;
  readonly requirements!: RequirementView[];
  readonly source?: TenderSourceView;
  readonly publishedAt?: string;
  /** What became of it, lot by lot where it has lots; empty until something is decided. */
  readonly decisions!: DecisionView[];
  /** From here on: what an imported notice tells besides, at the tender's own address alone. */
  readonly items?: TenderItemView[];
  readonly parties?: TenderPartyView[];
  /** Who may bid, in the publisher's words. */
  readonly eligibility?: string;
  readonly suitability?: SuitabilityView;
  readonly reservedParticipation?: string[];
  readonly importMarks?: ImportMarkView[];
}

export class TenderPageView {
  readonly items!: TenderView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}

/** One field that a version changed. */
export class ChangeView {
  readonly path!: string;
  @ApiProperty({ required: false, description: 'Absent where the field is new', oneOf: anyJson() })
  readonly before?: unknown;
  @ApiProperty({ required: false, description: 'Absent where the field was removed', oneOf: anyJson() })
  readonly after?: unknown;
}

export class TenderVersionView {
  readonly version!: number;
  @ApiProperty({ type: String, enum: STATUSES })
  readonly status!: string;
  readonly at!: string;
  /** What the officer said of it. */
  readonly note?: string;
  readonly changes!: ChangeView[];
  /** The same in sentences, the weightiest first. */
  readonly summary!: MessageView[];
}

export class TenderVersionPageView {
  readonly items!: TenderVersionView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}

function anyJson() {
  return [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ];
}

