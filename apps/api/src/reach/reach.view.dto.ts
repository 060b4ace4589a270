import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MessageView } from '../input/common.view.dto.js';

const NUMBER_OR_WORD = [
  { type: 'integer' as const, minimum: 5 },
  { type: 'string' as const, enum: ['<5', '5+'] },
];
const COUNT = { oneOf: NUMBER_OR_WORD, description: 'A number of firms; "<5" below five, "5+" where a number would give a hidden one away' };
const COUNTS = { type: 'object' as const, additionalProperties: { oneOf: NUMBER_OR_WORD } };

export class TeamsView {
  @ApiProperty({ type: String, enum: ['yes', 'no', 'unknown'], description: 'Whether firms that cannot bid alone meet everything together, as far as is known; "no" where no team does, or fewer than five without a firm in common' })
  readonly feasible!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Members of the smallest teams; null where there are none, or it is not known' })
  readonly smallest!: number | null;
  @ApiPropertyOptional({ description: 'Whether it is proved that there are no smaller ones, or none; absent where teams may not bid, or nothing is known' })
  readonly proved?: boolean;
}

/** How many firms could bid, each counted once, by its best lot. */
export class ReachCountsView {
  @ApiProperty(COUNT)
  readonly solo!: unknown;
  @ApiProperty(COUNT)
  readonly joint!: unknown;
  @ApiProperty(COUNT)
  readonly nearMiss!: unknown;
  @ApiProperty({ ...COUNT, description: 'Of those that could bid: firms of which something is still to be confirmed' })
  readonly unknown!: unknown;
  @ApiProperty({ ...COUNTS, description: 'Firms that could bid, alone or in a team, by micro, small, medium, large, unknown' })
  readonly bySize!: Record<string, unknown>;
  @ApiProperty({ ...COUNTS, description: 'The same by region; a firm that serves several counts in each' })
  readonly byRegion!: Record<string, unknown>;
  @ApiPropertyOptional({ type: 'object', additionalProperties: COUNTS, description: 'Lot by lot: solo, joint, nearMiss' })
  readonly lots?: Record<string, Record<string, unknown>>;
  readonly teams!: TeamsView;
}

export class ReachWarningView {
  @ApiProperty({ type: String, enum: ['removes_micro', 'turnover_multiple', 'deadline_short', 'single_bid_risk', 'fewer_than_five', 'lot_size'] })
  readonly code!: string;
  /** The requirement or lot that it is about. */
  readonly about?: string;
  readonly message!: MessageView;
}

/** A figure that is counted on the nearest public step, so that no question measures a firm. */
export class CountedAsView {
  readonly requirement!: string;
  readonly field!: string;
  readonly asked!: string;
  readonly counted!: string;
}

/** What stands in the record of a publication. */
export class PublicationRecordView {
  readonly version!: number;
  readonly fewerThanThree!: boolean;
  readonly at!: string;
}

export class ReachView extends ReachCountsView {
  readonly tenderVersion!: number;
  readonly countedAs!: CountedAsView[];
  readonly warnings!: ReachWarningView[];
  readonly record!: PublicationRecordView[];
}

export class WhatIfView {
  readonly before!: ReachCountsView;
  readonly after!: ReachCountsView;
  @ApiProperty(COUNT)
  readonly gained!: unknown;
  @ApiProperty(COUNT)
  readonly lost!: unknown;
  readonly tenderVersion!: number;
  readonly countedAs!: CountedAsView[];
  readonly warnings!: ReachWarningView[];
  readonly record!: PublicationRecordView[];
}
