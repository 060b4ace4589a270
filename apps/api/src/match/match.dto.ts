import { Instant, OneOf, Text } from '../input/fields.js';
import { PageQuery, QueryWhole } from '../input/page.dto.js';

export class MatchQuery extends PageQuery {
  @OneOf(['solo', 'joint', 'near_miss', 'none'], { optional: true })
  role?: 'solo' | 'joint' | 'near_miss' | 'none';

  @QueryWhole(0, 100)
  minScore?: number;
}

export class WhyQuery {
  /** Another moment to answer for, since the tender is public and the firm registered. */
  @Instant({ optional: true })
  asOf?: string;
}

/** What the firm thinks of a tender. */
export class MarkInput {
  @OneOf(['kept', 'hidden', 'bidding'])
  mark!: 'kept' | 'hidden' | 'bidding';

  @Text(1_000, { optional: true })
  reason?: string;
}
