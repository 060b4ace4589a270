import { ApiProperty } from '@nestjs/swagger';
import { NOTIFICATION_KINDS } from '@app/domain';

export class WebhookView {
  readonly id!: string;
  readonly businessId!: string;
  readonly url!: string;
  /** Empty: all. */
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...NOTIFICATION_KINDS] } })
  readonly kinds!: string[];
  @ApiProperty({ type: String, enum: ['active', 'disabled'] })
  readonly state!: string;
  readonly disabledReason?: string;
  /** Since then nothing got through. */
  readonly failingSince?: string;
  readonly version!: number;
  readonly createdAt!: string;
}

export class WebhookWithSecretView extends WebhookView {
  /** Signs what is sent, as Standard Webhooks says; shown this once. */
  readonly secret!: string;
}

export class WebhookListView {
  readonly items!: WebhookView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: a firm has fifty at most' })
  readonly next!: string | null;
}
