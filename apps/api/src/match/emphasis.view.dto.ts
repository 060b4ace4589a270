import { ApiProperty } from '@nestjs/swagger';
import { CRITERIA } from '@app/domain';
import { MessageView } from '../input/common.view.dto.js';

/** How much a criterion counts for everybody, and for this firm. */
export class WeighedCriterionView {
  @ApiProperty({ type: String, enum: [...CRITERIA] })
  readonly criterion!: string;
  /** Most points for everybody. */
  readonly common!: number;
  /** Most points for this firm; those of all criteria add up to 100 as well. */
  readonly own!: number;
  /** What in the firm's marks it was learned from. */
  readonly because!: MessageView[];
}

/** How the firm weighs tenders, learned from what it kept, hid and bid for. */
export class EmphasisView {
  /** False where the criteria count as for everybody. */
  readonly adjusted!: boolean;
  /** Marks that count: all since the last reset. */
  readonly marks!: number;
  /** The version of the profile that it stands in. */
  readonly version!: number;
  readonly criteria!: WeighedCriterionView[];
}
