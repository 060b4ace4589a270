import { PROCUREMENT_CATEGORIES, SIZE_CLASSES } from '@app/domain';
import type { ProcurementCategory, SizeClass } from '@app/domain';
import { Transform } from 'class-transformer';
import { Flag, Formed, OneOf, Text } from '../input/fields.js';
import { ECONOMY, REGION } from '../input/forms.js';
import { PageQuery } from '../input/page.dto.js';

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** Which tenders, in what order. */
export class TenderQuery extends PageQuery {
  /** Words of the title or description. */
  @Text(300, { optional: true })
  q?: string;

  @OneOf(PROCUREMENT_CATEGORIES, { optional: true })
  category?: ProcurementCategory;

  @Formed(REGION, { optional: true })
  region?: string;

  @Formed(ECONOMY, { optional: true })
  economy?: string;

  @OneOf(['draft', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'], { optional: true })
  status?: 'draft' | 'active' | 'cancelled' | 'unsuccessful' | 'complete' | 'withdrawn';

  @OneOf(SIZE_CLASSES, { optional: true })
  reservedFor?: SizeClass;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (FLAGS[value] ?? value) : value))
  @Flag({ optional: true })
  jointBid?: boolean;

  @OneOf(['closing', 'published', 'value'], { optional: true })
  sort?: 'closing' | 'published' | 'value';
}
