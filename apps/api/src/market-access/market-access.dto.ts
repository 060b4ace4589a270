import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ACCESS_ANSWERS, BUYER_LEVELS, PROCUREMENT_CATEGORIES, parseMoney, type BuyerLevel, type ProcurementCategory } from '@app/domain';
import { MessageView, MoneyView } from '../input/common.view.dto.js';
import { Currency, Day, Exact, Flag, Formed, OneOf } from '../input/fields.js';
import { ECONOMY } from '../input/forms.js';
import { Check } from '../input/rule.js';
import { FindingSourceView } from '../match/finding.view.dto.js';

const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** `true` or `false` in an address; absent: not known. */
function QueryFlag(): PropertyDecorator {
  return (target, key) => {
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (FLAGS[value] ?? value) : value))(target, key);
    Flag({ optional: true })(target, key);
  };
}

/** Who would bid, where, and on what. */
export class MarketAccessQuery {
  /** Economy of the firm, ISO 3166-1 alpha-2. */
  @Formed(ECONOMY)
  supplier!: string;

  /** Economy of the buyer. */
  @Formed(ECONOMY)
  buyer!: string;

  @OneOf(BUYER_LEVELS, { optional: true })
  level?: BuyerLevel;

  @OneOf(PROCUREMENT_CATEGORIES, { optional: true })
  category?: ProcurementCategory;

  /** Value of the contract, with its `currency`. */
  @Exact('0', '999999999999999', { optional: true })
  @Check({
    code: 'money.currency',
    message: 'Name the currency of the value, and write no more digits than it has.',
    accepts: (value, parent) => value === undefined || typeof parseMoney(value, parent['currency']) !== 'string',
  })
  value?: string;

  @Currency({ optional: true })
  currency?: string;

  /** Today unless told. */
  @Day({ optional: true })
  date?: string;

  /** The tender is kept for small firms. */
  @QueryFlag()
  reserved?: boolean;

  /** A treaty's annexes name the buyer. */
  @QueryFlag()
  listed?: boolean;

  /** The firm is established in the buyer's economy. */
  @QueryFlag()
  established?: boolean;

  /** What the tender itself says of foreign firms. */
  @QueryFlag()
  openToForeign?: boolean;
}

export class ThresholdRateView {
  readonly value!: string;
  readonly from!: string;
  readonly until!: string;
}

/** A threshold as the treaty has it, and in the currency of the contract. */
export class ThresholdView {
  readonly amount!: string;
  readonly unit!: string;
  readonly converted?: MoneyView;
  readonly rate?: ThresholdRateView;
  readonly from!: string;
  readonly until?: string;
}

export class AccessReasonView {
  readonly agreement?: string;
  @ApiProperty({ type: String, enum: ['covered', 'possibly_covered', 'below_threshold', 'threshold_unknown', 'not_listed', 'no_right'], required: false })
  readonly coverage?: string;
  readonly message!: MessageView;
  readonly threshold?: ThresholdView;
  readonly source!: FindingSourceView;
}

/** By what right, if any, with what it rests on. */
export class MarketAccessView {
  @ApiProperty({ type: String, enum: [...ACCESS_ANSWERS] })
  readonly answer!: string;
  @ApiProperty({ type: String, enum: ['high', 'medium', 'low'] })
  readonly confidence!: string;
  /** The day that it is answered for. */
  readonly date!: string;
  readonly message!: MessageView;
  readonly reasons!: AccessReasonView[];
  readonly disclaimer!: MessageView;
}
