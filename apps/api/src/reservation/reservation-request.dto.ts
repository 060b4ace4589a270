import { ApiProperty } from '@nestjs/swagger';
import { MessageView } from '../input/common.view.dto.js';
import { Formed, Text } from '../input/fields.js';
import { RESOURCE_ID } from '../input/forms.js';

/** A firm's wish that a tender be reserved for small firms. */
export class ReservationRequestInput {
  @Formed(RESOURCE_ID)
  businessId!: string;

  /** Why, for the buyer's officers. Write nothing in it that tells who you are. */
  @Text(2_000, { optional: true })
  reason?: string;
}

export class ReservationRequestView {
  readonly tenderId!: string;
  readonly businessId!: string;
  readonly reason?: string;
  readonly askedAt!: string;
}

/** What officers learn of the wishes: never whose they are. */
export class ReservationWishesView {
  /** Firms that asked; those of one person count once. */
  readonly firms!: number;
  readonly reasons!: string[];
}

export class TenderReservationRuleView {
  readonly id!: string;
  @ApiProperty({ type: String, enum: ['yes', 'unknown'], description: 'unknown: something that the law asks is not known, or our record of it is uncertain' })
  readonly fits!: string;
  @ApiProperty({ type: String, enum: ['must', 'may'], description: 'Whether the buyer has to reserve, or can' })
  readonly force!: string;
  /** Size classes that it is kept for. */
  readonly sizes!: string[];
  readonly what!: string;
  readonly law!: string;
  readonly article?: string;
  readonly year!: number;
  @ApiProperty({ type: String, enum: ['high', 'medium', 'low'] })
  readonly confidence!: string;
  /** What a person must check. */
  readonly verify!: string[];
  readonly whenNobodySmallBids!: string;
  readonly message!: MessageView;
}

/** The wishes of your own firms; for officers, from two firms on, how many there are; and the law. */
export class ReservationRequestListView {
  readonly items!: ReservationRequestView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is whole' })
  readonly next!: string | null;
  @ApiProperty({ type: () => ReservationWishesView, required: false })
  readonly asked?: ReservationWishesView;
  /** The laws by which the buyer may or has to reserve it for small firms. */
  @ApiProperty({ type: () => [TenderReservationRuleView] })
  readonly rules!: TenderReservationRuleView[];
  /** Present where we hold no such law. */
  @ApiProperty({ type: () => MessageView, required: false })
  readonly noRule?: MessageView;
}
