import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Something that takes longer than a second. */
export class OperationView {
  readonly id!: string;
  readonly kind!: string;
  @ApiProperty({ type: String, enum: ['queued', 'running', 'done', 'failed'] })
  readonly status!: string;
  /** 0 to 100. */
  readonly progress!: number;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Its answer, once done' })
  readonly result?: unknown;
}
