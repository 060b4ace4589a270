import { SCREENS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { MessageView } from '../input/common.view.dto.js';

export class ScreenView {
  /** `docs/rules/rivals` has a page under this name. */
  @ApiProperty({ type: String, enum: SCREENS.map(({ name }) => name) })
  readonly name!: string;
  readonly title!: MessageView;
  /** Who names it as a warning sign. */
  readonly source!: string;
}

/** A bid that a sign is about. */
export class RivalBidView {
  readonly id!: string;
  /** Its firms, the lead first. */
  readonly names!: string[];
}

/** Worth a question, and proof of nothing. */
export class RivalSignView extends ScreenView {
  readonly lotId?: string;
  readonly bids!: RivalBidView[];
  readonly shows!: MessageView;
  /** How it comes about where nobody has done wrong. */
  readonly innocent!: MessageView;
  readonly ask!: MessageView;
}

export class RivalPatternsView {
  readonly signs!: RivalSignView[];
  /** All that was looked for, found or not. */
  readonly lookedFor!: ScreenView[];
  /** False while the prices are sealed, and nothing about prices can be found. */
  readonly pricesOpened!: boolean;
  /** How many earlier tenders of the buyer were looked at. */
  readonly earlierTenders!: number;
}
