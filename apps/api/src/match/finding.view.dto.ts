import { ApiProperty } from '@nestjs/swagger';
import { MessageView } from '../input/common.view.dto.js';

/** What somebody gives. */
export abstract class GivenView {
  readonly gives!: string;
  /** The same to be read in any language; absent where it is a code or a name. */
  readonly words?: MessageView;
  /** True where that is nothing: not held, not stated, none of what is asked. */
  readonly nothing?: boolean;
}

export class FindingMemberView extends GivenView {
  readonly businessId!: string;
}

/** Where a clause stands: the tender's field, or the law's article. */
export class FindingSourceView {
  @ApiProperty({ type: String, enum: ['tender', 'law'] })
  readonly type!: string;
  readonly ref!: string;
  readonly year?: number;
  @ApiProperty({ type: String, enum: ['high', 'medium', 'low'], required: false })
  readonly confidence?: string;
}

/** What one clause asks, what the firm has, and the verdict. */
export class FindingView {
  readonly clause!: string;
  readonly kind!: string;
  @ApiProperty({ type: String, enum: ['pass', 'fail', 'unknown'] })
  readonly verdict!: string;
  readonly need!: string;
  readonly have!: string;
  /** The same to be read in any language; absent where it is a code or a name. */
  readonly found?: MessageView;
  readonly gap?: string;
  /** The gap as a message, to be read in any language. */
  readonly missing?: MessageView;
  @ApiProperty({ type: String, enum: ['declared', 'document', 'register', 'none'] })
  readonly basis!: string;
  /** Last day on which the document or register entry holds. */
  readonly validUntil?: string;
  readonly message!: MessageView;
  readonly question?: MessageView;
  /** Who can answer the question. */
  @ApiProperty({ type: String, enum: ['firm', 'officer'], required: false })
  readonly askedOf?: string;
  readonly members?: FindingMemberView[];
  readonly source!: FindingSourceView;
}
