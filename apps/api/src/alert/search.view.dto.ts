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

export class SearchListView {
  readonly items!: SearchView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: a firm has twenty at most' })
  readonly next!: string | null;
}
