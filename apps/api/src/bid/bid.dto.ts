import { ApiProperty } from '@nestjs/swagger';
import { ENVELOPES, MOST_ENVELOPE_DOCUMENTS } from '@app/domain';
import { Flag, Formed, FormedList, ListOf, OneOf, Text } from '../input/fields.js';
import { LOCAL_ID, RESOURCE_ID } from '../input/forms.js';
import { Check } from '../input/rule.js';
import { BoundDocumentView, NamedDocumentInput, ReceiptDocumentView } from './bid-document.dto.js';

const BID_STATUSES = ['submitted', 'replaced', 'withdrawn', 'opened', 'awarded', 'not_awarded'];
const CONTENT = { oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }], description: 'Text, or an object of the bidder’s own. A price as an object is {amount, currency}, or {lots: [{lotId, amount, currency}]}.' };

export class EnvelopeInput {
  @OneOf(ENVELOPES)
  name!: 'technical' | 'price';

  /** Sealed on arrival; stored and logged nowhere as it is sent. */
  @Check({ code: 'envelope.empty', message: 'Put text or an object into this envelope.', accepts: (value) => typeof value === 'string' || (typeof value === 'object' && value !== null) })
  @ApiProperty(CONTENT)
  content!: unknown;

  /** Sent before, and whole. The sealed envelope lists them with their hashes. */
  @ListOf(NamedDocumentInput, MOST_ENVELOPE_DOCUMENTS, { optional: true })
  documents?: NamedDocumentInput[];
}

/** A bid, by a firm alone or by a consortium through its lead. */
export class BidInput {
  @Formed(RESOURCE_ID, { optional: true })
  consortiumId?: string;

  @Formed(RESOURCE_ID, { optional: true })
  businessId?: string;

  /** Absent: the whole tender. A joint bid is for the lots that its members agreed on. */
  @FormedList(LOCAL_ID, 100, { optional: true })
  lotIds?: string[];

  /** A technical and a price envelope. */
  @ListOf(EnvelopeInput, 2)
  envelopes!: EnvelopeInput[];
}

export class OpeningInput {
  @OneOf(ENVELOPES)
  envelope!: 'technical' | 'price';
}

/** Whether the technical envelope is good enough for the price to be opened. */
export class JudgementInput {
  @Flag()
  passed!: boolean;

  @Text(4_000)
  reasons!: string;
}

export class EnvelopeHashView {
  @ApiProperty({ type: String, enum: [...ENVELOPES] })
  readonly name!: string;
  readonly sha256!: string;
}

export class AuditMarkView {
  readonly number!: number;
  readonly hash!: string;
}

export class ReceiptBidderView {
  readonly businessId!: string;
  readonly consortiumId?: string;
}

/** Signed as it stands without `signature`: JSON with sorted keys and no white space. */
export class ReceiptView {
  readonly bidId!: string;
  readonly tenderId!: string;
  @ApiProperty({ type: () => ReceiptBidderView })
  readonly bidder!: ReceiptBidderView;
  /** By the database’s clock, taken before anything was waited for. */
  readonly receivedAt!: string;
  readonly deadline!: string;
  /** Of the sealed envelopes one behind the other, technical first. */
  readonly sha256!: string;
  readonly envelopes!: EnvelopeHashView[];
  /** Absent where the bid names none. */
  @ApiProperty({ type: () => [ReceiptDocumentView], required: false })
  readonly documents?: ReceiptDocumentView[];
  readonly sealingKeyId!: string;
  /** Where the bid stands in the tender’s record. */
  @ApiProperty({ type: () => AuditMarkView })
  readonly audit!: AuditMarkView;
  readonly signingKeyId!: string;
  /** True where one user runs everything: enough to try it, not to rely on it. */
  readonly demonstration!: boolean;
  /** Ed25519, base64. */
  readonly signature!: string;
}

export class BidderView {
  readonly businessId!: string;
  readonly name!: string;
  @ApiProperty({ type: String, enum: ['lead', 'member'] })
  readonly role!: string;
  readonly sharePct?: string;
}

export class OpenedEnvelopeView {
  @ApiProperty({ type: String, enum: [...ENVELOPES] })
  readonly name!: string;
  readonly openedAt!: string;
  /** What the bidder put in; absent where it is not yours to read. */
  @ApiProperty({ ...CONTENT, required: false })
  readonly content?: unknown;
}

export class JudgementView {
  readonly passed!: boolean;
  /** For the bidder and the buyer. */
  readonly reasons?: string;
  readonly decidedAt!: string;
}

export class BidView {
  readonly id!: string;
  readonly tenderId!: string;
  readonly lotIds!: string[];
  readonly consortiumId?: string;
  /** The lead first. */
  readonly bidders!: BidderView[];
  @ApiProperty({ type: String, enum: BID_STATUSES })
  readonly status!: string;
  readonly receivedAt!: string;
  readonly sha256!: string;
  /** True for the people of its firms. */
  readonly own!: boolean;
  /** For its own people. */
  @ApiProperty({ type: () => ReceiptView, required: false })
  readonly receipt?: ReceiptView;
  readonly envelopes!: OpenedEnvelopeView[];
  /** For its own people those that it names; for the buyer’s people those that were opened. */
  readonly documents!: BoundDocumentView[];
  /** Of the technical envelope. */
  @ApiProperty({ type: () => JudgementView, required: false })
  readonly judgement?: JudgementView;
}

export class OpeningVoiceView {
  /** For the buyer’s people. */
  readonly name?: string;
  readonly at!: string;
}

export class OpeningView {
  readonly tenderId!: string;
  @ApiProperty({ type: String, enum: [...ENVELOPES] })
  readonly envelope!: string;
  @ApiProperty({ type: String, enum: ['wanted', 'agreed', 'opened', 'refused'] })
  readonly status!: string;
  /** Who asked for it: two different openers. */
  readonly voices!: OpeningVoiceView[];
  readonly openedAt?: string;
  /** How many were opened. */
  readonly bids?: number;
  /** Why the opener would not. */
  readonly refusal?: string;
}

/** Before the opening: one’s own bids, and how many there are for the buyer’s people. After it: the public record. */
export class BidListView {
  readonly items!: BidView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: a tender’s bids come in one part' })
  readonly next!: string | null;
  readonly count?: number;
  readonly openings!: OpeningView[];
  /** Where the record ends. */
  @ApiProperty({ type: () => AuditMarkView, required: false })
  readonly audit?: AuditMarkView;
}

export class BidAuditRowView {
  readonly number!: number;
  readonly at!: string;
  readonly accountId?: string;
  readonly action!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  readonly detail!: Record<string, unknown>;
  readonly previous!: string;
  readonly hash!: string;
}

export class BidAuditView {
  readonly items!: BidAuditRowView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: a tender’s record comes in one part' })
  readonly next!: string | null;
}

export class SealingKeyView {
  readonly id!: string;
  readonly suite!: string;
  /** The uncompressed point, base64url. */
  readonly publicKey!: string;
  readonly demonstration!: boolean;
  readonly createdAt!: string;
}

export class ReceiptKeyView {
  readonly id!: string;
  /** SPKI, PEM. */
  readonly publicKey!: string;
}

export class BidKeysView {
  /** Newest first; bids are sealed to the first. */
  readonly sealing!: SealingKeyView[];
  /** The one in use first. */
  readonly receipts!: ReceiptKeyView[];
  readonly demonstration!: boolean;
}
