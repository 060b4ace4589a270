import { ApiProperty } from '@nestjs/swagger';
import { BUYER_LEVELS, BUYER_ROLES } from '@app/domain';

export class BuyerView {
  readonly id!: string;
  readonly name!: string;
  readonly economy!: string;
  @ApiProperty({ type: String, enum: [...BUYER_LEVELS], required: false })
  readonly level?: string;
  /** Tenders of a buyer that is not verified reach nobody. */
  readonly verified!: boolean;
  @ApiProperty({ type: String, enum: ['operator', 'deployment'], required: false, description: 'On whose word it is verified' })
  readonly trust?: string;
  /** The same in a sentence. */
  readonly note!: string;
}

export class MemberView {
  readonly id!: string;
  readonly email!: string;
  readonly name?: string;
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...BUYER_ROLES] } })
  readonly roles!: string[];
  @ApiProperty({ type: String, enum: ['active', 'invited'] })
  readonly status!: string;
  readonly createdAt!: string;
}

export class MemberPageView {
  readonly items!: MemberView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}

export class OrganisationView {
  @ApiProperty({ type: String, enum: ['business', 'buyer'] })
  readonly kind!: string;
  readonly id!: string;
  readonly name!: string;
}

export class OwnMembershipView {
  readonly organisation!: OrganisationView;
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...BUYER_ROLES] } })
  readonly roles!: string[];
}

export class OwnMembershipPageView {
  readonly items!: OwnMembershipView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}
