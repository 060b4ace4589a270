import { AGGREGATIONS, PROCUREMENT_CATEGORIES, SIZE_CLASSES } from '@app/domain';
import type { JointBid, Lot, LotId, Requirement, Reservation, Submission, TenderNotice } from '@app/domain';
import { present, type SampleNotes } from './sample-notes.js';

/** What a tender of the sample says, all but its buyer and its deadline. */
export interface SampleNotice {
  readonly notice: Omit<TenderNotice, 'buyerId' | 'tenderPeriod'>;
  readonly timeZone?: string;
}

const FIELDS = [
  'title', 'description', 'procurementMethod', 'mainProcurementCategory', 'classifications', 'value', 'tenderPeriod', 'deliveryRegions',
  'languages', 'submission', 'lots', 'reservedFor', 'jointBid', 'requirements',
];
const CHANNELS = ['tandem', 'official'] as const;
const CERTIFICATES = ['certification', 'licence', 'registration'] as const;
const LISTS = ['region', 'economy', 'language', 'ownership'] as const;
const KINDS = [...CERTIFICATES, ...LISTS, 'contract_value', 'years_active'] as const;

/** The notice that a posted tender means; its file has the form of the API's body, of which the sample uses these fields. */
export function readSampleNotice(value: unknown, path: string, notes: SampleNotes): SampleNotice {
  const body = notes.object(value, path, FIELDS);
  const at = (name: string): string => `${path}.${name}`;
  const { timeZone } = notes.object(body['tenderPeriod'], at('tenderPeriod'), ['timeZone']);
  const { visibility, amount, currency } = notes.object(body['value'], at('value'), ['visibility', 'amount', 'currency']);
  const notice = present({
    title: notes.text(body['title'], at('title')),
    description: notes.text(body['description'], at('description')),
    procurementMethod: notes.optional(body['procurementMethod'], at('procurementMethod'), (text, where) => notes.text(text, where)),
    mainProcurementCategory: notes.oneOf(body['mainProcurementCategory'], at('mainProcurementCategory'), PROCUREMENT_CATEGORIES),
    classifications: notes.classifications(body['classifications'], at('classifications')),
    value: notes.money({ amount, currency }, at('value')),
    valueVisibility: notes.oneOf(visibility, at('value.visibility'), ['public', 'hidden'] as const) ?? 'hidden',
    milestones: [],
    deliveryRegions: notes.texts(body['deliveryRegions'], at('deliveryRegions')),
    languages: notes.texts(body['languages'], at('languages')),
    documents: [],
    submission: readSubmission(body['submission'], at('submission'), notes),
    lots: notes.each(body['lots'], at('lots'), (item, where) => readLot(item, where, notes)),
    reservedFor: notes.optional(body['reservedFor'], at('reservedFor'), (item, where) => readReservation(item, where, notes)),
    jointBid: notes.optional(body['jointBid'], at('jointBid'), (item, where) => readJointBid(item, where, notes)),
    requirements: notes.each(body['requirements'], at('requirements'), (item, where) => readRequirement(item, where, notes)),
  });
  const zone = notes.optional(timeZone, at('tenderPeriod.timeZone'), (text, where) => notes.text(text, where));
  return present({ notice, timeZone: zone });
}

function readSubmission(value: unknown, path: string, notes: SampleNotes): Submission {
  const { channel, url, instructions } = notes.object(value, path, ['channel', 'url', 'instructions']);
  return present({
    channel: notes.oneOf(channel, `${path}.channel`, CHANNELS) ?? 'official',
    url: notes.optional(url, `${path}.url`, (text, where) => notes.text(text, where)),
    instructions: notes.optional(instructions, `${path}.instructions`, (text, where) => notes.text(text, where)),
  });
}

function readLot(value: unknown, path: string, notes: SampleNotes): Lot {
  const { id, title, description, classifications, value: amount } = notes.object(value, path, ['id', 'title', 'description', 'classifications', 'value']);
  return present({
    id: notes.text(id, `${path}.id`) as LotId,
    title: notes.text(title, `${path}.title`),
    description: notes.optional(description, `${path}.description`, (text, where) => notes.text(text, where)),
    classifications: notes.classifications(classifications, `${path}.classifications`),
    value: notes.optional(amount, `${path}.value`, (money, where) => notes.money(money, where)),
  });
}

function readReservation(value: unknown, path: string, notes: SampleNotes): Reservation {
  const { sizes } = notes.object(value, path, ['sizes']);
  const read = notes.each(sizes, `${path}.sizes`, (size, where) => notes.oneOf(size, where, SIZE_CLASSES));
  return { sizes: read.filter((size) => size !== undefined) };
}

function readJointBid(value: unknown, path: string, notes: SampleNotes): JointBid {
  const { allowed, required, minMembers, maxMembers } = notes.object(value, path, ['allowed', 'required', 'minMembers', 'maxMembers']);
  return present({
    allowed: notes.flag(allowed, `${path}.allowed`),
    required: notes.optional(required, `${path}.required`, (flag, where) => notes.flag(flag, where)),
    minMembers: notes.optional(minMembers, `${path}.minMembers`, (count, where) => notes.whole(count, where)),
    maxMembers: notes.optional(maxMembers, `${path}.maxMembers`, (count, where) => notes.whole(count, where)),
  });
}

function readRequirement(value: unknown, path: string, notes: SampleNotes): Requirement {
  const fields = ['id', 'kind', 'aggregation', 'scheme', 'certificateId', 'amount', 'anyOf', 'years'];
  const { id, kind, aggregation, scheme, certificateId, amount, anyOf, years } = notes.object(value, path, fields);
  const common = {
    id: notes.text(id, `${path}.id`),
    aggregation: notes.oneOf(aggregation, `${path}.aggregation`, AGGREGATIONS) ?? 'each',
  };
  const known = notes.oneOf(kind, `${path}.kind`, KINDS) ?? 'region';
  if (known === 'contract_value') return { ...common, kind: known, amount: notes.money(amount, `${path}.amount`) };
  if (known === 'years_active') return { ...common, kind: known, years: notes.whole(years, `${path}.years`) };
  const certificate = CERTIFICATES.find((word) => word === known);
  if (certificate !== undefined) {
    const named = { scheme: notes.text(scheme, `${path}.scheme`), certificateId: notes.text(certificateId, `${path}.certificateId`) };
    return { ...common, kind: certificate, ...named };
  }
  const list = LISTS.find((word) => word === known) ?? 'region';
  return { ...common, kind: list, anyOf: notes.texts(anyOf, `${path}.anyOf`) };
}
