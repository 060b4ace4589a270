import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { assess, businessSize } from '@app/domain';
import type { Business, BusinessId, BuyerId, Tender, TenderId } from '@app/domain';
import { loadCodes } from '../rulebook/load-codes.js';
import { loadRulebook } from '../rulebook/load-rulebook.js';
import { moveDeadlines } from './move-deadlines.js';
import { parsePlaceNames } from './place-names.js';
import { readRelease, type ReleaseContext, type TenderRelease } from './read-release.js';
import { DEMO_PASSWORD, postedNotice, readSample, type Sample } from './sample-files.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const TODAY = '2026-11-24';
const PLACES = 'rulebook/places/uk-contracts-finder-regions.csv';

describe('the sample', () => {
  let sample: Sample;
  let texts: readonly string[];
  let tenders: readonly TenderRelease[];
  const rulebook = loadRulebook(join(ROOT, 'rulebook'));
  const codes = loadCodes(join(ROOT, 'rulebook'));

  beforeAll(async () => {
    sample = await readSample(ROOT);
    const folder = join(ROOT, 'sample');
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
    texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const context: ReleaseContext = { codes, places: parsePlaceNames(await readFile(join(ROOT, PLACES), 'utf8'), PLACES), defaultEconomy: 'GB' };
    tenders = sample.releases.map(({ release, facts }) => {
      const read = readRelease(release, { ...context, package: facts });
      if (read.status !== 'tender') throw new Error(JSON.stringify(read));
      return read;
    });
  });

  const business = (key: string): Business => {
    const firm = sample.firms.find((one) => one.key === key);
    if (firm === undefined) throw new Error(`no firm ${key}`);
    return { ...firm.profile, id: key as BusinessId, version: 1 };
  };

  it('holds 40 firms, 42 tenders, two buyers and three tenders of theirs', () => {
    expect([sample.firms.length, sample.releases.length, sample.buyers.length, sample.postedTenders.length]).toEqual([40, 42, 2, 3]);
    expect(new Set(sample.releases.map(({ release }) => (release as { ocid: string }).ocid)).size).toBe(42);
  });

  it('has releases that read without a single mark, each with a code, an attribution and a link to its notice', () => {
    expect(tenders.filter(({ problems }) => problems.length > 0)).toEqual([]);
    for (const { notice } of tenders) {
      expect(notice.classifications.length).toBeGreaterThan(0);
      expect(notice.source?.attribution).toMatch(/^Contains public sector information licensed under the Open Government Licence v[23]\.0\.$/);
      expect(notice.source?.url).toMatch(/^https:\/\/www\.contractsfinder\.service\.gov\.uk\//);
    }
    expect(sample.attribution).toContain('Contains public sector information licensed under the Open Government Licence v3.0.');
  });

  it('spreads over many trades and regions', () => {
    expect(new Set(tenders.map(({ notice }) => notice.classifications[0]?.id.slice(0, 2))).size).toBeGreaterThan(12);
    expect(new Set(tenders.flatMap(({ notice }) => notice.deliveryRegions)).size).toBeGreaterThan(9);
  });

  it('opens every tender for 10 to 60 days', () => {
    const moved = tenders.map((read) => moveDeadlines(read, TODAY).notice.tenderPeriod.endDate?.slice(0, 10) ?? '');
    expect(moved.every((day) => day >= '2026-12-04' && day <= '2027-01-23')).toBe(true);
    expect(new Set(moved).size).toBeGreaterThan(15);
  });

  it('names no e-mail address but those of the demonstration', () => {
    const addresses = texts.flatMap((text) => text.match(/[\w.+-]+@[\w.-]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(40);
    expect(addresses.filter((address) => !address.endsWith('@demo.example'))).toEqual([]);
  });

  it('holds nothing that looks like a telephone number, and no field for persons', () => {
    const words = tenders.flatMap(({ notice, buyer }) => [notice.title, notice.description, buyer.name]);
    expect(words.filter((text) => /(\+|\b0)\d[\d\s()-]{7,}\d/.test(text))).toEqual([]);
    expect(texts.filter((text) => /"(contactPoint|telephone|email|faxNumber|streetAddress|postalCode|suppliers|awards|contracts|parties)"/.test(text))).toEqual([]);
  });

  it('uses CPV and ISIC codes that exist', () => {
    const used = [
      ...sample.firms.flatMap(({ profile }) => [...profile.classifications, ...(profile.activity ? [profile.activity] : [])]),
      ...sample.firms.flatMap(({ profile }) => profile.pastContracts.flatMap(({ classifications }) => classifications)),
      ...tenders.flatMap(({ notice }) => notice.classifications),
      ...sample.postedTenders.flatMap(({ notice }) => [...notice.classifications, ...notice.lots.flatMap((lot) => lot.classifications)]),
    ];
    for (const { scheme, id } of used) {
      if (scheme === 'CPV') expect(id).toMatch(/^\d{8}$/);
      expect([scheme, id, codes.isKnown(scheme, id)]).not.toEqual([scheme, id, 'unknown']);
    }
  });

  it('has firms of every size, all of them plainly invented', () => {
    const sizes = sample.firms.map(({ key }) => businessSize(business(key), rulebook, TODAY).class);
    for (const size of ['micro', 'small', 'medium', 'large']) expect(sizes).toContain(size);
    expect(sample.firms.filter(({ profile }) => !/\((demo|démo)\)/i.test(profile.name))).toEqual([]);
    expect(sample.firms.some(({ profile }) => /\p{Script=Arabic}/u.test(profile.name))).toBe(true);
  });

  it('holds a joint bid that no firm can do alone, several micro firms can together, and a medium one cannot join', () => {
    const posted = sample.postedTenders.find(({ key }) => key === 'market-halls')!;
    const notice = postedNotice(posted, 'b' as BuyerId, TODAY);
    expect(notice.tenderPeriod).toEqual({ endDate: '2026-12-24T12:00:00+08:00', timeZone: 'Asia/Kuala_Lumpur' });
    const tender: Tender = { ...notice, id: 't' as TenderId, version: 1, status: 'active', economy: 'MY', buyerName: 'Contoh' };
    const target = { ...tender, tender };
    const roleOf = (...keys: string[]) => assess(keys.map(business), target, TODAY, rulebook).role;
    for (const key of ['roof', 'paint-my', 'clean-my', 'civil-my', 'wiring-my', 'soft-my']) {
      expect([key, businessSize(business(key), rulebook, TODAY).class, roleOf(key)]).toEqual([key, 'micro', 'joint']);
    }
    expect(roleOf('roof', 'paint-my', 'clean-my')).toBe('joint');
    expect(roleOf('paint-my', 'clean-my', 'civil-my')).toBe('none');
    expect(['build-medium-my', 'build-large-my'].map((key) => businessSize(business(key), rulebook, TODAY).class)).toEqual(['medium', 'large']);
    expect([roleOf('build-medium-my'), roleOf('build-large-my'), roleOf('roof', 'build-medium-my')]).toEqual(['none', 'none', 'none']);
  });

  it('documents its password', async () => {
    expect(await readFile(join(ROOT, 'sample/README.md'), 'utf8')).toContain(`\`${DEMO_PASSWORD}\``);
  });

  it('is refused with file and path of everything wrong in it', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'sample-'));
    try {
      await cp(join(ROOT, 'sample'), join(copy, 'sample'), { recursive: true });
      await writeFile(join(copy, 'sample/buyers.json'), '[{"key":"a","name":"A","economy":"MY","officers":["someone@example.org"],"phone":1}]');
      await writeFile(join(copy, 'sample/firms.json'), '[{"key":"a"},7]');
      await writeFile(join(copy, 'sample/tenders/broken.json'), '{');
      const message = await readSample(copy).then(() => '', (error: Error) => error.message);
      for (const part of [
        'sample/buyers.json [0].phone',
        'sample/buyers.json [0].officers[0]: has to be an address at demo.example',
        'sample/firms.json [0].name',
        'sample/firms.json [1]: has to be an object',
        'sample/tenders/broken.json: Not JSON',
        'sample/posted-tenders.json market-halls: there is no buyer "contoh-my"',
      ]) {
        expect(message).toContain(part);
      }
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
});
