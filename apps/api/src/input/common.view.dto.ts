import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A code of a scheme. */
export class ClassificationView {
  readonly scheme!: string;
  readonly id!: string;
  readonly description?: string;
}

/** An exact amount; the amount has the digits of its currency. */
export class MoneyView {
  readonly amount!: string;
  readonly currency!: string;
}

/** An amount as it stands in a text. */
export class WrittenAmountView {
  /** As it is written in `text` and in every translation: `MYR 50000.00`. */
  readonly written!: string;
  /** A decimal. */
  readonly amount!: string;
  /** ISO 4217. */
  readonly currency!: string;
}

/** A message by key, with its parameters and its text in the language of `Accept-Language`. */
export class MessageView {
  readonly key!: string;
  readonly params!: Record<string, string | number>;
  readonly text!: string;
  /** The text in other languages, by their tags, where there is one. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  readonly translations?: Record<string, string>;
  /** The amounts of money in the text, for whoever writes them as a reader's language does. */
  readonly amounts?: WrittenAmountView[];
  /** Sentences that the text is put together from. */
  @ApiProperty({ type: () => [MessageView], required: false })
  readonly parts?: MessageView[];
}
