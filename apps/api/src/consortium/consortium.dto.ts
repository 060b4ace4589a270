import { ApiProperty } from '@nestjs/swagger';
import { Exact, Flag, Formed, FormedList, ListOf, Text, TextList } from '../input/fields.js';
import { LOCAL_ID, RESOURCE_ID } from '../input/forms.js';
import { FindingView } from '../match/finding.view.dto.js';

const SHARE = ['0', '100'] as const;

/** A firm's part in a joint bid. */
export class MemberInput {
  @Formed(RESOURCE_ID)
  businessId!: string;

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

export class InvitationView {
  readonly id!: string;
  readonly consortiumId!: string;
  readonly tenderId!: string;
  readonly businessId!: string;
  @ApiProperty({ type: String, enum: ['open', 'countered', 'accepted', 'declined', 'withdrawn'] })
  readonly status!: string;
  readonly sharePct?: string;
  readonly scope!: string[];
  readonly reason?: string;
  @ApiProperty({ type: () => CounterView, required: false })
  readonly counter?: CounterView;
  readonly createdAt!: string;
  readonly answeredAt?: string;
}

export class InvitationPageView {
  readonly items!: InvitationView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}

export class ConsortiumMemberView {
  readonly businessId!: string;
  readonly name!: string;
  @ApiProperty({ type: String, enum: ['lead', 'member'] })
  readonly role!: string;
  readonly sharePct?: string;
  readonly scope!: string[];
  /** False: invited, and not in yet. */
  readonly joined!: boolean;
  /** True: it has consented to the terms as they stand. */
  readonly consented!: boolean;
  readonly consentedAt?: string;
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
