import { DAY_MS, type IsoDate, type IsoInstant, type TenderPeriod } from '@app/domain';
import type { TenderRelease } from './read-release.js';

/** What stands beside the attribution of a tender whose dates are not its own. */
export const MOVED_NOTE = 'deadline moved for demonstration';

const SOONEST = 10;
const SPREAD = 51;

/**
 * The same tender, open again for a demonstration: all its dates shifted by one whole number of days, so that it
 * closes 10 to 60 days after `today`: 10 + (FNV-1a of its ocid, 32 bits) mod 51. Time of day and offset stay, so do
 * title and text; the status becomes `active`, and the source's attribution says what was done.
 * The day of a deadline is the one written in it, in its own offset.
 */
export function moveDeadlines(read: TenderRelease, today: IsoDate): TenderRelease {
  const { notice } = read;
  const days = dayNumber(today) + SOONEST + (fnv1a(read.ocid) % SPREAD) - dayNumber(notice.tenderPeriod.endDate ?? today);
  const shift = (instant: IsoInstant): IsoInstant => dayOf(dayNumber(instant) + days) + instant.slice(10);
  const start = ({ startDate }: TenderPeriod): TenderPeriod => (startDate === undefined ? {} : { startDate: shift(startDate) });
  const attribution = [notice.source?.attribution, `Note: ${MOVED_NOTE}.`].filter((part) => part !== undefined).join(' ');
  return {
    ...read,
    tenderStatus: 'active',
    notice: {
      ...notice,
      tenderPeriod: { ...notice.tenderPeriod, ...start(notice.tenderPeriod), endDate: shift(notice.tenderPeriod.endDate ?? `${today}T12:00:00Z`) },
      ...(notice.enquiryPeriod === undefined
        ? {}
        : { enquiryPeriod: { ...notice.enquiryPeriod, ...start(notice.enquiryPeriod), endDate: shift(notice.enquiryPeriod.endDate) } }),
      milestones: notice.milestones.map((milestone) => ({ ...milestone, dueDate: shift(milestone.dueDate) })),
      source: { ...notice.source, ocid: read.ocid, attribution },
    },
  };
}

/** Days since 1970-01-01 of the calendar day that a date or an instant is written with. */
function dayNumber(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY_MS;
}

function dayOf(number: number): IsoDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** FNV-1a, 32 bits, over UTF-16 code units. Spreads the sample; nothing rests on it. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
