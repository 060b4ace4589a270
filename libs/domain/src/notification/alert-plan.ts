import { isPhoneWay, type Channel, type NotificationKind } from './notification.js';

/** `now`: as it happens; `daily`, `weekly`: in a digest; `off`: in the app alone. */
export const PACES = ['now', 'daily', 'weekly', 'off'] as const;
export type Pace = (typeof PACES)[number];

/** A time of day by the clock on the wall, `HH:MM`. */
export type ClockTime = string;

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const ALERT_LANGUAGES = ['en', 'es'] as const;
export type AlertLanguage = (typeof ALERT_LANGUAGES)[number];

/** When and by what a firm wants to be told; the list in the app has everything at once, whatever stands here. */
export interface AlertPlan {
  /** IANA name of the zone in which all times and days here are read. */
  readonly timeZone: string;
  /** From the first minute on, up to and without the second; the night between them where `from` is the later. Never the same twice. */
  readonly quietHours?: { readonly from: ClockTime; readonly to: ClockTime };
  /** Days on which messages come; never empty. */
  readonly workingDays: readonly Weekday[];
  readonly digest: { readonly at: ClockTime; readonly weekday: Weekday };
  /** Messages at once a day and person, 1 to 100; what is beyond goes into the next daily digest. */
  readonly maxPerDay: number;
  /** Absent: `now`. */
  readonly kinds: Readonly<Partial<Record<NotificationKind, Pace>>>;
  /** `text`: short messages to the phones of members who have verified one. */
  readonly channels: { readonly email: boolean; readonly text: boolean };
  readonly language: AlertLanguage;
}

/** What holds until a firm chooses: everything as it happens, ten a day at most, the rest each morning. */
export const DEFAULT_ALERT_PLAN: AlertPlan = {
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5, 6, 7],
  digest: { at: '08:00', weekday: 1 },
  maxPerDay: 10,
  kinds: {},
  channels: { email: true, text: false },
  language: 'en',
};

/** These lose their worth by waiting: the cap does not hold them back. */
const URGENT: ReadonlySet<NotificationKind> = new Set(['tender.closing', 'tender.briefing', 'tender.cancelled']);

/** Texts cost money and interrupt: whatever the cap, no more than these a day and person. */
const MOST_TEXTS_PER_DAY = 5;

/** Messages at once a day, by mail or to a phone. */
export function capOf({ maxPerDay }: AlertPlan, channel: Channel): number {
  return isPhoneWay(channel) ? Math.min(maxPerDay, MOST_TEXTS_PER_DAY) : maxPerDay;
}

export function isUrgent(kind: NotificationKind): boolean {
  return URGENT.has(kind);
}

export function paceOf({ kinds }: AlertPlan, kind: NotificationKind): Pace {
  return kinds[kind] ?? 'now';
}
