import type { DecisionDays, IsoDate, IsoInstant, Tender } from '@app/domain';

/** The calendar day of an instant where people read it; UTC where no zone is named, or none that is known. */
export function dayIn(timeZone: string | undefined, instant: IsoInstant): IsoDate {
  try {
    // The Swedish form of a date is ISO 8601's.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: timeZone ?? 'UTC', dateStyle: 'short' }).format(new Date(instant));
  } catch {
    return new Date(instant).toISOString().slice(0, 10);
  }
}

/** The days a decision is held against, in the zone of the tender's deadline; where none is known, no day is too early but one before publication. */
export function decisionDays({ tenderPeriod: { endDate, timeZone }, publishedAt }: Tender, now: IsoInstant): DecisionDays {
  return { closedOn: dayIn(timeZone, endDate ?? publishedAt ?? now), today: dayIn(timeZone, now) };
}
