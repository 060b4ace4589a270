import { ApiProperty } from '@nestjs/swagger';
import { STAGES } from '@app/domain';
import { MessageView } from '../input/common.view.dto.js';
import { JointBidRuleView } from '../input/joint-bid-rule.view.dto.js';

export class DraftSectionView {
  readonly heading!: MessageView;
  readonly text!: MessageView;
}

export class DraftPaperView {
  readonly what!: MessageView;
  readonly form!: MessageView;
  @ApiProperty({ type: String, enum: STAGES })
  readonly when!: string;
  /** False: it hangs on a value or a rate that is not known. */
  readonly sure!: boolean;
}

export class DraftStepView {
  readonly what!: MessageView;
  /** A day, e.g. `2026-12-04`; holidays are not counted. */
  readonly by!: string;
}

/** A draft for a lawyer, written from the terms as they stand. */
export class AgreementDraftView {
  readonly title!: MessageView;
  /** Which official form or paper it leads up to. */
  readonly officialForm!: MessageView;
  readonly rule?: JointBidRuleView;
  readonly sections!: DraftSectionView[];
  readonly papers!: DraftPaperView[];
  readonly steps!: DraftStepView[];
  readonly agreementHash!: string;
}
