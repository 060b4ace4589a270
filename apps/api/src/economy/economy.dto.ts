import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Currency, Day, Exact, OneOf } from '../input/fields.js';

export class EconomyQuery {
  /** The day whose rules are meant; today unless told. */
  @Day({ optional: true })
  asOf?: string;
}

/** A procurement, as far as rules on reserving it ask; what is not sent is not known. */
export class ReservationQuery extends EconomyQuery {
  @OneOf(['goods', 'services', 'works'], { optional: true })
  category?: 'goods' | 'services' | 'works';

  /** Its value; `currency` goes with it. */
  @Exact('0', '999999999999999', { optional: true })
  amount?: string;

  @Currency({ optional: true })
  currency?: string;

  @OneOf(['central', 'sub_central', 'other'], { optional: true })
  level?: 'central' | 'sub_central' | 'other';
}

export class EconomySummaryView {
  /** ISO 3166-1 alpha-2; `EU` for the Union and `WB` for the World Bank. */
  readonly economy!: string;
  readonly name!: string;
  @ApiProperty({ type: String, enum: ['economy', 'institution'] })
  readonly kind!: string;
  /** The economy whose file holds its rules, where that is another one. */
  readonly servedBy?: string;
  /** Ids of its size definitions. */
  readonly definitions!: string[];
}

export class EconomyListView {
  readonly items!: EconomySummaryView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is whole' })
  readonly next!: string | null;
}

const RULES = { type: 'array' as const, items: { type: 'object' as const, additionalProperties: true } };

/** The rules of an economy in the form of its file (rulebook/economy.schema.json), with what a reader needs besides. */
export class EconomyView {
  readonly economy!: string;
  readonly name!: string;
  @ApiProperty({ type: String, enum: ['economy', 'institution'] })
  readonly kind!: string;
  readonly servedBy?: string;
  /** Other economies under the same rules. */
  readonly serves!: string[];
  /** The day that `inForce` is about. */
  readonly asOf!: string;
  readonly rulebookHash!: string;
  @ApiProperty({ ...RULES, description: 'Size classes by sector; each test also in words (`text`), each definition with `inForce`' })
  readonly sizeDefinitions!: object[];
  @ApiProperty({ ...RULES, description: 'What is kept for small firms, and what happens when none of them bids' })
  readonly reservations!: object[];
  @ApiProperty({ ...RULES, description: 'Advantages in open competition' })
  readonly pricePreferences!: object[];
  @ApiProperty({ ...RULES, description: 'Who may bid together, and how' })
  readonly jointBidRules!: object[];
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'What firms of other economies may bid on' })
  readonly marketAccess?: object;
  @ApiProperty({ ...RULES, description: 'Units that its laws count in, with dated values' })
  readonly indexUnits!: object[];
  @ApiProperty({ ...RULES, description: 'Values of its index units that came in later, the latest first; they count before those above' })
  readonly rates!: object[];
  /** What all of this is. */
  readonly notice!: string;
}

export class FittingReservationView {
  @ApiProperty({ type: String, enum: ['yes', 'unknown'], description: 'unknown: something that the rule asks is not known, or our record of it is uncertain' })
  readonly fits!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Who gets what, and what happens when nobody small bids; in the form of `reservations` of an economy' })
  readonly rule!: object;
}

export class FittingReservationListView {
  readonly items!: FittingReservationView[];
  @ApiProperty({ type: String, nullable: true, description: 'Always null: the list is whole' })
  readonly next!: string | null;
}
