import { ENVELOPES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { AnnouncedBytes, SHA256 } from '../document/document.dto.js';
import { Formed, OneOf, Text } from '../input/fields.js';
import { RESOURCE_ID } from '../input/forms.js';

/** A document of a bid that is to come, in pieces of 1 MiB. */
export class BidDocumentInput extends AnnouncedBytes {
  @Formed(RESOURCE_ID, { optional: true })
  consortiumId?: string;

  @Formed(RESOURCE_ID, { optional: true })
  businessId?: string;

  /** The envelope that it is of, and that it is opened with. */
  @OneOf(ENVELOPES)
  envelope!: 'technical' | 'price';

  /** Sealed at once, like the bytes: until the opening nobody reads it, you neither. */
  @Text(300)
  title!: string;
}

export class BidDocumentQuery {
  @Formed(RESOURCE_ID, { optional: true })
  consortiumId?: string;

  @Formed(RESOURCE_ID, { optional: true })
  businessId?: string;
}

/** A document that came before, as the bid names it. */
export class NamedDocumentInput {
  @Formed(RESOURCE_ID)
  id!: string;

  /** Of its sealed bytes, as they were answered when it was complete. */
  @Formed(SHA256)
  sha256!: string;
}

export class BidDocumentView {
  readonly id!: string;
  readonly tenderId!: string;
  @ApiProperty({ type: String, enum: [...ENVELOPES] })
  readonly envelope!: string;
  /** Told from its first piece before that was sealed. */
  readonly format?: string;
  readonly sizeBytes!: number;
  /** Of its sealed bytes: the title's, then piece by piece. Absent while it is under way. */
  readonly sha256?: string;
  readonly complete!: boolean;
  readonly createdAt!: string;
  readonly completedAt?: string;
}

export class BidDocumentUploadView extends BidDocumentView {
  /** Bytes of every chunk but the last. */
  readonly chunkBytes!: number;
  /** How many there are; numbered from 0. */
  readonly chunks!: number;
  /** The numbers of those that are here. */
  readonly received!: number[];
}

export class BidDocumentListView {
  readonly items!: BidDocumentView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: a bidder’s documents come in one part' })
  readonly next!: string | null;
}

/** In a receipt: signed with the rest of it. */
export class ReceiptDocumentView {
  readonly id!: string;
  @ApiProperty({ type: String, enum: [...ENVELOPES] })
  readonly envelope!: string;
  readonly sha256!: string;
}

/** What the opener found in a document. */
export class OpenedDocumentView {
  readonly title!: string;
  /** Of the bytes as the bidder sent them. */
  readonly sha256!: string;
  readonly openedAt!: string;
  /** Where they are, for the buyer’s people and the bid’s own. */
  readonly url!: string;
}

/** A document that a bid names. */
export class BoundDocumentView {
  readonly id!: string;
  @ApiProperty({ type: String, enum: [...ENVELOPES] })
  readonly envelope!: string;
  readonly format!: string;
  readonly sizeBytes!: number;
  /** Of its sealed bytes. */
  readonly sha256!: string;
  /** Absent while it is sealed. */
  @ApiProperty({ type: () => OpenedDocumentView, required: false })
  readonly opened?: OpenedDocumentView;
}
