import type { AgreedOpening, OpeningGrounds } from '@app/store';

/**
 * Why the opener does not open, or undefined. It takes nobody's word for it: it reads the rows with its own login and goes by the database's clock, so that neither the application nor a
 * changed row nor a machine's clock opens anything early.
 */
export function refusalOf({ envelope }: AgreedOpening, grounds: OpeningGrounds): string | undefined {
  const { status, closesAt, auditedDeadline, now, voices, underWay, technicalOpened, undecided } = grounds;
  if (closesAt === undefined || Date.parse(now) < Date.parse(closesAt)) return `the deadline is ahead: ${closesAt ?? 'there is none'}`;
  if (auditedDeadline !== undefined && Date.parse(auditedDeadline) !== Date.parse(closesAt)) {
    return `the tender says that it closed at ${closesAt}, and its record says ${auditedDeadline}: the deadline was moved past the record`;
  }
  if (status !== 'active') return `the tender is ${status}`;
  if (new Set(voices).size < 2) return 'two different openers of the buyer have to ask for it';
  if (underWay) return 'a bid that came in time is still being stored';
  if (envelope === 'price' && !technicalOpened) return 'the technical envelopes are not opened';
  if (envelope === 'price' && undecided > 0) return 'bids are not judged yet';
  return undefined;
}
