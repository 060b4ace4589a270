import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { Text } from './fields.js';

/** An optional whole number of a query string, where every value arrives as text. */
export function QueryWhole(least: number, most: number): PropertyDecorator {
  const message = `Send a whole number from ${least} to ${most}.`;
  return applyDecorators(
    IsOptional(),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value)),
    IsInt({ message }),
    Min(least, { message }),
    Max(most, { message }),
    ApiProperty({ type: 'integer', minimum: least, maximum: most, required: false }),
  );
}

/** Which part of a list; `cursor` is the `next` of the part before. */
export class PageQuery {
  @Text(1024, { optional: true })
  cursor?: string;

  /** 20 unless told. */
  @QueryWhole(1, 100)
  limit?: number;
}
