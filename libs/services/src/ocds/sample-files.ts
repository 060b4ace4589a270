import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS, BUYER_LEVELS } from '@app/domain';
import type { BusinessProfile, BuyerId, BuyerLevel, EconomyCode, IsoDate, TenderNotice } from '@app/domain';
import { attributionOf } from './licence.js';
import { readOcdsFile } from './read-file.js';
import { releasesOf, type FoundRelease } from './read-package.js';
import { readSampleNotice, type SampleNotice } from './sample-notice.js';
import { SampleNotes, present } from './sample-notes.js';
import { readSampleProfile } from './sample-profile.js';

export interface SampleFirm {
  readonly key: string;
  /** E-mail address of the account that owns it. */
  readonly owner: string;
  readonly profile: BusinessProfile;
}

export interface SampleBuyer {
  readonly key: string;
  readonly name: string;
  readonly economy: EconomyCode;
  readonly level?: BuyerLevel;
  /** E-mail addresses of the accounts that run its tenders. */
  readonly officers: readonly string[];
}

export interface SamplePostedTender extends SampleNotice {
  readonly key: string;
  /** Key of the buyer that posts it. */
  readonly buyer: string;
  /** Days from the day of loading to the deadline. */
  readonly closesInDays: number;
  /** Time of day with offset, `12:00:00+08:00`. */
  readonly closesAtTime: string;
}

export interface Sample {
  readonly firms: readonly SampleFirm[];
  readonly buyers: readonly SampleBuyer[];
  readonly postedTenders: readonly SamplePostedTender[];
  /** As found in their files; next come `readRelease` and `moveDeadlines`. */
  readonly releases: readonly FoundRelease[];
  /** What has to stand beside the tenders, one sentence a licence. */
  readonly attribution: string;
}

/** The password of every account of the sample: for the embedded default only, and printed for everyone in sample/README.md. */
export const DEMO_PASSWORD = 'tandem-demo-2026';

const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]\d{2}:\d{2})$/;

/**
 * The sample in `<rootDir>/sample`, checked.
 * @throws Error with every complaint, each naming its file and path
 */
export async function readSample(rootDir: string): Promise<Sample> {
  const folder = join(rootDir, 'sample');
  const firms = await readList(folder, 'firms.json', readFirm);
  const buyers = await readList(folder, 'buyers.json', readBuyer);
  const postedTenders = await readList(folder, 'posted-tenders.json', readPosted);
  const tenders = await readReleases(join(folder, 'tenders'));
  const strayed = postedTenders.items
    .filter(({ buyer }) => !buyers.items.some(({ key }) => key === buyer))
    .map(({ key, buyer }) => `sample/posted-tenders.json ${key}: there is no buyer "${buyer}"`);
  const complaints = [...firms.complaints, ...buyers.complaints, ...postedTenders.complaints, ...tenders.complaints, ...strayed];
  if (complaints.length > 0) throw new Error(`The sample cannot be read:\n${complaints.join('\n')}`);
  const sentences = tenders.items.map(({ facts }) => attributionOf(facts.licence)).filter((sentence) => sentence !== undefined);
  return {
    firms: firms.items,
    buyers: buyers.items,
    postedTenders: postedTenders.items,
    releases: tenders.items,
    attribution: [...new Set(sentences)].sort().join(' '),
  };
}

/** A posted tender as its officer would send it on `today`. */
export function postedNotice(posted: SamplePostedTender, buyerId: BuyerId, today: IsoDate): TenderNotice {
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + posted.closesInDays * DAY_MS).toISOString().slice(0, 10);
  const tenderPeriod = present({ endDate: `${day}T${posted.closesAtTime}`, timeZone: posted.timeZone });
  return { ...posted.notice, buyerId, tenderPeriod };
}

interface Read<Item> {
  readonly items: readonly Item[];
  readonly complaints: readonly string[];
}

async function readList<Item extends { readonly key: string }>(
  folder: string,
  name: string,
  read: (item: unknown, path: string, notes: SampleNotes) => Item,
): Promise<Read<Item>> {
  const notes = new SampleNotes(`sample/${name}`);
  const file = await readOcdsFile(join(folder, name));
  if (file.status === 'unreadable') return { items: [], complaints: [`sample/${name}: ${file.problem.message}`] };
  const items = notes.array(file.document, '(list)').map((item, index) => read(item, `[${index}]`, notes));
  const seen = new Set<string>();
  for (const [index, { key }] of items.entries()) {
    if (seen.has(key)) notes.add(`[${index}].key`, `"${key}" is taken`);
    seen.add(key);
  }
  return { items, complaints: notes.list };
}

async function readReleases(folder: string): Promise<Read<FoundRelease>> {
  const items: FoundRelease[] = [];
  const complaints: string[] = [];
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const file = await readOcdsFile(join(folder, name));
    const found = file.status === 'read' ? releasesOf(file.document).releases : [];
    if (file.status === 'unreadable') complaints.push(`sample/tenders/${name}: ${file.problem.message}`);
    else if (found.length === 0) complaints.push(`sample/tenders/${name}: holds no OCDS release`);
    items.push(...found);
  }
  return { items, complaints: names.length === 0 ? ['sample/tenders: there are no files'] : complaints };
}

function readFirm(item: unknown, path: string, notes: SampleNotes): SampleFirm {
  const { key, owner } = (item ?? {}) as Readonly<Record<string, unknown>>;
  return {
    key: notes.text(key, `${path}.key`),
    owner: notes.email(owner, `${path}.owner`),
    profile: readSampleProfile(notes.without(item, path, ['key', 'owner']), path, notes),
  };
}

function readBuyer(item: unknown, path: string, notes: SampleNotes): SampleBuyer {
  const { key, name, economy, level, officers } = notes.object(item, path, ['key', 'name', 'economy', 'level', 'officers']);
  return present({
    key: notes.text(key, `${path}.key`),
    name: notes.text(name, `${path}.name`),
    economy: notes.text(economy, `${path}.economy`),
    level: notes.optional(level, `${path}.level`, (word, where) => notes.oneOf(word, where, BUYER_LEVELS)),
    officers: notes.array(officers, `${path}.officers`, 1).map((one, index) => notes.email(one, `${path}.officers[${index}]`)),
  });
}

function readPosted(item: unknown, path: string, notes: SampleNotes): SamplePostedTender {
  const fields = ['key', 'buyer', 'closesInDays', 'closesAtTime', 'tender'];
  const { key, buyer, closesInDays, closesAtTime, tender } = notes.object(item, path, fields);
  const time = notes.text(closesAtTime, `${path}.closesAtTime`);
  if (!TIME.test(time)) notes.add(`${path}.closesAtTime`, 'has to be a time with an offset, e.g. 12:00:00+08:00');
  return {
    key: notes.text(key, `${path}.key`),
    buyer: notes.text(buyer, `${path}.buyer`),
    closesInDays: notes.whole(closesInDays, `${path}.closesInDays`),
    closesAtTime: time,
    ...readSampleNotice(tender, `${path}.tender`, notes),
  };
}
