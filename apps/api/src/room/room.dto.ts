import { ApiProperty } from '@nestjs/swagger';
import { Formed, Text } from '../input/fields.js';
import { REGION, RESOURCE_ID } from '../input/forms.js';

export class RoomMessageInput {
  /** The firm of yours that speaks. */
  @Formed(RESOURCE_ID)
  businessId!: string;

  @Text(4_000)
  text!: string;
}

export class AloneReasonInput {
  /** Why the firm cannot bid alone, in its own words. */
  @Text(2_000)
  reason!: string;
}

export class RoomMessageView {
  readonly id!: string;
  readonly businessId!: string;
  readonly name!: string;
  readonly text!: string;
  readonly at!: string;
}

export class AloneReasonView {
  readonly businessId!: string;
  readonly name!: string;
  /** Absent where the member has not said. */
  readonly reason?: string;
  readonly at?: string;
}

export class RoomView {
  readonly messages!: RoomMessageView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of older messages; null at the end' })
  readonly next!: string | null;
  /** Of each member that has joined. */
  readonly reasons!: AloneReasonView[];
}

export class PartnerPostInput {
  @Formed(RESOURCE_ID)
  businessId!: string;

  /** What the firm brings. */
  @Text(1_000)
  brings!: string;

  /** What it looks for in others. */
  @Text(1_000)
  seeks!: string;

  @Formed(REGION, { optional: true })
  region?: string;
}

export class PartnerBoardQuery {
  /** The firm of yours that looks. */
  @Text(100)
  for!: string;
}

/** By id and name where the firm is open to partners, else by a pseudonym of this tender. */
export class PartnerPostView {
  readonly id!: string;
  readonly businessId?: string;
  readonly name?: string;
  readonly pseudonym?: string;
  readonly own!: boolean;
  readonly brings!: string;
  readonly seeks!: string;
  readonly region?: string;
  readonly at!: string;
}

/** A subdivision in ISO 3166-2, or an economy as a whole. */
export class PartnerRegionView {
  readonly region!: string;
  /** The work is delivered here. */
  readonly delivery!: boolean;
  /** So many firms or more could take part: 5, 10, 20, 50 or 100. Absent below five: whether nobody or four are there is not told. */
  readonly atLeast?: number;
  /** Entries of firms that show their names. */
  readonly entries!: number;
}

export class PartnerBoardView {
  readonly items!: PartnerPostView[];
  /** Where firms are that could take part. A firm that works in several regions counts in each. */
  readonly regions!: PartnerRegionView[];
}
