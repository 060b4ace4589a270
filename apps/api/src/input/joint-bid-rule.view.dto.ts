import { ApiProperty } from '@nestjs/swagger';

/** The rule on joint bids that an answer goes by. */
export class JointBidRuleView {
  readonly id!: string;
  readonly name!: string;
  readonly law?: string;
  /** How sure we are of it. Where it is `low`, a missing paper is a question, and keeps no bid from being handed in. */
  @ApiProperty({ type: String, enum: ['high', 'medium', 'low'] })
  readonly confidence!: string;
}
