import { ApiProperty } from '@nestjs/swagger';
import { Exact, Flag, Formed, FormedList, ListOf, Text, TextList } from '../input/fields.js';
import { LOCAL_ID, RESOURCE_ID } from '../input/forms.js';
import { PageQuery } from '../input/page.dto.js';
import { MoneyView } from '../input/common.view.dto.js';
import { FindingView } from '../match/finding.view.dto.js';

const SHARE = ['0', '100'] as const;

/** A firm's part in a joint bid. */
export class MemberInput {
  /** This or the pseudonym. */
  @Formed(RESOURCE_ID, { optional: true })
  businessId?: string;

  /** Of a firm that a team search suggested without its name. It learns who asks, and is not named to you until it answers or says that it is interested. */
  @Text(40, { optional: true })
  pseudonym?: string;

  /** Percent of the contract's value, two places at most; all members' together are 100. */
  @Exact(...SHARE, { optional: true })
  sharePct?: string;

  /** Parts of the work: ids of requirements or lots, or codes of the work. */
  @TextList(200, 50, { optional: true })
  scope?: string[];
}

export class ConsortiumInput {
  @Formed(RESOURCE_ID)
  tenderId!: string;

  @FormedList(LOCAL_ID, 100, { optional: true })
  lotIds?: string[];

  @Formed(RESOURCE_ID)
  leadId!: string;

  /** The lead among them. */
  @ListOf(MemberInput, 20)
  members!: MemberInput[];

  /** Give each a share by what it brings, where no share is given. What firms do not show counts by its band. */
  @Flag({ optional: true })
  shareByOffers?: boolean;
}

export class ConsortiumPatch {
  /** Those whose part changes. */
  @ListOf(MemberInput, 20)
  members!: MemberInput[];
}

export class ConsentInput {
  /** The `agreementHash` that was read with the terms. */
  @Text(64)
  agreementHash!: string;

  /** True: the sentence on liability was understood. */
  @Flag()
  understood!: boolean;
}

export class MemberConsentInput extends ConsentInput {
  @Formed(RESOURCE_ID)
  businessId!: string;
}

export class LeaveInput {
  @Formed(RESOURCE_ID)
  businessId!: string;
}

export class DeclineInput {
  @Text(1_000, { optional: true })
  reason?: string;
}

export class CounterInput {
  @Exact(...SHARE, { optional: true })
  sharePct?: string;

  @TextList(200, 50, { optional: true })
  scope?: string[];

  @Text(1_000, { optional: true })
  reason?: string;
}

export class CounterView {
  readonly sharePct?: string;
  readonly scope?: string[];
}

export class NextCandidateView {
  readonly businessId?: string;
  readonly name?: string;
  readonly pseudonym?: string;
}

export class InvitationView {
  readonly id!: string;
  readonly consortiumId!: string;
  readonly tenderId!: string;
  /** Absent where the firm has not let itself be known: then there is a pseudonym. */
  readonly businessId?: string;
  readonly pseudonym?: string;
  @ApiProperty({ type: String, enum: ['open', 'countered', 'accepted', 'declined', 'withdrawn'] })
  readonly status!: string;
  readonly sharePct?: string;
  readonly scope!: string[];
  readonly reason?: string;
  @ApiProperty({ type: () => CounterView, required: false })
  readonly counter?: CounterView;
  /** True: to the others the firm is a pseudonym until it answers or is interested. */
  readonly veiled!: boolean;
  /** For the lead: who could take its place, where it has not answered for 48 hours; by id and name, or by pseudonym. */
  @ApiProperty({ type: () => NextCandidateView, required: false })
  readonly next?: NextCandidateView;
  /** When the firm let the others see who it is, before any answer. */
  readonly interestedAt?: string;
  readonly createdAt!: string;
  readonly answeredAt?: string;
}

export class InvitationPageView {
  readonly items!: InvitationView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}

/** The size class that a firm had at a moment of the tender's life, by the law of its own economy. */
export class KeptSizeView {
  @ApiProperty({ type: String, enum: ['micro', 'small', 'medium', 'sme', 'large', 'unknown'] })
  readonly class!: string;
  /** When it won; else when it stepped in for another; else when it bid. */
  @ApiProperty({ type: String, enum: ['award', 'replacement', 'bid'] })
  readonly moment!: string;
  readonly asOf!: string;
}

/** By id and name, or by a pseudonym where it is asked and has not let itself be known. */
export class ConsortiumMemberView {
  readonly businessId?: string;
  readonly name?: string;
  readonly pseudonym?: string;
  @ApiProperty({ type: String, enum: ['lead', 'member'] })
  readonly role!: string;
  readonly sharePct?: string;
  readonly scope!: string[];
  /** False: invited, and not in yet. */
  readonly joined!: boolean;
  /** True: it has consented to the terms as they stand. */
  readonly consented!: boolean;
  readonly consentedAt?: string;
  /** By what each brings, within what the rules ask of shares; 100 together. */
  readonly proposedSharePct?: string;
  /** Its part of the value by its share; all parts together are the value. */
  @ApiProperty({ type: () => MoneyView, required: false })
  readonly value?: MoneyView;
  /** From the opening on: the size by which it is judged, whatever it has grown since. */
  @ApiProperty({ type: () => KeptSizeView, required: false })
  readonly keptSize?: KeptSizeView;
}

/** Of those who have joined; the figures of one who is only invited are in nobody's sight. */
export class ConsortiumAssessmentView {
  readonly lotId?: string;
  @ApiProperty({ type: String, enum: ['solo', 'joint', 'near_miss', 'none'] })
  readonly role!: string;
  @ApiProperty({ type: String, enum: ['full', 'partial', 'none'] })
  readonly coverage!: string;
  readonly toConfirm!: number;
  readonly findings!: FindingView[];
}

export class ConsortiumView {
  readonly id!: string;
  readonly version!: number;
  readonly tenderId!: string;
  readonly tenderTitle!: string;
  /** Until when it can be formed, changed and left. */
  readonly endDate?: string;
  readonly lotIds!: string[];
  @ApiProperty({ type: String, enum: ['forming', 'agreed', 'bid_submitted', 'opened', 'awarded', 'not_awarded', 'dissolved'] })
  readonly status!: string;
  readonly leadId!: string;
  readonly members!: ConsortiumMemberView[];
  /** Names the terms as they stand; a consent holds for these and no others. */
  readonly agreementHash!: string;
  /** What whoever consents has to have understood. */
  readonly consentText!: string;
  readonly invitations!: InvitationView[];
  readonly assessments!: ConsortiumAssessmentView[];
  readonly createdAt!: string;
}

/** A joint bid in a firm's list. */
export class ConsortiumSummaryView {
  readonly id!: string;
  readonly tenderId!: string;
  readonly tenderTitle!: string;
  readonly endDate?: string;
  @ApiProperty({ type: String, enum: ['forming', 'agreed', 'bid_submitted', 'opened', 'awarded', 'not_awarded', 'dissolved'] })
  readonly status!: string;
  readonly leadName!: string;
  readonly members!: number;
  /** Whether the firm is in; else it is only asked. */
  readonly joined!: boolean;
  /** Whether the firm has to consent to the terms as they stand. */
  readonly consentAsked!: boolean;
  /** The firm's own invitation, where it waits for an answer. */
  readonly invitationId?: string;
}

/** Which joint bids of a firm. */
export class ConsortiaQuery extends PageQuery {
  /** Of this tender alone. */
  @Formed(RESOURCE_ID, { optional: true })
  tenderId?: string;

  /** Led by this firm alone. */
  @Formed(RESOURCE_ID, { optional: true })
  leadId?: string;
}

export class ConsortiumPageView {
  readonly items!: ConsortiumSummaryView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}
