import type { Views } from '../api/api-client.js';
import { text, type Language } from '../text/languages.js';
import { field, fieldList, type FormBody } from '../view/form-body.js';
import { formErrors, type FieldError, type FormErrors } from '../view/form-errors.js';

type Alerts = Views['AlertsView'];

export const PACES = ['now', 'daily', 'weekly', 'off'] as const;
export type Pace = (typeof PACES)[number];
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What the form shows and sends, as text. */
export interface SettingsValues {
  readonly minScore: string;
  readonly timeZone: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly days: readonly string[];
  readonly digestAt: string;
  readonly digestDay: string;
  readonly maxPerDay: string;
  readonly email: boolean;
  readonly text: boolean;
  readonly language: string;
  /** By kind. */
  readonly kinds: Readonly<Record<string, string>>;
}

export function valuesOf({ minScore, timeZone, quietHours, workingDays, digest, maxPerDay, channels, language, kinds }: Alerts): SettingsValues {
  return {
    minScore: String(minScore), timeZone, quietFrom: quietHours?.from ?? '', quietTo: quietHours?.to ?? '', days: workingDays.map(String), digestAt: digest.at, digestDay: String(digest.weekday),
    maxPerDay: String(maxPerDay), email: channels.email, text: channels.text, language, kinds,
  };
}

/** @param kinds the names of all kinds, which are the names of fields too */
export function readSettings(body: FormBody, kinds: readonly string[]): SettingsValues {
  return {
    minScore: field(body, 'minScore'), timeZone: field(body, 'timeZone'), quietFrom: field(body, 'quietFrom'), quietTo: field(body, 'quietTo'), days: fieldList(body, 'days'),
    digestAt: field(body, 'digestAt'), digestDay: field(body, 'digestDay'), maxPerDay: field(body, 'maxPerDay'), email: field(body, 'email') === 'true', text: field(body, 'text') === 'true', language: field(body, 'language'),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, field(body, `kind.${kind}`)])),
  };
}

const CLOCK = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/** What can be told wrong before the API is asked, each beside its field; undefined where nothing is. */
export function settingsErrors({ quietFrom, quietTo, days, digestAt, maxPerDay }: SettingsValues, language: Language): FormErrors | undefined {
  const errors: FieldError[] = [];
  const quiet = quietFrom !== '' || quietTo !== '';
  if (quiet && !(CLOCK.test(quietFrom) && CLOCK.test(quietTo))) errors.push({ field: 'quietFrom', message: text(language, 'alerts.error.clock') });
  if (days.length === 0) errors.push({ field: 'days', message: text(language, 'alerts.error.days') });
  if (!CLOCK.test(digestAt)) errors.push({ field: 'digestAt', message: text(language, 'alerts.error.digest') });
  if (!/^\d{1,3}$/.test(maxPerDay) || Number(maxPerDay) < 1 || Number(maxPerDay) > 100) errors.push({ field: 'maxPerDay', message: text(language, 'alerts.error.cap') });
  return errors.length === 0 ? undefined : formErrors(errors);
}

/** As the API takes it; null brings a default back. */
export function alertsInput({ minScore, timeZone, quietFrom, quietTo, days, digestAt, digestDay, maxPerDay, email, text: texts, language, kinds }: SettingsValues): object {
  return {
    minScore: Number(minScore),
    timeZone,
    quietHours: quietFrom === '' ? null : { from: quietFrom, to: quietTo },
    workingDays: days.map(Number),
    digest: { at: digestAt, weekday: Number(digestDay) },
    maxPerDay: Number(maxPerDay),
    channels: { email, text: texts },
    language,
    kinds: Object.fromEntries(Object.entries(kinds).filter(([, pace]) => PACES.some((known) => known === pace))),
  };
}

const STEP = 5;
const LOWEST = 40;

/** Thresholds to choose from, each with what it lets expect: every fifth, and the one in use. */
export function thresholdChoices({ volumes, minScore }: Pick<Alerts, 'volumes' | 'minScore'>, chosen: string, language: Language): { value: string; text: string; selected: boolean }[] {
  const steps = Array.from({ length: (100 - LOWEST) / STEP }, (_, i) => LOWEST + i * STEP);
  return [...new Set([...steps, minScore])]
    .sort((a, b) => a - b)
    .map((points) => {
      const count = perWeekAt(volumes, points);
      return { value: String(points), text: count === 0 ? text(language, 'alerts.option.none', { points }) : text(language, 'alerts.option', { points, count: written(count, language) }), selected: String(points) === chosen };
    });
}

/** What a threshold lets expect, as the API's list says. */
export function perWeekAt(volumes: Alerts['volumes'], points: number): number {
  return volumes.find(({ minScore }) => minScore >= points)?.perWeek ?? 0;
}

/** About so many: whole from ten on. */
export function written(count: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: count < 10 ? 1 : 0 }).format(count);
}

/** The sentence that stands below a threshold. */
export function expectation(perWeek: number, language: Language): string {
  return perWeek === 0 ? text(language, 'alerts.perWeek.none') : text(language, 'alerts.perWeek', { count: written(perWeek, language) });
}

/** The names of the days in the reader's language, Monday first. */
export function weekdayNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // 2024 began on a Monday.
  return WEEKDAYS.map((day) => format.format(Date.UTC(2024, 0, day)));
}
