import { PACES } from '@app/domain';
import type { Pace } from '@app/domain';
import { Formed, FormedList, OneOf, Text, Whole } from '../input/fields.js';
import { CATEGORY, ECONOMY, REGION } from '../input/forms.js';

/** A search as a whole: putting one replaces all of it. */
export class SearchInput {
  @Text(120)
  name!: string;

  /** 50 unless told. */
  @Whole(0, 100, { optional: true })
  minScore?: number;

  @OneOf(PACES, { optional: true })
  pace?: Pace;

  /** Words that must all occur. */
  @Text(500, { optional: true })
  q?: string;

  /** Any of them, or of what lies below. */
  @FormedList(CATEGORY, 20, { optional: true })
  categories?: string[];

  @FormedList(REGION, 50, { optional: true })
  regions?: string[];

  /** Of the buyer. */
  @Formed(ECONOMY, { optional: true })
  economy?: string;

  @OneOf(['solo', 'joint'], { optional: true })
  role?: 'solo' | 'joint';
}
