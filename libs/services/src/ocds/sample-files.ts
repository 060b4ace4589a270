import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BUYER_LEVELS } from '@app/domain';
import type { BusinessProfile, BuyerId, BuyerLevel, IsoDate, TenderNotice } from '@app/domain';
import { Complaints } from '../rulebook/complaints.js';
import { attributionOf } from './licence.js';
import { readOcdsFile } from './read-file.js';
import { releasesOf, type FoundRelease } from './read-package.js';
import { readSampleProfile } from './sample-profile.js';
import { readSampleNotice } from './sample-notice.js';

export interface SampleFirm {
  readonly key: string;
  /** E-mail address of the account that owns it. */
  readonly owner: string;
  readonly profile: BusinessProfile;
}

export interface SampleBuyer {
  readonly key: string;
  readonly name: string;
  readonly economy: string;
  readonly level?: BuyerLevel;
  /** E-mail addresses of the accounts that run its tenders. */
  readonly officers: readonly string[];
}

export interface SamplePostedTender {
  readonly key: string;
  /** Key of the buyer that posts it. */
  readonly buyer: string;
  readonly closesInDays: number;
  /** Time of day with offset, `12:00:00+08:00`. */
  readonly closesAtTime: string;
  readonly timeZone?: string;
  readonly notice: Omit<TenderNotice, 'buyerId' | 'tenderPeriod'>;
}

export interface Sample {
  readonly firms: readonly SampleFirm[];
  readonly buyers: readonly SampleBuyer[];
  readonly postedTenders: readonly SamplePostedTender[];
  /** Not read yet: `readRelease`, then `moveDeadlines`. */
  readonly releases: readonly FoundRelease[];
  /** What has to be shown beside the tenders: one sentence a licence. */
  readonly attribution: string;
}

const EMAIL = /^[a-z0-9.-]+@demo\.example$/;
const TIME = /^\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

/**
 * The sample in `<rootDir>/sample`, checked.
 * @throws Error with every complaint, each naming its file and path
 */
export async function readSample(rootDir: string): Promise<Sample> {
  const folder = join(rootDir, 'sample');
  const complaints: string[] = [];
  const list = async <Item>(name: string, read: (item: unknown, path: string, notes: Complaints) => Item): Promise<readonly Item[]> => {
    const notes = new Complaints(`sample/${name}`);
    const file = await readOcdsFile(join(folder, name));
    if (file.status === 'unreadable') notes.add('', file.problem.message);
    const items = file.status === 'read' ? notes.array(file.document, '') : [];
    const read_ = items.map((item, index) => read(item, `[${index}]`, notes));
    complaints.push(...notes.list);
    return read_;
  };
  const firms = await list('firms.json', readFirm);
  const buyers = await list('buyers.json', readBuyer);
  const postedTenders = await list('posted-tenders.json', readPosted);
  const releases = await readReleases(join(folder, 'tenders'), complaints);
  complaints.push(...repeatedKeys('firms.json', firms), ...repeatedKeys('buyers.json', buyers), ...repeatedKeys('posted-tenders.json', postedTenders));
  for (const { key, buyer } of postedTenders) {
    if (!buyers.some((one) => one.key === buyer)) complaints.push(`sample/posted-tenders.json ${key}: there is no buyer "${buyer}"`);
  }
  if (complaints.length > 0) throw new Error(`The sample cannot be read:\n${complaints.join('\n')}`);
  const attributions = releases.map(({ facts }) => attributionOf(facts.licence)).filter((sentence) => sentence !== undefined);
  return { firms, buyers, postedTenders, releases, attribution: [...new Set(attributions)].sort().reverse().join(' ') };
}

/** A posted tender as its officer would send it on `today`. */
export function postedNotice(posted: SamplePostedTender, buyerId: BuyerId, today: IsoDate): TenderNotice {
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + posted.closesInDays * 86_400_000).toISOString().slice(0, 10);
  const zone = posted.timeZone === undefined ? {} : { timeZone: posted.timeZone };
  return { ...posted.notice, buyerId, tenderPeriod: { endDate: `${day}T${posted.closesAtTime}`, ...zone } };
}

function readFirm(item: unknown, path: string, notes: Complaints): SampleFirm {
  const { key, owner, ...body } = notes.loose(item, path);
  return { key: notes.text(key, `${path}.key`), owner: email(owner, `${path}.owner`, notes), profile: readSampleProfile(body, path, notes) };
}

function readBuyer(item: unknown, path: string, notes: Complaints): SampleBuyer {
  const buyer = notes.object(item, path, ['key', 'name', 'economy', 'level', 'officers']);
  const level = buyer['level'] === undefined ? undefined : notes.oneOf(buyer['level'], `${path}.level`, BUYER_LEVELS);
  return {
    key: notes.text(buyer['key'], `${path}.key`),
    name: notes.text(buyer['name'], `${path}.name`),
    economy: notes.text(buyer['economy'], `${path}.economy`),
    ...(level === undefined ? {} : { level }),
    officers: notes.array(buyer['officers'], `${path}.officers`, 1).map((one, index) => email(one, `${path}.officers[${index}]`, notes)),
  };
}
