import { Transform } from 'class-transformer';
import { Text, TextList } from '../input/fields.js';
import { QueryWhole } from '../input/page.dto.js';

export class TeamsQuery {
  /** The firm that the teams are for; it stands in each. */
  @Text(100)
  for!: string;

  /** A lot of the tender; the first that groups may bid on where absent. */
  @Text(200, { optional: true })
  lotId?: string;

  /** Lots that one team is to cover together, parted by commas; `*` for all of them. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @TextList(200, 30, { optional: true })
  lotIds?: string[];

  @QueryWhole(1, 10)
  limit?: number;
}
