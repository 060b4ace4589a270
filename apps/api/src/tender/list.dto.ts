import { SIZE_CLASSES } from '@app/domain';
import type { SizeClass } from '@app/domain';
import { Transform } from 'class-transformer';
import { Flag, Formed, OneOf, Text } from '../input/fields.js';
import { CATEGORY, ECONOMY, REGION } from '../input/forms.js';
import { PageQuery } from '../input/page.dto.js';

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Which tenders, in what order. */
export class TenderQuery extends PageQuery {
  /** Words of the title or description. */
  @Text(300, { optional: true })
  q?: string;

  /** A classification, `CPV:45261210`, or a bare CPV code; broader codes find what is below them. */
  @Formed(CATEGORY, { optional: true })
  category?: string;

  @Formed(REGION, { optional: true })
  region?: string;

  @Formed(ECONOMY, { optional: true })
  economy?: string;

  /** `open` (active, and its deadline to come) unless told. */
  @OneOf(['open', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'], { optional: true })
  status?: 'open' | 'planned' | 'active' | 'cancelled' | 'unsuccessful' | 'complete' | 'withdrawn';

  @OneOf(SIZE_CLASSES, { optional: true })
  reservedFor?: SizeClass;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (FLAGS[value] ?? value) : value))
  @Flag({ optional: true })
  jointBid?: boolean;

  @OneOf(['closing', 'published', 'value'], { optional: true })
  sort?: 'closing' | 'published' | 'value';
}

/** Which of a buyer's own tenders. */
export class OwnTenderQuery extends PageQuery {
  @OneOf(['draft', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'], { optional: true })
  status?: 'draft' | 'active' | 'cancelled' | 'unsuccessful' | 'complete' | 'withdrawn';
}
