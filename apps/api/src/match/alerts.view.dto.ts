import { ApiProperty } from '@nestjs/swagger';
import { ALERT_LANGUAGES, PACES } from '@app/domain';
import { MessageView } from '../input/common.view.dto.js';

export class QuietHoursView {
  readonly from!: string;
  readonly to!: string;
}

export class DigestView {
  readonly at!: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 7 })
  readonly weekday!: number;
}

export class AlertChannelsView {
  readonly email!: boolean;
  /** Short messages to the phones that members have verified. */
  readonly text!: boolean;
}

/** When and by what the firm is told. */
export class AlertPlanView {
  readonly timeZone!: string;
  readonly quietHours?: QuietHoursView;
  @ApiProperty({ type: 'array', items: { type: 'integer', minimum: 1, maximum: 7 } })
  readonly workingDays!: number[];
  readonly digest!: DigestView;
  readonly maxPerDay!: number;
  /** Every kind with its pace. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...PACES] } })
  readonly kinds!: Record<string, string>;
  readonly channels!: AlertChannelsView;
  @ApiProperty({ type: String, enum: [...ALERT_LANGUAGES] })
  readonly language!: string;
  /** What a reader should know of these settings, e.g. that this deployment sends no mail. */
  readonly notes!: MessageView[];
}
