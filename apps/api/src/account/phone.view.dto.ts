import { ApiProperty } from '@nestjs/swagger';
import { PHONE_WAYS } from '@app/domain';

/** The phone of whoever asks. */
export class OwnPhoneView {
  /** Absent, with what follows, while none is verified. */
  readonly phone?: string;
  @ApiProperty({ type: String, enum: [...PHONE_WAYS], required: false })
  readonly via?: string;
  readonly verifiedAt?: string;
  /** How this deployment can reach phones; empty where it cannot. */
  @ApiProperty({ type: String, enum: [...PHONE_WAYS], isArray: true })
  readonly ways!: string[];
}
