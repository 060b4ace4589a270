import { ApiProperty } from '@nestjs/swagger';
import { OFFICER_NOTIFICATION_KINDS } from '@app/domain';
import { MessageView } from '../input/common.view.dto.js';

export class OfficerNotificationView {
  readonly id!: string;
  @ApiProperty({ type: String, enum: [...OFFICER_NOTIFICATION_KINDS] })
  readonly kind!: string;
  readonly tenderId!: string;
  readonly tenderVersion!: number;
  readonly message!: MessageView;
  readonly createdAt!: string;
}

export class OfficerNotificationPageView {
  readonly items!: OfficerNotificationView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}
