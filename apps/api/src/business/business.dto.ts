import { PartialType } from '@nestjs/swagger';
import { METRICS, PROCUREMENT_CATEGORIES } from '@app/domain';
import type { Metric } from '@app/domain';
import { ClassificationInput, MoneyInput } from '../input/common.dto.js';
import { Currency, Day, Exact, Flag, Formed, FormedList, ListOf, Nested, OneOf, Text, Whole } from '../input/fields.js';
import { ECONOMY, LANGUAGE, REGION, SCHEME, TAG, UNIT } from '../input/forms.js';

const LARGEST = '999999999999999999';

/** A figure of one year; a money metric names its currency. */
export class FigureInput {
  @OneOf(Object.keys(METRICS))
  metric!: Metric;

  @Exact('0', LARGEST)
  value!: string | number;

  @Currency({ optional: true })
  currency?: string;

  @Whole(1900, 2100)
  year!: number;
}

/** A tie to another firm; `pct` is the holding, of this firm in the other or the other way round. */
export class LinkInput {
  @Text(200)
  party!: string;

  /**
   * `subsidiary`, `parent`, `shareholder`, `sister`, `individual`, `private_company`, `listed_company`, `multinational`, `large_company`,
   * `foreign_company`, `state_enterprise`, `public_body` or `investment_fund`; any other word reads as a shareholder of an unknown kind.
   */
  @Text(64)
  type!: string;

  @Exact('0', '100')
  pct!: string | number;

  /** The other firm's own figures: size definitions add those of linked and partner firms. */
  @ListOf(FigureInput, 50, { optional: true })
  figures?: FigureInput[];
}

export class CertificationInput {
  @Formed(SCHEME)
  scheme!: string;

  @Text(64)
  id!: string;

  /** The level at which it is held, where the scheme has levels. */
  @Text(64, { optional: true })
  level?: string;

  @Day({ optional: true })
  validUntil?: string;
}

/** How many of the staff work in a role. */
export class StaffRoleInput {
  @Text(120)
  role!: string;

  @Whole(0, 10_000_000)
  count!: number;
}

/** The firm's own word on a ground of exclusion; `any` stands for every ground. */
export class DeclarationInput {
  @Text(120)
  ground!: string;

  @Flag()
  applies!: boolean;

  @Day({ optional: true })
  validUntil?: string;
}

/** What the firm can do and how much of it, e.g. 2,000 `MTK` per `MON`. */
export class CapabilityInput {
  @Nested(ClassificationInput)
  classification!: ClassificationInput;

  @Exact('0', LARGEST, { optional: true })
  quantity?: string | number;

  @Formed(UNIT, { optional: true })
  unit?: string;

  @Formed(UNIT, { optional: true })
  per?: string;
}

export class PastContractInput {
  @Text(300)
  title!: string;

  @ListOf(ClassificationInput, 20, { optional: true })
  classifications?: ClassificationInput[];

  @Nested(MoneyInput, { optional: true })
  value?: MoneyInput;

  @Exact('0', '100', { optional: true })
  sharePct?: string | number;

  @Day({ optional: true })
  completedOn?: string;

  @Text(200, { optional: true })
  buyer?: string;

  /** Where the work was done: ISO 3166-2, a district below one, or an economy. */
  @Formed(REGION, { optional: true })
  region?: string;

  @OneOf(PROCUREMENT_CATEGORIES, { optional: true })
  mainProcurementCategory?: string;
}

export class SizeProofInput {
  @Text(120)
  register!: string;

  @Text(64)
  id!: string;

  @Day()
  validUntil!: string;
}

/** What a firm says of itself. */
export class BusinessInput {
  @Text(200)
  name!: string;

  /** ISO 3166-1 alpha-2. */
  @Formed(ECONOMY)
  economy!: string;

  @Text(64, { optional: true })
  registrationId?: string;

  @Day({ optional: true })
  foundedOn?: string;

  /** Wins over a figure of the same metric; a figure that differs is refused. */
  @Whole(0, 10_000_000, { optional: true })
  employees?: number;

  @ListOf(FigureInput, 200, { optional: true })
  figures?: FigureInput[];

  @Nested(ClassificationInput, { optional: true })
  activity?: ClassificationInput;

  @ListOf(LinkInput, 100, { optional: true })
  links?: LinkInput[];

  @Text(5_000, { optional: true })
  description?: string;

  @ListOf(ClassificationInput, 200, { optional: true })
  classifications?: ClassificationInput[];

  /** ISO 3166-2, a district below one, or an economy. */
  @FormedList(REGION, 500, { optional: true })
  regions?: string[];

  @ListOf(CertificationInput, 100, { optional: true })
  certifications?: CertificationInput[];

  @ListOf(CapabilityInput, 200, { optional: true })
  capabilities?: CapabilityInput[];

  @ListOf(StaffRoleInput, 100, { optional: true })
  staff?: StaffRoleInput[];

  @ListOf(DeclarationInput, 50, { optional: true })
  declarations?: DeclarationInput[];

  /** The largest contract the firm takes on alone. */
  @Nested(MoneyInput, { optional: true })
  maxContractValue?: MoneyInput;

  @Nested(MoneyInput, { optional: true })
  freeCapacity?: MoneyInput;

  /** BCP 47 tags. */
  @FormedList(LANGUAGE, 50, { optional: true })
  languages?: string[];

  /** Each tag stands by its owner's consent. */
  @FormedList(TAG, 20, { optional: true })
  ownership?: string[];

  @ListOf(PastContractInput, 200, { optional: true })
  pastContracts?: PastContractInput[];

  @Nested(SizeProofInput, { optional: true })
  sizeProof?: SizeProofInput;

  /** Days that the firm usually takes to prepare a bid. */
  @Whole(0, 365, { optional: true })
  bidPreparationDays?: number;

  /** True: other firms may find this one for a joint bid. */
  @Flag({ optional: true })
  openToPartners?: boolean;
}

/** A merge patch: what is left out stays, null removes. */
export class BusinessPatch extends PartialType(BusinessInput) {}
