import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_OUTCOMES } from '@app/services';
import { OneOf } from '../input/fields.js';
import { PageQuery } from '../input/page.dto.js';

/** Which of the records. */
export class ImportQuery extends PageQuery {
  @OneOf(IMPORT_OUTCOMES, { optional: true })
  status?: (typeof IMPORT_OUTCOMES)[number];
}

export class ImportStartedView {
  readonly id!: string;
}

export class ImportProblemView {
  readonly path!: string;
  readonly code!: string;
  readonly message!: string;
  /** What stood there, where it was not taken as it was. */
  readonly given?: string;
}

/** What became of one record. */
export class ImportItemView {
  readonly index!: number;
  /** Where in the file. */
  readonly path!: string;
  readonly ocid?: string;
  @ApiProperty({ type: String, enum: [...IMPORT_OUTCOMES] })
  readonly status!: string;
  readonly problems!: ImportProblemView[];
}

/** How far an import is; `records` is the sum of the five outcomes. */
export class ImportView {
  readonly id!: string;
  @ApiProperty({ type: String, enum: ['queued', 'running', 'done'] })
  readonly status!: string;
  /** 0 to 100. */
  readonly progress!: number;
  readonly files!: number;
  readonly records!: number;
  readonly created!: number;
  readonly updated!: number;
  readonly unchanged!: number;
  readonly skipped!: number;
  readonly rejected!: number;
  readonly items!: ImportItemView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part of the items; null at the end' })
  readonly next!: string | null;
}
