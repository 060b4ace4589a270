import { ApiProperty } from '@nestjs/swagger';
import { PACES } from '@app/domain';

export class SearchView {
  readonly id!: string;
  readonly name!: string;
  readonly minScore!: number;
  @ApiProperty({ type: String, enum: [...PACES] })
  readonly pace!: string;
  readonly q?: string;
  readonly categories?: string[];
  readonly regions?: string[];
  readonly economy?: string;
  @ApiProperty({ type: String, enum: ['solo', 'joint'], required: false })
  readonly role?: string;
  readonly version!: number;
  readonly createdAt!: string;
}

/** What a search would have sent; nothing was saved. */
export class SearchEstimateView {
  /** Tenders a week that the firm would have been told of. */
  readonly perWeek!: number;
  /** Weeks that were looked at, 1 to 4; the fewer, the rougher. */
  readonly weeks!: number;
}

export class SearchListView {
  readonly items!: SearchView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: a firm has twenty at most' })
  readonly next!: string | null;
}
