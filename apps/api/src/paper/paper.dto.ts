import { PAPER_FORMS, PAPERS, STAGES, type Paper, type PaperForm, type Stage } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { AnnouncedFile } from '../document/document.dto.js';
import { MessageView } from '../input/common.view.dto.js';
import { JointBidRuleView } from '../input/joint-bid-rule.view.dto.js';
import { Formed, OneOf, Text } from '../input/fields.js';
import { RESOURCE_ID } from '../input/forms.js';

/** A paper that is to come in pieces of 1 MiB. */
export class PaperUploadInput extends AnnouncedFile {
  /** The firm of yours that adds it. */
  @Formed(RESOURCE_ID)
  businessId!: string;

  @OneOf(PAPERS)
  paper!: Paper;

  /** Its form, as you have it: nobody here looks for a notary's seal. */
  @OneOf(PAPER_FORMS)
  form!: PaperForm;

  @Text(300)
  title!: string;
}

export class PaperView {
  readonly id!: string;
  readonly consortiumId!: string;
  /** The member that added it, and its name. */
  readonly businessId!: string;
  readonly addedBy!: string;
  @ApiProperty({ enum: PAPERS })
  readonly paper!: string;
  @ApiProperty({ enum: PAPER_FORMS })
  readonly form!: string;
  readonly name!: MessageView;
  readonly formName!: MessageView;
  readonly title!: string;
  /** Told from its bytes; absent while it is under way. */
  readonly format?: string;
  readonly sizeBytes!: number;
  readonly sha256?: string;
  readonly complete!: boolean;
  readonly createdAt!: string;
  readonly completedAt?: string;
  /** Where its bytes are, for the members; absent while it is under way. */
  readonly url?: string;
}

export class PaperUploadView extends PaperView {
  /** Bytes of every chunk but the last. */
  readonly chunkBytes!: number;
  /** How many there are; numbered from 0. */
  readonly chunks!: number;
  /** The numbers of those that are here. */
  readonly received!: number[];
}

export class PaperDueView {
  @ApiProperty({ enum: PAPERS })
  readonly paper!: string;
  @ApiProperty({ enum: PAPER_FORMS })
  readonly form!: string;
  readonly name!: MessageView;
  readonly formName!: MessageView;
  @ApiProperty({ enum: STAGES })
  readonly when!: Stage;
  /** False where it hangs on a value or a rate that is not known, or on the kind of contract. */
  readonly sure!: boolean;
  /** There is one of that kind, in that form or a more solemn one. */
  readonly here!: boolean;
}

export class PaperChecklistView {
  readonly rule?: JointBidRuleView;
  readonly due!: PaperDueView[];
  readonly papers!: PaperView[];
  /** False once the bid is in: nothing is added or removed then. */
  readonly open!: boolean;
}
