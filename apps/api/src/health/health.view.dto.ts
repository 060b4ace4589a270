import { ApiProperty } from '@nestjs/swagger';

export class LiveView {
  @ApiProperty({ type: String, enum: ['ok'] })
  readonly status!: string;
}

export class ReadyView {
  readonly ready!: boolean;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: '"ok", or what is wrong, by name' })
  readonly checks!: Record<string, string>;
}
