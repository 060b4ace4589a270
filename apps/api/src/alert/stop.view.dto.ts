import { ApiProperty } from '@nestjs/swagger';
import { STOP_SCOPES } from '@app/services';

export class StopScopeView {
  @ApiProperty({ type: String, enum: [...STOP_SCOPES] })
  readonly scope!: string;
  readonly stopped!: boolean;
}

/** What the link in a mail is about, and what of it is stopped. */
export class StopView {
  readonly firm!: string;
  readonly kind!: string;
  readonly title?: string;
  /** What the link itself stops. */
  @ApiProperty({ type: String, enum: [...STOP_SCOPES] })
  readonly scope!: string;
  readonly scopes!: StopScopeView[];
}
