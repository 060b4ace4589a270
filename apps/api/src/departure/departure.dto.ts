import { ApiProperty } from '@nestjs/swagger';
import { ConsortiumAssessmentView, ConsentInput, MemberInput } from '../consortium/consortium.dto.js';
import { Exact, Formed, ListOf, Nested, Text } from '../input/fields.js';
import { RESOURCE_ID } from '../input/forms.js';

const PERCENT = ['0', '100'] as const;

export class DepartureInput {
  /** The member that leaves: any where the lead asks, else a firm of yours. */
  @Formed(RESOURCE_ID)
  leavingId!: string;

  /** Who steps in, by its businessId; it takes over the part of the one that leaves unless told otherwise. */
  @Nested(MemberInput, { optional: true })
  newcomer?: MemberInput;

  /** Who leads afterwards; needed where the lead leaves. */
  @Formed(RESOURCE_ID, { optional: true })
  leadId?: string;

  /** Parts of those who stay that change. */
  @ListOf(MemberInput, 20, { optional: true })
  members?: MemberInput[];

  /** Why; the buyer reads it. */
  @Text(2_000)
  reason!: string;

  /** How much of the contract is done, in percent. */
  @Exact(...PERCENT, { optional: true })
  executedPct?: string;
}

export class SuccessorsQuery {
  /** The member that would leave: any where the lead asks, else a firm of yours. */
  @Formed(RESOURCE_ID)
  leavingId!: string;

  /** How much of the contract is done, in percent. */
  @Exact(...PERCENT, { optional: true })
  executedPct?: string;
}

export class DepartureConsentInput extends ConsentInput {
  @Formed(RESOURCE_ID)
  businessId!: string;
}

export class DepartureDeclineInput {
  /** The firm of yours that does not agree. */
  @Formed(RESOURCE_ID)
  businessId!: string;
}

export class DepartureDecisionInput {
  /** Why; the firms read it. */
  @Text(2_000)
  reason!: string;

  /** How much of the contract is done, in percent, as the buyer sees it. */
  @Exact(...PERCENT, { optional: true })
  executedPct?: string;
}

export class DepartureMemberView {
  readonly businessId!: string;
  readonly name?: string;
  @ApiProperty({ type: String, enum: ['lead', 'member', 'leaving'] })
  readonly role!: string;
  readonly sharePct?: string;
  readonly scope!: string[];
  /** Steps in for the one that leaves. */
  readonly newcomer!: boolean;
  readonly consented!: boolean;
}

export class DepartureDecisionView {
  readonly at!: string;
  readonly reason!: string;
  readonly executedPct?: string;
}

/** A member leaves a joint bid after the opening, and another may step in. */
export class DepartureView {
  readonly id!: string;
  readonly consortiumId!: string;
  readonly tenderId!: string;
  readonly tenderTitle!: string;
  @ApiProperty({ type: String, enum: ['asked', 'consented', 'approved', 'refused', 'declined', 'withdrawn'] })
  readonly status!: string;
  /** The firm that asked. */
  readonly askedBy!: string;
  readonly reason!: string;
  readonly executedPct?: string;
  /** As of the day it was asked: `unknown` is to be agreed with the buyer. */
  @ApiProperty({ type: String, enum: ['allowed', 'unknown'] })
  readonly rule!: string;
  /** Those who take part afterwards, the lead first; last the one that leaves. */
  @ApiProperty({ type: () => [DepartureMemberView] })
  readonly members!: DepartureMemberView[];
  /** Names the terms afterwards; a consent holds for these and no others. */
  readonly agreementHash!: string;
  /** What whoever consents has to have understood. */
  readonly consentText!: string;
  /** Of the group afterwards, as of now, lot by lot. */
  @ApiProperty({ type: () => [ConsortiumAssessmentView] })
  readonly assessments!: ConsortiumAssessmentView[];
  /** True for the buyer's people who decide on it. */
  readonly toDecide!: boolean;
  @ApiProperty({ type: () => DepartureDecisionView, required: false })
  readonly decision?: DepartureDecisionView;
  readonly createdAt!: string;
}

export class DeparturesView {
  @ApiProperty({ type: () => [DepartureView] })
  readonly items!: DepartureView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is whole' })
  readonly next!: string | null;
}

/** A firm with which the group afterwards would fail no condition. */
export class SuccessorView {
  readonly businessId!: string;
  readonly name!: string;
  /** How well the tender suits it, 0 to 100. */
  readonly score!: number;
  /** Conditions that somebody would have to confirm. */
  readonly toConfirm!: number;
}

export class SuccessorsView {
  readonly leavingId!: string;
  /** Who would lead: who leads now, or where that one leaves the first of the others. */
  readonly leadId!: string;
  /** Firms that are open to partners, the best suited first, at most 20. */
  @ApiProperty({ type: () => [SuccessorView] })
  readonly items!: SuccessorView[];
  /** How many more could: they are not open to partners, or come after the twentieth. */
  readonly others!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is whole' })
  readonly next!: string | null;
}
