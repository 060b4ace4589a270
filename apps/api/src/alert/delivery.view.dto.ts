import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS, DELIVERY_REASONS, NOTIFICATION_KINDS } from '@app/domain';

/** What became of one telling outside of the app. */
export class DeliveryView {
  readonly id!: string;
  @ApiProperty({ type: String, enum: CHANNELS.filter((channel) => channel !== 'in_app') })
  readonly channel!: string;
  @ApiProperty({ type: String, enum: [...NOTIFICATION_KINDS, 'digest'] })
  readonly kind!: string;
  readonly tenderId?: string;
  readonly title?: string;
  /** The member's address or phone, or the endpoint's address. */
  readonly to?: string;
  @ApiProperty({ type: String, enum: ['pending', 'claimed', 'sent', 'confirmed', 'failed', 'suppressed'] })
  readonly state!: string;
  readonly attempts!: number;
  /** Of what waits: not before then. */
  readonly dueAt?: string;
  readonly sentAt?: string;
  /** `reason` in English, and what the peer said: for people, not to be compared. */
  readonly outcome?: string;
  @ApiProperty({ type: String, enum: Object.keys(DELIVERY_REASONS), required: false, description: 'Why it was not sent, or not yet, where that is for the service to say' })
  readonly reason?: string;
  /** What the peer said, in its own words. */
  readonly said?: string;
  /** The digest that lists it. */
  readonly digestId?: string;
  readonly createdAt!: string;
}

export class DeliveryPageView {
  readonly items!: DeliveryView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}
