import { PROCUREMENT_CATEGORIES, isStorableText } from '@app/domain';
import type { Codes, Decision, EconomyCode, IsoInstant, Problem, TenderNotice, TenderSource, Submission } from '@app/domain';
import { field, idField, isRecord, listField, textField } from './json-value.js';
import { attributionOf } from './licence.js';
import { Marks } from './marks.js';
import type { PlaceNames } from './place-names.js';
import { readAwards } from './read-awards.js';
import { readBuyer, type ReleaseBuyer } from './read-buyer.js';
import { classificationsOf, ofItems, readClassifications } from './read-classifications.js';
import { readDocuments, readEnquiryPeriod, readMilestones, readTenderPeriod } from './read-documents.js';
import { readInstant } from './read-instant.js';
import { readLots, type ItemReader } from './read-lots.js';
import { readValue } from './read-money.js';
import { readEligibility, readItems, readParties, readReservation, readTerms } from './read-published.js';
import type { PackageFacts } from './read-package.js';
import { readDeliveryRegions, type PlacedItem } from './read-places.js';
import { unstorable } from './unstorable.js';
import { webAddress } from './web-address.js';

/** What a reader has to know besides the release. */
export interface ReleaseContext {
  readonly codes: Pick<Codes, 'isKnown' | 'normalise' | 'isEconomy'>;
  readonly places: PlaceNames;
  /** Of a buyer, or of a place, that names no economy we know. */
  readonly defaultEconomy: EconomyCode;
  /** What the package says of all its releases. */
  readonly package?: PackageFacts;
}

/** Words of OCDS's tenderStatus code list that an import can meet; `planning` is read as `planned`. */
export const RELEASE_STATUSES = ['planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];
const ENDS = ['cancelled', 'unsuccessful', 'complete', 'withdrawn'] as const;

/** A tender that was read; what was wrong with it and could be done without is in `problems`. */
export interface TenderRelease {
  readonly status: 'tender';
  readonly notice: Omit<TenderNotice, 'buyerId'>;
  readonly buyer: ReleaseBuyer;
  readonly ocid: string;
  readonly releaseId: string;
  readonly date?: IsoInstant;
  readonly tenderStatus: ReleaseStatus;
  /** Awards that carry our own extension. */
  readonly decisions?: readonly Decision[];
  readonly problems: readonly Problem[];
}

/** Nothing wrong, but nothing to match either. */
export interface SkippedRelease {
  readonly status: 'skipped';
  readonly reason: 'no_release' | 'no_tender' | 'no_text';
  readonly ocid?: string;
  readonly releaseId?: string;
  readonly date?: IsoInstant;
  /** Told in so many words that the tender has ended: news of a tender that is held already, though too little for a new one. */
  readonly ended?: ReleaseStatus;
  readonly problems: readonly Problem[];
}

export interface RejectedRelease {
  readonly status: 'rejected';
  readonly problems: readonly Problem[];
  readonly ocid?: string;
}

export type ReadResult = TenderRelease | SkippedRelease | RejectedRelease;

const MOST_TITLE = 500;
const MOST_DESCRIPTION = 100_000;
const MOST_ITEMS = 10_000;
const MOST_METHOD = 120;
const MOST_INSTRUCTIONS = 5_000;
const MOST_ID = 200;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/;

/**
 * Reads one OCDS 1.0, 1.1 or 1.2-dev release. Never throws: `tender` with the marks of what was cut, left out or assumed;
 * `skipped` for a release without a tender, or whose tender has neither title nor description (releases of later stages
 * often carry its id alone); `rejected` for one that cannot be held or told apart. A tender without a deadline is one: none is made up, and it is never matched.
 */
export function readRelease(release: unknown, context: ReleaseContext): ReadResult {
  const ocid = idOf(release, 'ocid');
  const known = ocid === undefined ? {} : { ocid };
  const damage = unstorable(release);
  if (damage.length > 0) return { status: 'rejected', problems: damage, ...known };
  if (!isRecord(release)) return rejected('', 'release.form', 'A release is an object in braces.');
  if (ocid === undefined) return rejected('ocid', 'release.ocid', `A release needs an ocid of at most ${MOST_ID} characters.`);
  const tender = field(release, 'tender');
  if (tender === undefined) return { status: 'skipped', reason: 'no_tender', ...known, problems: [] };
  if (!isRecord(tender)) return rejected('tender', 'type.object', 'A tender is an object in braces.', ocid);

  const marks = new Marks();
  const texts = readTexts(tender, marks);
  if (texts === undefined) return { status: 'skipped', reason: 'no_text', ...known, ...endOf(release, tender), problems: [] };
  const buyer = readBuyer(release, context, marks);
  if (buyer === undefined) return rejected('buyer.name', 'buyer.missing', 'No buyer with a name in buyer, procuringEntity or parties.', ocid);

  const items = itemsOf(tender, marks);
  const value = readValue(tender, 'tender', marks);
  const enquiryPeriod = readEnquiryPeriod(tender, marks);
  const documents = readDocuments(tender, marks);
  const releaseId = idOf(release, 'id') ?? ocid;
  const reservedFor = readReservation(tender, 'tender', marks);
  const eligibility = readEligibility(tender, marks);
  const parties = readParties(release, context.codes, marks);
  const detail = readItems(items, context.codes, marks);
  const link = documents.find(({ documentType }) => documentType === 'tenderNotice')?.url;
  const date = readInstant(field(release, 'date'))?.instant;
  const notice: Omit<TenderNotice, 'buyerId'> = {
    ...texts,
    ...readMethod(tender, marks),
    classifications: readClassifications([...classificationsOf(tender, 'tender'), ...ofItems(items)], context.codes, marks),
    ...(value === undefined ? {} : { value }),
    valueVisibility: 'public',
    tenderPeriod: readTenderPeriod(tender, marks),
    ...(enquiryPeriod === undefined ? {} : { enquiryPeriod }),
    milestones: readMilestones(tender, marks),
    deliveryRegions: readDeliveryRegions(items, context.places, buyer.economy, marks),
    languages: readLanguages(release, marks),
    documents,
    submission: readSubmission(tender, link, marks),
    lots: readLots(tender, items, buyer.economy, lotItemReader(context), marks),
    ...(reservedFor === undefined ? {} : { reservedFor }),
    ...readTerms(tender),
    ...(eligibility === undefined ? {} : { eligibility }),
    ...(detail.length === 0 ? {} : { items: detail }),
    ...(parties.length === 0 ? {} : { parties }),
    requirements: [],
    source: sourceOf(ocid, releaseId, link, context.package),
  };
  const tenderStatus = readStatus(release, tender, marks);
  const decisions = readAwards(release);
  return {
    status: 'tender',
    notice: marks.problems.length === 0 ? notice : { ...notice, importMarks: marks.problems },
    buyer,
    ocid,
    releaseId,
    ...(date === undefined ? {} : { date }),
    tenderStatus,
    ...(decisions.length === 0 ? {} : { decisions }),
    problems: marks.problems,
  };
}

/** What a release that is too thin for a tender still says of one that is held: that it has ended, when, and where it was said. */
function endOf(release: unknown, tender: unknown): Pick<SkippedRelease, 'ended' | 'date' | 'releaseId'> {
  const given = field(tender, 'status');
  const cancelled = listField(release, 'tag').includes('tenderCancellation') ? 'cancelled' : undefined;
  const ended = ENDS.find((word) => word === given) ?? cancelled;
  const date = readInstant(field(release, 'date'))?.instant;
  const releaseId = idOf(release, 'id');
  return ended === undefined ? {} : { ended, ...(date === undefined ? {} : { date }), ...(releaseId === undefined ? {} : { releaseId }) };
}

function rejected(path: string, code: string, message: string, ocid?: string): RejectedRelease {
  return { status: 'rejected', problems: [{ path, code, message }], ...(ocid === undefined ? {} : { ocid }) };
}

function idOf(release: unknown, name: string): string | undefined {
  const id = idField(release, name);
  return id !== undefined && id.length <= MOST_ID && isStorableText(id) ? id : undefined;
}

/** Title and description; where one is missing the other stands in, marked. */
function readTexts(tender: unknown, marks: Marks): Pick<TenderNotice, 'title' | 'description'> | undefined {
  const title = textField(tender, 'title');
  const description = textField(tender, 'description');
  const some = title ?? description;
  if (some === undefined) return undefined;
  if (title === undefined) marks.add('tender.title', 'text.missing', 'No title; the description stands in.');
  if (description === undefined) marks.add('tender.description', 'text.missing', 'No description; the title stands in.');
  return {
    title: marks.cut(some, MOST_TITLE, 'tender.title'),
    description: marks.cut(description ?? some, MOST_DESCRIPTION, 'tender.description'),
  };
}

function readMethod(tender: unknown, marks: Marks): Pick<TenderNotice, 'procurementMethod' | 'mainProcurementCategory'> {
  const method = textField(tender, 'procurementMethod');
  const given = field(tender, 'mainProcurementCategory');
  const category = PROCUREMENT_CATEGORIES.find((word) => word === given);
  if (given !== undefined && category === undefined) {
    marks.add('tender.mainProcurementCategory', 'category.unknown', 'Not one of goods, services and works; left out.', given);
  }
  return {
    ...(method === undefined ? {} : { procurementMethod: marks.cut(method, MOST_METHOD, 'tender.procurementMethod') }),
    ...(category === undefined ? {} : { mainProcurementCategory: category }),
  };
}

function itemsOf(tender: unknown, marks: Marks): readonly PlacedItem[] {
  const items = marks.first(listField(tender, 'items'), MOST_ITEMS, 'tender.items');
  return items.map((item, index) => ({ item, path: `tender.items[${index}]` }));
}

/** Lots read items that the tender has read already: what is wrong with those was told, so its marks are dropped. */
function lotItemReader({ codes, places }: ReleaseContext): ItemReader {
  return {
    classifications: (items, holder, path = '') => readClassifications([...classificationsOf(holder, path), ...ofItems(items)], codes, new Marks()),
    regions: (items, economy) => readDeliveryRegions(items, places, economy, new Marks()),
  };
}

function readLanguages(release: unknown, marks: Marks): readonly string[] {
  const tag = textField(release, 'language');
  if (tag === undefined) return [];
  if (LANGUAGE.test(tag)) return [tag.toLowerCase()];
  marks.add('language', 'language.form', 'Not a BCP 47 language tag; left out.', tag);
  return [];
}

/** Bids on an imported tender go where its publisher says; never through us. */
function readSubmission(tender: unknown, link: string | undefined, marks: Marks): Submission {
  const details = textField(tender, 'submissionMethodDetails');
  const url = link ?? webAddress(details);
  return {
    channel: 'official',
    ...(url === undefined ? {} : { url }),
    ...(details === undefined ? {} : { instructions: marks.cut(details, MOST_INSTRUCTIONS, 'tender.submissionMethodDetails') }),
  };
}

function sourceOf(ocid: string, releaseId: string, link: string | undefined, facts: PackageFacts = {}): TenderSource {
  const { publisher, licence, uri } = facts;
  const attribution = attributionOf(licence);
  const url = link ?? webAddress(uri);
  return {
    ocid,
    releaseId,
    ...(publisher === undefined ? {} : { publisher }),
    ...(licence === undefined ? {} : { licence }),
    ...(attribution === undefined ? {} : { attribution }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Tags that tell a status where the tender itself has none, the last stage first. */
const STATUS_OF_TAG: readonly (readonly [tag: string, status: ReleaseStatus])[] = [
  ['tenderCancellation', 'cancelled'],
  ['contract', 'complete'],
  ['award', 'complete'],
  ['planning', 'planned'],
];

function readStatus(release: unknown, tender: unknown, marks: Marks): ReleaseStatus {
  const given = field(tender, 'status');
  const status = RELEASE_STATUSES.find((word) => word === given);
  if (status !== undefined) return status;
  if (given === 'planning') return 'planned';
  const tags = listField(release, 'tag');
  const told = STATUS_OF_TAG.find(([tag]) => tags.includes(tag))?.[1] ?? 'active';
  marks.add('tender.status', 'status.unknown', `No status of the OCDS list; read as ${told}.`, given);
  return told;
}
