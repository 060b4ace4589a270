import { applyDecorators } from '@nestjs/common';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Transform, plainToInstance } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import type { RequirementKind } from '@app/domain';
import { list } from '../input/fields.js';
import { CheckEach } from '../input/rule.js';
import { REQUIREMENT_INPUTS, UnknownRequirementInput } from './requirement.dto.js';

const MONEY_KINDS: ReadonlySet<string> = new Set(['turnover', 'experience', 'contract_value']);
/** Named in OpenAPI by reference only, so the document must be told of them. */
export const REQUIREMENT_CLASSES = [...new Set(Object.values(REQUIREMENT_INPUTS))];
const MAX_REQUIREMENTS = 200;

/** The list of requirements, each read by the class of its `kind`. */
export function Requirements(): PropertyDecorator {
  const mapping = Object.entries(REQUIREMENT_INPUTS).map(([kind, dto]) => [kind, getSchemaPath(dto)]);
  return applyDecorators(
    IsOptional(),
    Transform(({ value, obj }: { value: unknown; obj: unknown }) =>
      Array.isArray(value) ? value.map((item: unknown) => readItem(item, currencyOf(obj))) : value,
    ),
    ...list(MAX_REQUIREMENTS),
    CheckEach({ code: 'type.object', message: 'Send an object in braces.', accepts: (item) => isRecord(item) }),
    ValidateNested({ each: true }),
    ApiProperty({
      type: 'array',
      maxItems: MAX_REQUIREMENTS,
      required: false,
      items: {
        oneOf: REQUIREMENT_CLASSES.map((dto) => ({ $ref: getSchemaPath(dto) })),
        discriminator: { propertyName: 'kind', mapping: Object.fromEntries(mapping) as Record<string, string> },
      },
    }),
  );
}

function readItem(item: unknown, tenderCurrency: unknown): unknown {
  if (!isRecord(item)) return item;
  const kind = item['kind'];
  if (!isKind(kind)) return Object.assign(new UnknownRequirementInput(), kind === undefined ? {} : { kind });
  const currency = item['currency'] ?? tenderCurrency;
  const filled = MONEY_KINDS.has(kind) && typeof currency === 'string' ? { ...item, currency } : item;
  return plainToInstance<object, unknown>(REQUIREMENT_INPUTS[kind], filled);
}

function isKind(kind: unknown): kind is RequirementKind {
  return typeof kind === 'string' && Object.hasOwn(REQUIREMENT_INPUTS, kind);
}

function currencyOf(tender: unknown): unknown {
  const value = isRecord(tender) ? tender['value'] : undefined;
  return isRecord(value) ? value['currency'] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
