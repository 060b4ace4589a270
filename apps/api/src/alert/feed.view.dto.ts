import { ApiProperty } from '@nestjs/swagger';

export class FeedView {
  readonly id!: string;
  readonly createdAt!: string;
}

/** Whoever has an address can read; it is shown this once. */
export class MadeFeedView {
  readonly id!: string;
  readonly rss!: string;
  readonly atom!: string;
  /** Deadlines and mandatory meetings, for a calendar. */
  readonly ics!: string;
}

export class FeedListView {
  readonly items!: FeedView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null' })
  readonly next!: string | null;
}
