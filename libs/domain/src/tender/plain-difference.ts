import type { Message } from '../assessment/finding.js';
import { toDocument } from '../money/document.js';
import type { Money } from '../money/money.js';
import { moneyText } from '../money/money-text.js';
import { changeMessage } from './change-message.js';
import type { ChangeKey } from './change-messages.en.js';
import type { Decision } from './decision.js';
import type { Lot, Milestone, Tender, TenderPeriod } from './tender.js';
import { wordsChanged } from './words-changed.js';

type Params = Message['params'];
type Compare = (before: Tender, after: Tender) => readonly Message[];

/** What a version changed, in sentences, the weightiest first. Every field that differs is in at least one of them. */
export function plainDifference(before: Tender, after: Tender): readonly Message[] {
  const told = COMPARISONS.flatMap(([fields, compare]) => {
    const said = compare(before, after);
    return said.length > 0 ? said : others(before, after, fields);
  });
  const known = new Set<string>([...BESIDES, ...COMPARISONS.flatMap(([fields]) => fields)]);
  const rest = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !known.has(field)).sort();
  return [...told, ...others(before, after, rest)];
}

/** What has no words of its own, such as another order of a list. */
function others(before: Tender, after: Tender, fields: readonly string[]): Message[] {
  return fields.filter((field) => differ(fieldOf(before, field), fieldOf(after, field))).map((field) => say('change.other', { field }));
}

/** Facts of the version itself, not of what it says. */
const BESIDES = ['id', 'version', 'status', 'publishedAt', 'economy', 'buyerName', 'buyerLevel', 'buyerId'];

/** The fields with what is said of them, in the order of their weight for somebody who bids. */
const COMPARISONS: readonly (readonly [readonly (keyof Tender)[], Compare])[] = [
  [['decisions'], (before, after) => (after.decisions ?? []).flatMap((decision) => ofDecision(before.decisions ?? [], decision))],
  [['tenderPeriod'], ofDeadline],
  [['enquiryPeriod'], ofEnquiries],
  [['milestones'], ofMilestones],
  [['lots'], ofLots],
  [['requirements'], ofRequirements],
  [['reservedFor'], ({ reservedFor: old }, { reservedFor: now }) => appeared('reservation', old, now)],
  [['jointBid'], ofJointBid],
  [['value', 'valueVisibility'], ofValue],
  [['title'], ({ title: old }, { title: now }) => (old === now ? [] : [say('change.title', { before: old, after: now })])],
  [['description'], ({ description: old }, { description: now }) => ofDescription(old, now)],
  [['documents'], ofDocuments],
  [['submission'], (old, now) => ifDiffers('change.submission', old.submission, now.submission)],
  [['classifications'], (old, now) => codes('classifications', old.classifications.map(codeText), now.classifications.map(codeText))],
  [['deliveryRegions'], (old, now) => codes('regions', old.deliveryRegions, now.deliveryRegions)],
  [['languages'], (old, now) => codes('languages', old.languages, now.languages)],
  [['procurementMethod'], (old, now) => ifDiffers('change.method', old.procurementMethod, now.procurementMethod)],
  [['mainProcurementCategory'], (old, now) => ifDiffers('change.category', old.mainProcurementCategory, now.mainProcurementCategory)],
];

function ofDecision(before: readonly Decision[], now: Decision): Message[] {
  const old = before.find(({ lotId }) => lotId === now.lotId);
  const of = (key: 'awarded' | 'suppliers' | 'unsuccessful' | 'contract_signed', params: Params): Message =>
    now.lotId === undefined ? say(`change.${key}`, params) : say(`change.lot_${key}`, { lot: now.lotId, ...params });
  if (now.outcome === 'unsuccessful') return old === undefined ? [of('unsuccessful', { reason: now.reason })] : [];
  const suppliers = now.suppliers.map(({ name }) => name).join(', ');
  const changed = old?.outcome === 'awarded' && differ(old.suppliers, now.suppliers);
  const awarded = { suppliers, value: moneyText(now.value), decidedDay: now.decidedOn };
  const signed = now.signedOn !== undefined && (old?.outcome !== 'awarded' || old.signedOn === undefined);
  return [...(old === undefined ? [of('awarded', awarded)] : []), ...(changed ? [of('suppliers', { suppliers })] : []), ...(signed ? [of('contract_signed', { signedDay: now.signedOn ?? '' })] : [])];
}

function ofDeadline({ tenderPeriod: old }: Tender, { tenderPeriod: now }: Tender): Message[] {
  return [...ofClosing(old, now), ...ifDiffers('change.tender_start', old.startDate, now.startDate)];
}

function ofClosing(old: TenderPeriod, now: TenderPeriod): Message[] {
  if (now.endDate === undefined) return old.endDate === undefined ? [] : [say('change.deadline_removed', { beforeAt: old.endDate, ...zone(old.timeZone) })];
  if (old.endDate === undefined) return [say('change.deadline_set', { afterAt: now.endDate, ...zone(now.timeZone) })];
  if (Date.parse(old.endDate) !== Date.parse(now.endDate)) return [say('change.deadline_moved', { beforeAt: old.endDate, afterAt: now.endDate, ...zone(now.timeZone) })];
  if (old.timeZone === now.timeZone && old.endDate === now.endDate) return [];
  return [say('change.deadline_zone', { after: now.timeZone ?? now.endDate.replace(/^.*(?=Z$|[+-]\d\d:\d\d$)/, '') })];
}

function ofEnquiries({ enquiryPeriod: old }: Tender, { enquiryPeriod: now, tenderPeriod }: Tender): Message[] {
  const zoned = zone(now?.timeZone ?? tenderPeriod.timeZone);
  if (!differ(old, now)) return [];
  if (now === undefined) return [say('change.enquiry_removed')];
  if (old === undefined || Date.parse(old.endDate) === Date.parse(now.endDate)) return [say('change.enquiry_set', { afterAt: now.endDate, ...zoned })];
  return [say('change.enquiry_moved', { beforeAt: old.endDate, afterAt: now.endDate, ...zoned })];
}

/** Milestones have no ids: type and title together name one, and its number among those of the same name. */
function ofMilestones(before: Tender, after: Tender): Message[] {
  const name = ({ type, title }: Milestone): string => JSON.stringify([type, title]);
  const { added, removed, both } = byKey(before.milestones, after.milestones, name);
  const zoned = zone(after.tenderPeriod.timeZone);
  return [
    ...both.flatMap(([old, now]) => ofMilestone(old, now, zoned)),
    ...added.map(({ title, dueDate, mandatory }) => say(mandatory ? 'change.mandatory_milestone_added' : 'change.milestone_added', { title, dueAt: dueDate, ...zoned })),
    ...removed.map(({ title, mandatory }) => say(mandatory ? 'change.mandatory_milestone_removed' : 'change.milestone_removed', { title })),
  ];
}

function ofMilestone(old: Milestone, now: Milestone, zoned: Params): Message[] {
  const { title } = now;
  const said: Message[] = [];
  if (now.mandatory && !old.mandatory) said.push(say('change.milestone_now_mandatory', { title, dueAt: now.dueDate, ...zoned }));
  if (!now.mandatory && old.mandatory) said.push(say('change.milestone_now_optional', { title }));
  if (old.dueDate !== now.dueDate) {
    said.push(say(now.mandatory ? 'change.mandatory_milestone_moved' : 'change.milestone_moved', { title, beforeAt: old.dueDate, afterAt: now.dueDate, ...zoned }));
  }
  if (old.place !== now.place) said.push(now.place === undefined ? say('change.milestone_place_removed', { title }) : say('change.milestone_place', { title, after: now.place }));
  return said;
}

function ofLots(before: Tender, after: Tender): Message[] {
  const { added, removed, both } = byKey(before.lots, after.lots, ({ id }) => id);
  const said = [
    ...added.map(({ id, title }) => say('change.lot_added', { lot: id, title })),
    ...removed.map(({ id, title }) => say('change.lot_removed', { lot: id, title })),
    ...both.flatMap(([old, now]) => ofLot(old, now)),
  ];
  return said.length === 0 ? ifDiffers('change.lots_order', before.lots, after.lots) : said;
}

const LOT_FIELDS = {
  description: 'change.lot_description',
  classifications: 'change.lot_classifications',
  deliveryRegions: 'change.lot_regions',
  reservedFor: 'change.lot_reservation',
  jointBid: 'change.lot_joint_bid',
} as const satisfies Partial<Record<keyof Lot, ChangeKey>>;

function ofLot(old: Lot, now: Lot): Message[] {
  const lot = now.id;
  const told = new Set(['id', 'title', 'value', ...Object.keys(LOT_FIELDS)]);
  const others = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((field) => !told.has(field)).sort();
  return [
    ...(old.title === now.title ? [] : [say('change.lot_title', { lot, before: old.title, after: now.title })]),
    ...ofLotValue(lot, old.value, now.value),
    ...Object.entries(LOT_FIELDS).flatMap(([field, key]) => (differ(fieldOf(old, field), fieldOf(now, field)) ? [say(key, { lot })] : [])),
    ...others.filter((field) => differ(fieldOf(old, field), fieldOf(now, field))).map((field) => say('change.lot_other', { lot, field })),
  ];
}

function ofLotValue(lot: string, old: Money | undefined, now: Money | undefined): Message[] {
  if (!differ(old, now)) return [];
  if (now === undefined) return [say('change.lot_value_removed', { lot })];
  if (old === undefined) return [say('change.lot_value_set', { lot, after: moneyText(now) })];
  return [say('change.lot_value', { lot, before: moneyText(old), after: moneyText(now) })];
}

function ofRequirements(before: Tender, after: Tender): Message[] {
  const name = ({ id, lotId }: Tender['requirements'][number]): string => (lotId === undefined ? id : `${id} [${lotId}]`);
  const { added, removed, both } = byKey(before.requirements, after.requirements, name);
  const said = [
    ...added.map((requirement) => say('change.requirement_added', { requirement: name(requirement) })),
    ...removed.map((requirement) => say('change.requirement_removed', { requirement: name(requirement) })),
    ...both.flatMap(([old, now]) => (differ(old, now) ? [say('change.requirement_changed', { requirement: name(now) })] : [])),
  ];
  return said;
}

function ofJointBid({ jointBid: old }: Tender, { jointBid: now }: Tender): Message[] {
  if (!differ(old, now)) return [];
  if (old?.allowed !== true && now?.allowed === true) return [say('change.joint_bid_allowed')];
  if (old?.allowed === true && now?.allowed === false) return [say('change.joint_bid_forbidden')];
  return [say('change.joint_bid_changed')];
}

function ofValue(before: Tender, after: Tender): Message[] {
  const shown = after.valueVisibility === 'hidden' ? 'change.value_hidden' : 'change.value_public';
  const visibility = before.valueVisibility === after.valueVisibility ? [] : [say(shown)];
  const [old, now] = [before.value, after.value];
  if (!differ(old, now)) return visibility;
  if (now === undefined) return [say('change.value_removed'), ...visibility];
  if (old === undefined) return [say('change.value_set', { after: moneyText(now) }), ...visibility];
  const key = old.currency !== now.currency ? 'change.value_changed' : now.minor > old.minor ? 'change.value_raised' : 'change.value_lowered';
  return [say(key, { before: moneyText(old), after: moneyText(now) }), ...visibility];
}

function ofDescription(old: string, now: string): Message[] {
  if (old === now) return [];
  const { removed, added } = wordsChanged(old, now);
  if (removed === '' && added === '') return [say('change.description_spacing')];
  if (removed === '') return [say('change.description_added', { added })];
  if (added === '') return [say('change.description_removed', { removed })];
  return [say('change.description_changed', { removed, added })];
}

function ofDocuments(before: Tender, after: Tender): Message[] {
  const { added, removed, both } = byKey(before.documents, after.documents, ({ id }) => id);
  return [
    ...added.map(({ title }) => say('change.document_added', { title })),
    ...removed.map(({ title }) => say('change.document_removed', { title })),
    ...both.flatMap(([old, now]) => (differ(old, now) ? [say('change.document_changed', { title: now.title })] : [])),
  ];
}

function codes(noun: 'classifications' | 'regions' | 'languages', before: readonly string[], after: readonly string[]): Message[] {
  const added = after.filter((code) => !before.includes(code));
  const removed = before.filter((code) => !after.includes(code));
  return [
    ...(added.length > 0 ? [say(`change.${noun}_added`, { codes: added.join(', ') })] : []),
    ...(removed.length > 0 ? [say(`change.${noun}_removed`, { codes: removed.join(', ') })] : []),
  ];
}

function appeared(noun: 'reservation', old: unknown, now: unknown): Message[] {
  if (!differ(old, now)) return [];
  return [say(old === undefined ? `change.${noun}_added` : now === undefined ? `change.${noun}_removed` : `change.${noun}_changed`)];
}

/** Two lists matched by key; the n-th of a repeated key is matched with the n-th. */
function byKey<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string) {
  const old = numbered(before, keyOf);
  const now = numbered(after, keyOf);
  return {
    added: [...now].filter(([key]) => !old.has(key)).map(([, item]) => item),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, item]) => item),
    both: [...now].flatMap(([key, item]) => [old.get(key)].flatMap((match): [T, T][] => (match === undefined ? [] : [[match, item]]))),
  };
}

function numbered<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const key = keyOf(item);
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return [`${key} ${count}`, item];
    }),
  );
}

const say = changeMessage;
const codeText = ({ scheme, id }: { scheme: string; id: string }): string => `${scheme}:${id}`;
const zone = (timeZone: string | undefined): Params => (timeZone === undefined ? {} : { zone: timeZone });
const fieldOf = (value: object, field: string): unknown => new Map<string, unknown>(Object.entries(value)).get(field);

function ifDiffers(key: ChangeKey, old: unknown, now: unknown): Message[] {
  return differ(old, now) ? [say(key)] : [];
}

/** Compared as JSON, where big integers have a form; the order of an object's fields is no difference. */
function differ(a: unknown, b: unknown): boolean {
  return canonical(a) !== canonical(b);
}

function canonical(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(toDocument(value), (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
