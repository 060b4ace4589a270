import { ApiProperty } from '@nestjs/swagger';
import { Formed, Text } from '../input/fields.js';
import { RESOURCE_ID } from '../input/forms.js';

/** A question, asked for a firm whose name nobody reads. */
export class EnquiryInput {
  @Formed(RESOURCE_ID)
  businessId!: string;

  /** Write nothing in it that tells who you are: it is shown to all once it is answered. */
  @Text(5_000)
  question!: string;
}

export class AnswerInput {
  @Text(20_000)
  answer!: string;
}

export class AnswerView {
  readonly text!: string;
  readonly at!: string;
  /** Above 1: it was corrected. */
  readonly version!: number;
}

/** A question without the name of who asked. */
export class EnquiryView {
  readonly id!: string;
  readonly tenderId!: string;
  /** 1, 2, 3 ... in the order asked; one may be missing that is not answered yet. */
  readonly number!: number;
  /** A pseudonym, for the buyer's people and the firm itself: "Firm A". */
  readonly asker?: string;
  /** True where you belong to the firm that asked. */
  readonly own!: boolean;
  readonly question!: string;
  readonly askedAt!: string;
  @ApiProperty({ type: () => AnswerView, required: false })
  readonly answer?: AnswerView;
}

export class EnquiryPageView {
  readonly items!: EnquiryView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}
