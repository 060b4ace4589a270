import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { AGGREGATIONS, parseMoney } from '@app/domain';
import type { Aggregation, RequirementKind } from '@app/domain';
import { ClassificationInput, MoneyInput } from '../input/common.dto.js';
import { Currency, Exact, Formed, Nested, OneOf, Text, TextList, Whole } from '../input/fields.js';
import type { Presence } from '../input/fields.js';
import { LOCAL_ID, SCHEME, UNIT } from '../input/forms.js';
import { moneyMessage } from '../input/numbers.js';
import { Check } from '../input/rule.js';
import { moneyParts } from './money-parts.js';

const FAULTS = ['money.amount', 'money.currency', 'money.digits', 'money.range'] as const;

/** Money, or a bare amount in the requirement's own `currency` or, without one, the tender's. */
function AmountOrMoney(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...(options.optional ? [IsOptional()] : []),
    ...FAULTS.map((code) =>
      Check({
        code,
        message: moneyMessage(code),
        accepts: (value, parent) => {
          const parts = moneyParts(value, parent['currency']);
          return parseMoney(parts.amount, parts.currency) !== code;
        },
      }),
    ),
    ApiProperty({ oneOf: [{ $ref: getSchemaPath(MoneyInput) }, { type: 'string', maxLength: 44 }, { type: 'number' }], required: !options.optional }),
  );
}

/** What every requirement has. */
export class RequirementInput {
  /** Unique inside the tender; findings name it. */
  @Text(64)
  id!: string;

  /** Absent: it holds for every lot. */
  @Formed(LOCAL_ID, { optional: true })
  lotId?: string;

  @OneOf(AGGREGATIONS)
  aggregation!: Aggregation;

  @Exact('0', '100', { optional: true })
  jointMinPct?: string | number;

  @Exact('0', '100', { optional: true })
  leadMinPct?: string | number;

  @Exact('0', '100', { optional: true })
  eachMinPct?: string | number;
}

export class CertificateRequirementInput extends RequirementInput {
  @OneOf(['certification', 'licence', 'registration'])
  kind!: 'certification' | 'licence' | 'registration';

  @Formed(SCHEME)
  scheme!: string;

  /** The certificate of the scheme; absent: the requirement's own id names it. */
  @Text(64, { optional: true })
  certificateId?: string;

  @Text(64, { optional: true })
  level?: string;
}

export class TurnoverRequirementInput extends RequirementInput {
  @OneOf(['turnover'])
  kind!: 'turnover';

  @AmountOrMoney()
  amount!: MoneyInput | string | number;

  @Currency({ optional: true })
  currency?: string;

  /** The average of the last n years. */
  @Whole(1, 50)
  years!: number;
}

export class ExperienceRequirementInput extends RequirementInput {
  @OneOf(['experience'])
  kind!: 'experience';

  @Nested(ClassificationInput, { optional: true })
  classification?: ClassificationInput;

  @Whole(1, 10_000, { optional: true })
  count?: number;

  @AmountOrMoney({ optional: true })
  value?: MoneyInput | string | number;

  @Currency({ optional: true })
  currency?: string;

  @Whole(1, 50)
  years!: number;
}

export class StaffRequirementInput extends RequirementInput {
  @OneOf(['staff'])
  kind!: 'staff';

  @Text(120, { optional: true })
  role?: string;

  @Whole(1, 1_000_000)
  count!: number;
}

export class CapabilityRequirementInput extends RequirementInput {
  @OneOf(['capability', 'equipment'])
  kind!: 'capability' | 'equipment';

  @Nested(ClassificationInput)
  classification!: ClassificationInput;

  @Exact('0', '999999999999999999')
  quantity!: string | number;

  @Formed(UNIT)
  unit!: string;

  @Formed(UNIT, { optional: true })
  per?: string;
}

export class ContractValueRequirementInput extends RequirementInput {
  @OneOf(['contract_value'])
  kind!: 'contract_value';

  @AmountOrMoney()
  amount!: MoneyInput | string | number;

  @Currency({ optional: true })
  currency?: string;
}

export class AnyOfRequirementInput extends RequirementInput {
  @OneOf(['region', 'economy', 'language', 'ownership'])
  kind!: 'region' | 'economy' | 'language' | 'ownership';

  @TextList(64, 300)
  anyOf!: string[];

  @Exact('0', '100', { optional: true })
  minPct?: string | number;
}

export class YearsActiveRequirementInput extends RequirementInput {
  @OneOf(['years_active'])
  kind!: 'years_active';

  @Whole(1, 200)
  years!: number;
}

export class ExclusionRequirementInput extends RequirementInput {
  @OneOf(['exclusion'])
  kind!: 'exclusion';

  @Text(120)
  ground!: string;
}

/** One class a kind; a kind that is missing here does not compile. */
export const REQUIREMENT_INPUTS = {
  certification: CertificateRequirementInput,
  licence: CertificateRequirementInput,
  registration: CertificateRequirementInput,
  turnover: TurnoverRequirementInput,
  experience: ExperienceRequirementInput,
  staff: StaffRequirementInput,
  capability: CapabilityRequirementInput,
  equipment: CapabilityRequirementInput,
  contract_value: ContractValueRequirementInput,
  region: AnyOfRequirementInput,
  economy: AnyOfRequirementInput,
  language: AnyOfRequirementInput,
  ownership: AnyOfRequirementInput,
  years_active: YearsActiveRequirementInput,
  exclusion: ExclusionRequirementInput,
} as const satisfies Record<RequirementKind, abstract new () => RequirementInput>;

export type AnyRequirementInput = InstanceType<(typeof REQUIREMENT_INPUTS)[RequirementKind]>;

/** Stands where the kind is unknown, so that only the kind is complained about. */
export class UnknownRequirementInput {
  @OneOf(Object.keys(REQUIREMENT_INPUTS))
  kind?: string;
}
