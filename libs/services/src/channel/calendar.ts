import type { IsoInstant } from '@app/domain';
import type { DatedTender } from '@app/store';

export interface CalendarSetting {
  readonly firm: string;
  readonly pages: string;
  /** Makes the ids of events those of this deployment. */
  readonly domain: string;
}

/** Octets of a content line without its break (RFC 5545, 3.1). */
const MOST_OCTETS = 75;

interface Event {
  readonly id: string;
  readonly at: IsoInstant;
  readonly summary: string;
  readonly description: string;
  readonly place?: string;
}

/**
 * iCalendar (RFC 5545): the deadlines of tenders, and the meetings that whoever bids must attend. Times are in UTC, so that
 * every calendar shows them in its reader's own zone. A tender that was called off is a cancelled event, at the next version.
 */
export function writeCalendar(tenders: readonly DatedTender[], setting: CalendarSetting): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tandem//Tenders//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escape(`Tenders for ${setting.firm}`)}`];
  for (const tender of tenders) for (const event of eventsOf(tender)) lines.push(...write(event, tender, setting));
  return [...lines, 'END:VCALENDAR', ''].flatMap(fold).join('\r\n');
}

function eventsOf({ id, title, buyerName, closesAt, milestones }: DatedTender): Event[] {
  const deadline = { id: `${id}-deadline`, at: closesAt, summary: `Bids until: ${title}`, description: `${buyerName}. The tender documents decide.` };
  const meetings = milestones.flatMap((milestone, i): Event[] =>
    milestone.mandatory === true
      ? [{ id: `${id}-meeting-${i + 1}`, at: milestone.dueDate, summary: `Must attend: ${milestone.title}`, description: `For "${title}", ${buyerName}. Without it you cannot bid.`, place: milestone.place }]
      : [],
  );
  return [deadline, ...meetings];
}

function write({ id, at, summary, description, place }: Event, tender: DatedTender, { pages, domain }: CalendarSetting): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${domain}`,
    `DTSTAMP:${stamp(tender.updatedAt)}`,
    `SEQUENCE:${tender.version}`,
    `DTSTART:${stamp(at)}`,
    `DTEND:${stamp(at)}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(description)}`,
    ...(place === undefined ? [] : [`LOCATION:${escape(place)}`]),
    `URL:${pages}/tenders/${tender.id}`,
    `STATUS:${tender.status === 'cancelled' || tender.status === 'withdrawn' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function stamp(instant: IsoInstant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (letter) => `\\${letter}`)
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** Breaks a long line between characters, never within one. */
function fold(line: string): string[] {
  const lines: string[] = [];
  let [part, octets] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      lines.push(part);
      [part, octets] = [' ', 1];
    }
    part += letter;
    octets += size;
  }
  return [...lines, part];
}
