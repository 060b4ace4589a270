import { ApiProperty } from '@nestjs/swagger';
import { NOTIFICATION_KINDS } from '@app/domain';
import { MessageView } from '../input/common.view.dto.js';

export class NotificationView {
  readonly id!: string;
  @ApiProperty({ type: String, enum: [...NOTIFICATION_KINDS] })
  readonly kind!: string;
  /** Absent, with its version, where it is about the firm itself. */
  readonly tenderId?: string;
  readonly tenderVersion?: number;
  readonly lotIds!: string[];
  @ApiProperty({ type: String, enum: ['solo', 'joint', 'near_miss', 'none'], required: false })
  readonly role?: string;
  readonly score?: number;
  readonly message!: MessageView;
  readonly createdAt!: string;
  readonly readAt?: string;
}

export class NotificationPageView {
  readonly items!: NotificationView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}
