import type { Milestone, Period, TenderDocument, TenderPeriod } from '@app/domain';
import { field, idField, listField, textField } from './json-value.js';
import type { Marks } from './marks.js';
import { readInstant } from './read-instant.js';
import { webAddress } from './web-address.js';

const MOST_DOCUMENTS = 500;
const MOST_MILESTONES = 200;
const MOST_TITLE = 300;
const MOST_WORD = 120;

/** Documents that have a web address; others are marked where they named one that is none. */
export function readDocuments(tender: unknown, marks: Marks): readonly TenderDocument[] {
  const documents: TenderDocument[] = [];
  for (const [index, document] of listField(tender, 'documents').entries()) {
    const path = `tender.documents[${index}]`;
    const given = field(document, 'url');
    if (given === undefined) continue;
    const url = webAddress(given);
    if (url === undefined) {
      marks.add(`${path}.url`, 'url.form', 'Not an http or https address; the document was left out.', given);
      continue;
    }
    const documentType = textField(document, 'documentType')?.slice(0, MOST_WORD);
    const title = textField(document, 'title') ?? textField(document, 'description') ?? documentType ?? url;
    const format = textField(document, 'format')?.slice(0, MOST_WORD);
    const language = textField(document, 'language')?.slice(0, MOST_WORD);
    documents.push({
      id: (idField(document, 'id') ?? String(index + 1)).slice(0, MOST_WORD),
      title: marks.cut(title, MOST_TITLE, `${path}.title`),
      url,
      ...(documentType === undefined ? {} : { documentType }),
      ...(format === undefined ? {} : { format }),
      ...(language === undefined ? {} : { language }),
    });
  }
  return marks.first(documents, MOST_DOCUMENTS, 'tender.documents');
}

/** Milestones with a title and a day; a day that cannot be read is marked. */
export function readMilestones(tender: unknown, marks: Marks): readonly Milestone[] {
  const milestones: Milestone[] = [];
  for (const [index, milestone] of listField(tender, 'milestones').entries()) {
    const path = `tender.milestones[${index}]`;
    const given = field(milestone, 'dueDate');
    const title = textField(milestone, 'title') ?? textField(milestone, 'description');
    if (given === undefined || title === undefined) continue;
    const due = readInstant(given);
    if (due === undefined) {
      marks.add(`${path}.dueDate`, 'date.unreadable', 'Not a date and time; the milestone was left out.', given);
      continue;
    }
    const type = textField(milestone, 'type')?.slice(0, MOST_WORD) ?? 'other';
    milestones.push({ type, title: marks.cut(title, MOST_TITLE, `${path}.title`), dueDate: due.instant });
  }
  return marks.first(milestones, MOST_MILESTONES, 'tender.milestones');
}

/** When bids may come in; what had to be assumed of either date is marked, and so is a deadline that is missing. */
export function readTenderPeriod(tender: unknown, marks: Marks): TenderPeriod {
  const { startDate, endDate } = readDates(tender, 'tenderPeriod', marks);
  if (endDate === undefined) marks.add('tender.tenderPeriod.endDate', 'deadline.missing', 'No deadline that can be read; the tender is kept, and never matched.');
  return { ...(startDate === undefined ? {} : { startDate }), ...(endDate === undefined ? {} : { endDate }) };
}

/** When questions may be asked; without an end that can be read there is no such period. */
export function readEnquiryPeriod(tender: unknown, marks: Marks): Period | undefined {
  const { startDate, endDate } = readDates(tender, 'enquiryPeriod', marks);
  return endDate === undefined ? undefined : { ...(startDate === undefined ? {} : { startDate }), endDate };
}

function readDates(tender: unknown, name: 'tenderPeriod' | 'enquiryPeriod', marks: Marks): { startDate: string | undefined; endDate: string | undefined } {
  const period = field(tender, name);
  return { startDate: readDate(period, `tender.${name}`, 'startDate', marks), endDate: readDate(period, `tender.${name}`, 'endDate', marks) };
}

function readDate(period: unknown, path: string, name: string, marks: Marks): string | undefined {
  const given = field(period, name);
  if (given === undefined || given === '') return undefined;
  const read = readInstant(given);
  if (read === undefined) {
    marks.add(`${path}.${name}`, 'date.unreadable', 'Not a date and time that exists between 1990 and 2100.', given);
    return undefined;
  }
  if (read.assumed === 'offset') marks.add(`${path}.${name}`, 'date.no_offset', 'No offset from UTC; read as UTC.', given);
  if (read.assumed === 'time') marks.add(`${path}.${name}`, 'date.no_time', 'No time of day; read as the end of that day in UTC.', given);
  return read.instant;
}
