import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Flag, Text } from '../input/fields.js';
import { PageQuery } from '../input/page.dto.js';

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Which buyers; all of them unless told. */
export class BuyerQuery extends PageQuery {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (FLAGS[value] ?? value) : value))
  @Flag({ optional: true })
  verified?: boolean;
}

/** What the decision rests on; kept with it. */
export class VerificationInput {
  static readonly bodyOptional = true;

  @Text(2_000, { optional: true })
  reason?: string;
}

/** A buyer as operators see it. */
export class BuyerToVerifyView {
  readonly id!: string;
  readonly name!: string;
  readonly economy!: string;
  readonly verified!: boolean;
  @ApiProperty({ type: String, enum: ['operator', 'deployment'], required: false })
  readonly trust?: string;
  readonly createdAt!: string;
  /** Published tenders that are not past their deadline: what verifying brings to firms. */
  readonly openTenders!: number;
  /** The addresses of its owners: whom to ask. */
  readonly owners!: string[];
}

export class BuyerToVerifyPageView {
  readonly items!: BuyerToVerifyView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}
