import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ALERT_LANGUAGES, NOTIFICATION_KINDS, PACES } from '@app/domain';
import type { AlertLanguage, NotificationKind, Pace, Weekday } from '@app/domain';
import { ArrayMinSize, IsOptional } from 'class-validator';
import { Flag, Formed, list, Nested, OneOf, TimeZone, Whole } from '../input/fields.js';
import type { Presence } from '../input/fields.js';
import type { TextForm } from '../input/forms.js';
import { Check, CheckEach } from '../input/rule.js';

const CLOCK: TextForm = {
  code: 'time.clock',
  message: 'Write a time of day with two digits each, e.g. 18:30.',
  pattern: /^([01][0-9]|2[0-3]):[0-5][0-9]$/,
  maxLength: 5,
  example: '18:30',
};

/** Days of the week, 1 (Monday) to 7 (Sunday). */
function Weekdays(options: Presence): PropertyDecorator {
  return applyDecorators(
    ...(options.optional ? [IsOptional()] : []),
    ...list(7),
    ArrayMinSize(1, { message: 'Name at least one day, 1 (Monday) to 7 (Sunday).' }),
    CheckEach({
      code: 'choice.unknown',
      message: 'Write days as whole numbers from 1 (Monday) to 7 (Sunday).',
      accepts: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7,
    }),
    ApiProperty({ type: 'array', minItems: 1, maxItems: 7, items: { type: 'integer', minimum: 1, maximum: 7 }, required: !options.optional }),
  );
}

/** How fast each kind comes; may be left out. */
function PaceByKind(): PropertyDecorator {
  const kinds: readonly string[] = NOTIFICATION_KINDS;
  const paces: readonly unknown[] = PACES;
  return applyDecorators(
    IsOptional(),
    Check({
      code: 'alerts.kinds',
      message: `Send an object of kinds (${kinds.join(', ')}) with one of ${PACES.join(', ')} each.`,
      accepts: (value) =>
        typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).every(([kind, pace]) => kinds.includes(kind) && paces.includes(pace)),
    }),
    ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string', enum: [...PACES] }, example: { 'tender.matched': 'daily' } }),
  );
}

export class QuietHoursInput {
  @Formed(CLOCK)
  from!: string;

  @Formed(CLOCK)
  to!: string;
}

export class DigestInput {
  @Formed(CLOCK)
  at!: string;

  /** Of the weekly digest. */
  // Spelled out: the order in which a compiler lists a union depends on what it has read before.
  @ApiProperty({ type: 'integer', enum: [1, 2, 3, 4, 5, 6, 7] })
  @Whole(1, 7)
  weekday!: Weekday;
}

export class AlertChannelsInput {
  @Flag()
  email!: boolean;

  /** Short messages to the phones that members have verified. */
  @Flag({ optional: true })
  text?: boolean;
}

/** What is left out stays as it is; null brings the default back. */
export class AlertsInput {
  @Whole(0, 100, { optional: true })
  minScore?: number;

  /** Instead of `minScore`: the threshold is set so that about so many tenders a week pass it. */
  @Whole(0, 1000, { optional: true })
  aboutPerWeek?: number;

  @TimeZone({ optional: true })
  timeZone?: string;

  @Nested(QuietHoursInput, { optional: true })
  quietHours?: QuietHoursInput;

  @Weekdays({ optional: true })
  workingDays?: Weekday[];

  @Nested(DigestInput, { optional: true })
  digest?: DigestInput;

  /** Messages at once, a day and person. */
  @Whole(1, 100, { optional: true })
  maxPerDay?: number;

  @PaceByKind()
  kinds?: Partial<Record<NotificationKind, Pace>>;

  @Nested(AlertChannelsInput, { optional: true })
  channels?: AlertChannelsInput;

  @OneOf(ALERT_LANGUAGES, { optional: true })
  language?: AlertLanguage;
}
