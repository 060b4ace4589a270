import { ApiProperty } from '@nestjs/swagger';
import { MessageView, MoneyView } from '../input/common.view.dto.js';

/** A tender that the change would open. */
export class OpenedView {
  readonly id!: string;
  readonly title!: string;
  readonly lotId?: string;
  readonly value?: MoneyView;
  /** A lot of the same tender that the firm may bid for as it is. */
  readonly openLot?: string;
}

export class ReadinessItemView {
  /** The kind of the condition that stands in the way. */
  readonly kind!: string;
  @ApiProperty({ type: String, enum: ['certificate', 'partner', 'grow', 'place', 'language', 'statement'], description: 'The smallest change that closes the gap' })
  readonly change!: string;
  readonly message!: MessageView;
  /** Where it is had. */
  readonly where?: MessageView;
  /** How many open tenders, or lots of them, it stands before. */
  readonly opens!: number;
  /** Their public values, added up by currency. */
  @ApiProperty({ type: () => [MoneyView] })
  readonly values!: MoneyView[];
  /** How many of them give no value, or hide it. */
  readonly unvalued!: number;
  /** The first of them. */
  @ApiProperty({ type: () => [OpenedView] })
  readonly examples!: OpenedView[];
}

/** What to get next, the most valuable first. */
export class ReadinessView {
  readonly asOf!: string;
  readonly tendersLookedAt!: number;
  @ApiProperty({ type: () => [ReadinessItemView] })
  readonly items!: ReadinessItemView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next part; null at the end' })
  readonly next!: string | null;
}
