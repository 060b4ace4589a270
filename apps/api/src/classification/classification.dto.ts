import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Formed, FormedList, Text } from '../input/fields.js';
import { CATEGORY, SCHEME } from '../input/forms.js';
import { QueryWhole } from '../input/page.dto.js';

/** Words to find codes by, or codes to name; one of the two. */
export class ClassificationQuery {
  /** Plain words, in English or Spanish. */
  @Text(1_000, { optional: true })
  q?: string;

  /** Codes such as `CPV:45261900`, parted by commas. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @FormedList(CATEGORY, 100, { optional: true })
  codes?: string[];

  /** `CPV` or `ISIC4`; both unless told. */
  @Formed(SCHEME, { optional: true })
  scheme?: string;

  /** 10 unless told. */
  @QueryWhole(1, 50)
  limit?: number;
}

export class LabelsView {
  readonly en!: string;
  readonly es?: string;
}

export class NamedCodeView {
  readonly scheme!: string;
  readonly id!: string;
  /** In the language of `Accept-Language` where there is one, else in English. */
  readonly label!: string;
  @ApiProperty({ type: () => LabelsView })
  readonly labels!: LabelsView;
  /** How near the name is to the words, 1 to 100; absent where codes were named. */
  readonly score?: number;
}

export class NamedCodeListView {
  readonly items!: NamedCodeView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is whole' })
  readonly next!: string | null;
}
