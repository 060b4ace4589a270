import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { formRule, textRule } from './forms.js';
import type { TextForm } from './forms.js';
import { AMOUNT_RULES, KNOWN_CURRENCY, decimalRule } from './numbers.js';
import { Check, CheckEach } from './rule.js';
import { CALENDAR_DAY, CLOCK_TIME, TIME_OFFSET, TIME_ZONE } from './time.js';

/** An optional field may be absent or null. */
export interface Presence {
  readonly optional?: boolean;
}

type DtoClass = abstract new () => object;

function presence({ optional = false }: Presence): PropertyDecorator[] {
  return optional ? [IsOptional()] : [];
}

/** Free text of at most `max` UTF-16 units that is not blank. */
export function Text(max: number, options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Check({ ...textRule(max), code: 'type.text', message: 'Send text in quotes.', accepts: (value) => typeof value === 'string' }),
    Check({ ...textRule(max), code: 'text.too_long', message: `Shorten this to ${max} characters.`, accepts: (value) => typeof value !== 'string' || value.length <= max }),
    Check({ ...textRule(max), code: 'text.empty', message: 'Write something here, or leave the field out.', accepts: (value) => typeof value !== 'string' || value.trim() !== '' }),
    ApiProperty({ type: String, minLength: 1, maxLength: max, required: !options.optional }),
  );
}

/** Text of one of the forms. */
export function Formed(form: TextForm, options: Presence = {}): PropertyDecorator {
  const { pattern, maxLength, example } = form;
  return applyDecorators(
    ...presence(options),
    Check(formRule(form)),
    ApiProperty({ type: String, pattern: pattern.source, maxLength, example, required: !options.optional }),
  );
}

/** A list of texts of one form. */
export function FormedList(form: TextForm, max: number, options: Presence = {}): PropertyDecorator {
  const { pattern, maxLength, example } = form;
  return applyDecorators(
    ...presence(options),
    ...list(max),
    CheckEach(formRule(form)),
    ApiProperty({ type: 'array', maxItems: max, items: { type: 'string', pattern: pattern.source, maxLength, example }, required: !options.optional }),
  );
}

/** A list of free texts. */
export function TextList(maxLength: number, max: number, options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    ...list(max),
    CheckEach(textRule(maxLength)),
    ApiProperty({ type: 'array', maxItems: max, items: { type: 'string', minLength: 1, maxLength }, required: !options.optional }),
  );
}

/** One of the words. */
export function OneOf(words: readonly string[], options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsIn([...words], { message: `Choose one of: ${words.join(', ')}.` }),
    ApiProperty({ type: String, enum: [...words], required: !options.optional }),
  );
}

/** A list of some of the words. */
export function SomeOf(words: readonly string[], max: number, options: Presence = {}): PropertyDecorator {
  const message = `Choose from: ${words.join(', ')}.`;
  return applyDecorators(
    ...presence(options),
    ...list(max),
    CheckEach({ code: 'choice.unknown', message, accepts: (value) => typeof value === 'string' && words.includes(value) }),
    ApiProperty({ type: 'array', maxItems: max, items: { type: 'string', enum: [...words] }, required: !options.optional }),
  );
}

/** A JSON integer from `least` to `most`. */
export function Whole(least: number, most: number, options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsInt({ message: 'Send a whole number without quotes.' }),
    Min(least, { message: `Send at least ${least}.` }),
    Max(most, { message: `Send at most ${most}.` }),
    ApiProperty({ type: 'integer', minimum: least, maximum: most, required: !options.optional }),
  );
}

export function Flag(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    IsBoolean({ message: 'Send true or false without quotes.' }),
    ApiProperty({ type: Boolean, required: !options.optional }),
  );
}

const DECIMAL_SCHEMA = { oneOf: [{ type: 'string', pattern: '^-?\\d{1,30}(\\.\\d{1,12})?$', maxLength: 44 }, { type: 'number' }] };

/** An exact decimal within bounds, both written as decimals. */
export function Exact(least: string, most: string, options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Check(decimalRule(least, most)),
    ApiProperty({ ...DECIMAL_SCHEMA, required: !options.optional }),
  );
}

/** An amount whose sibling `currency` says of what. */
export function Amount(): PropertyDecorator {
  return applyDecorators(...AMOUNT_RULES.map(Check), ApiProperty({ ...DECIMAL_SCHEMA, example: '12500.00' }));
}

export function Currency(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Check(KNOWN_CURRENCY),
    ApiProperty({ type: String, pattern: '^[A-Z]{3}$', maxLength: 3, example: 'MYR', required: !options.optional }),
  );
}

/** An RFC 3339 time with its offset. */
export function Instant(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Check(CLOCK_TIME),
    Check(TIME_OFFSET),
    ApiProperty({ type: String, format: 'date-time', maxLength: 40, required: !options.optional }),
  );
}

/** A day of the calendar. */
export function Day(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Check(CALENDAR_DAY),
    ApiProperty({ type: String, format: 'date', maxLength: 10, required: !options.optional }),
  );
}

export function TimeZone(options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Check(TIME_ZONE),
    ApiProperty({ type: String, maxLength: 64, example: 'Asia/Kuala_Lumpur', required: !options.optional }),
  );
}

const IS_OBJECT = {
  code: 'type.object',
  message: 'Send an object in braces.',
  accepts: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** An object of its own class. */
export function Nested(dto: DtoClass, options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    Check(IS_OBJECT),
    ValidateNested(),
    Type(() => dto),
    ApiProperty({ type: () => dto, required: !options.optional }),
  );
}

/** A list of objects of one class; null among them is refused, which `ValidateNested` alone lets through. */
export function ListOf(dto: DtoClass, max: number, options: Presence = {}): PropertyDecorator {
  return applyDecorators(
    ...presence(options),
    ...list(max),
    CheckEach(IS_OBJECT),
    ValidateNested({ each: true }),
    Type(() => dto),
    ApiProperty({ type: () => [dto], maxItems: max, required: !options.optional }),
  );
}

/** The two checks that every list has. */
export function list(max: number): PropertyDecorator[] {
  return [
    IsArray({ message: 'Send a list in square brackets.' }),
    ArrayMaxSize(max, { message: `Send at most ${max} of these.` }),
  ];
}
