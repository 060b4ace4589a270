import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Classification } from '@app/domain';
import { parsePlaceNames } from './place-names.js';
import { readRelease, type ReleaseContext, type TenderRelease } from './read-release.js';

const CPV = new Set(['45261210', '90910000']);
const context: ReleaseContext = {
  codes: {
    isKnown: (scheme, id) => (scheme === 'CPV' ? (CPV.has(id) ? 'known' : 'unknown') : 'unchecked'),
    normalise: ({ scheme, id }: Classification) => ({ scheme: scheme.toUpperCase(), id: id.replace(/-\d$/, '') }),
    isEconomy: (code) => ['GB', 'MY', 'PE'].includes(code),
  },
  places: parsePlaceNames('name,regions\nWest Midlands,GB-ENG-TLG\nScotland,GB-SCT\nEngland,GB-ENG\nUnited Kingdom,GB\nRest of the World,\n', 'places.csv'),
  defaultEconomy: 'GB',
};

const tender = {
  title: 'Roofing of a market hall',
  description: 'New slates and lead.',
  status: 'active',
  value: { amount: 12500.5, currency: 'GBP' },
  tenderPeriod: { endDate: '2026-12-15T12:00:00+01:00' },
  classification: { scheme: 'CPV', id: '45261210' },
};
const release = { ocid: 'ocds-xx-1', id: 'r1', date: '2026-11-01T00:00:00Z', language: 'en-GB', tag: ['tender'], buyer: { name: 'Example Council' }, tender };

function read(changes: Record<string, unknown>, rest: Record<string, unknown> = {}): TenderRelease {
  const result = readRelease({ ...release, ...rest, tender: { ...tender, ...changes } }, context);
  if (result.status !== 'tender') throw new Error(JSON.stringify(result));
  return result;
}
const codesOf = (result: { problems: readonly { path: string; code: string }[] }) => result.problems.map(({ path, code }) => `${path} ${code}`);

describe('readRelease', () => {
  it('reads what a tender needs to be matched, without a mark', () => {
    const result = read({});
    expect(result).toMatchObject({ ocid: 'ocds-xx-1', releaseId: 'r1', tenderStatus: 'active', problems: [], buyer: { name: 'Example Council', economy: 'GB' } });
    expect(result.notice).toMatchObject({
      title: 'Roofing of a market hall',
      value: { minor: 1250050n, currency: 'GBP' },
      tenderPeriod: { endDate: '2026-12-15T12:00:00+01:00' },
      classifications: [{ scheme: 'CPV', id: '45261210' }],
      languages: ['en-gb'],
      submission: { channel: 'official' },
      source: { ocid: 'ocds-xx-1', releaseId: 'r1' },
    });
  });

  it('keeps a tender without deadline, marked; none is made up', () => {
    for (const tenderPeriod of [undefined, null, {}, { endDate: null }, { endDate: '' }]) {
      const kept = readRelease({ ...release, tender: { ...tender, tenderPeriod } }, context);
      expect(kept).toMatchObject({ status: 'tender', notice: { tenderPeriod: {} }, problems: [{ path: 'tender.tenderPeriod.endDate', code: 'deadline.missing' }] });
    }
  });

  it('keeps a tender whose deadline does not exist, and what was written there', () => {
    for (const endDate of ['2026-02-30T12:00:00Z', 'soon', 20261215, '0001-01-01T00:00:00', '2026-12-15T25:00:00Z', '15/12/2026']) {
      const result = readRelease({ ...release, tender: { ...tender, tenderPeriod: { endDate } } }, context);
      expect(result).toMatchObject({ status: 'tender', notice: { tenderPeriod: {} } });
      const [unreadable, missing] = result.problems;
      expect(unreadable).toMatchObject({ path: 'tender.tenderPeriod.endDate', code: 'date.unreadable', given: String(endDate) });
      expect(missing).toMatchObject({ code: 'deadline.missing' });
    }
  });

  it('reads a deadline without offset as UTC and a bare day as its end, both marked', () => {
    const noOffset = read({ tenderPeriod: { endDate: '2026-12-15T12:00:00' } });
    expect(noOffset.notice.tenderPeriod.endDate).toBe('2026-12-15T12:00:00Z');
    expect(codesOf(noOffset)).toEqual(['tender.tenderPeriod.endDate date.no_offset']);
    const day = read({ tenderPeriod: { endDate: '2026-12-15' } });
    expect(day.notice.tenderPeriod.endDate).toBe('2026-12-15T23:59:59Z');
    expect(codesOf(day)).toEqual(['tender.tenderPeriod.endDate date.no_time']);
  });

  it('leaves a wrong value out, marks it and keeps the tender', () => {
    const wrong: readonly (readonly [unknown, string])[] = [
      [{ amount: 0.1 + 0.2, currency: 'GBP' }, 'money.amount'],
      [{ amount: 10.005, currency: 'GBP' }, 'money.digits'],
      [{ amount: Number.POSITIVE_INFINITY, currency: 'GBP' }, 'money.amount'],
      [{ amount: 1e21, currency: 'GBP' }, 'money.amount'],
      [{ amount: -5, currency: 'GBP' }, 'money.range'],
      [{ amount: 'about ten', currency: 'GBP' }, 'money.amount'],
      [{ amount: 10, currency: 'POUNDS' }, 'money.currency'],
      [{ amount: 10 }, 'money.currency'],
      [{ amount: 0, currency: 'GBP' }, 'money.zero'],
    ];
    for (const [value, code] of wrong) {
      const result = read({ value });
      expect(result.notice.value).toBeUndefined();
      expect(codesOf(result)).toEqual([`tender.value ${code}`]);
    }
  });

  it('takes a value without amount as no value at all', () => {
    expect(read({ value: { amount: null, currency: 'GBP' } })).toMatchObject({ problems: [] });
    expect(read({ value: null }).problems).toEqual([]);
  });

  it('keeps an unknown CPV code and marks it', () => {
    const result = read({ classification: { scheme: 'CPV', id: '99999999' } });
    expect(result.notice.classifications).toEqual([{ scheme: 'CPV', id: '99999999' }]);
    expect(codesOf(result)).toEqual(['tender.classification.id classification.unknown']);
  });

  it('lists every code once, the main one first', () => {
    const items = [
      { id: 1, classification: { scheme: 'cpv', id: '90910000-9' }, additionalClassifications: [{ scheme: 'UNSPSC', id: 72102900 }] },
      { id: 2, classification: { scheme: 'CPV', id: '45261210' } },
    ];
    expect(read({ items }).notice.classifications).toEqual([
      { scheme: 'CPV', id: '45261210' },
      { scheme: 'CPV', id: '90910000' },
      { scheme: 'UNSPSC', id: '72102900' },
    ]);
  });

  it('leaves out a code without scheme or id', () => {
    const result = read({ items: [{ classification: { id: '45261210' } }, { classification: 'roof' }] });
    expect(codesOf(result)).toEqual(['tender.items[0].classification classification.form', 'tender.items[1].classification classification.form']);
  });

  it('reads regions by the names of the publisher, once each, and drops those inside another', () => {
    const items = [
      { deliveryAddresses: [{ postalCode: 'B1 1AA' }, { region: 'west midlands', countryName: 'United Kingdom' }] },
      { deliveryAddress: { region: 'Scotland' }, deliveryLocation: { gazetteer: { scheme: 'ISO 3166-2', identifiers: ['GB-NIR', 'nowhere'] } } },
    ];
    expect(read({ items }).notice.deliveryRegions).toEqual(['GB-ENG-TLG', 'GB-SCT', 'GB-NIR']);
    expect(read({ items: [...items, { deliveryAddress: { region: 'England' } }] }).notice.deliveryRegions).toEqual(['GB-SCT', 'GB-NIR', 'GB-ENG']);
    expect(read({ items: [{ deliveryAddress: { countryName: 'Rest of the World' } }] })).toMatchObject({ problems: [] });
  });

  it('lets the economy stand for a place it does not know, marked once', () => {
    const result = read({ items: [{ deliveryAddress: { region: 'Narnia' } }, { deliveryAddress: { region: 'Narnia' } }] });
    expect(result.notice.deliveryRegions).toEqual(['GB']);
    expect(codesOf(result)).toEqual(['tender.items[0].deliveryAddress place.unknown']);
  });

  it('takes documents by web address only', () => {
    const documents = [
      { id: 1, url: 'javascript:alert(1)' },
      { id: 2, url: 'ftp://example.org/a' },
      { id: 3, url: 'https://user:secret@example.org/' },
      { id: 4 },
      { id: 5, documentType: 'tenderNotice', description: 'Notice', url: 'https://example.org/notice' },
    ];
    const { notice, problems } = read({ documents });
    expect(notice.documents).toEqual([{ id: '5', title: 'Notice', url: 'https://example.org/notice', documentType: 'tenderNotice' }]);
    expect(problems.map(({ path }) => path)).toEqual(['tender.documents[0].url', 'tender.documents[1].url', 'tender.documents[2].url']);
    expect(notice.submission).toEqual({ channel: 'official', url: 'https://example.org/notice' });
    expect(notice.source?.url).toBe('https://example.org/notice');
  });

  it('reads lots with what their items say', () => {
    const result = read({
      lots: [{ id: 'L1', title: 'Roof', value: { amount: 5, currency: 'GBP' } }, { id: 'L2' }, { id: 'L1' }, { title: 'no id' }, { id: 'L3', status: 'cancelled' }],
      items: [{ relatedLot: 'L2', classification: { scheme: 'CPV', id: '90910000' }, deliveryAddress: { region: 'Scotland' } }],
    });
    expect(result.notice.lots).toEqual([
      { id: 'L1', title: 'Roof', classifications: [], value: { minor: 500n, currency: 'GBP' } },
      { id: 'L2', title: 'Lot L2', classifications: [{ scheme: 'CPV', id: '90910000' }], deliveryRegions: ['GB-SCT'] },
    ]);
    expect(codesOf(result)).toEqual(['tender.lots[2].id lot.id', 'tender.lots[3].id lot.id', 'tender.lots[4].status lot.closed']);
  });

  it('cuts what is too long between characters, and marks it', () => {
    const result = read({ title: `${'a'.repeat(499)}😀`, description: 'b'.repeat(100_001) });
    expect(result.notice.title).toBe('a'.repeat(499));
    expect(result.notice.description).toHaveLength(100_000);
    expect(codesOf(result)).toEqual(['tender.title text.cut', 'tender.description text.cut']);
  });

  it('rejects NUL, half characters and deep nesting with their path', () => {
    const at = (changes: Record<string, unknown>) => readRelease({ ...release, tender: { ...tender, ...changes } }, context);
    expect(at({ title: 'a\0b' })).toMatchObject({ status: 'rejected', problems: [{ path: 'tender.title', code: 'text.unstorable' }] });
    expect(at({ items: [{ description: '\ud800' }] })).toMatchObject({ status: 'rejected', problems: [{ path: 'tender.items[0].description' }] });
    expect(at({ '\ud800': 1 })).toMatchObject({ status: 'rejected', problems: [{ path: 'tender' }] });
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(at({ deep })).toMatchObject({ status: 'rejected', problems: [{ code: 'json.depth' }] });
  });

  it('is not led astray by keys that every object has', () => {
    const hostile: unknown = JSON.parse(
      `{"__proto__":{"tender":{"title":"forged"}},"constructor":1,"ocid":"ocds-xx-2","buyer":{"__proto__":{"name":"forged"}},"parties":[{"roles":["buyer"],"name":"Real Council"}],
        "tender":{"__proto__":{"title":"forged"},"toString":"x","description":"Real","tenderPeriod":{"endDate":"2026-12-15T12:00:00Z"}}}`,
    );
    expect(readRelease(hostile, context)).toMatchObject({ status: 'tender', notice: { title: 'Real' }, buyer: { name: 'Real Council' } });
    expect(({} as Record<string, unknown>)['tender']).toBeUndefined();
  });

  it('finds the buyer among the parties, with economy and register number', () => {
    const parties = [{ id: 'b', name: 'Municipality', identifier: { scheme: 'PE-RUC', id: 20123 }, address: { countryName: 'pe' }, roles: ['procuringEntity'] }];
    expect(read({}, { buyer: undefined, parties }).buyer).toEqual({ name: 'Municipality', economy: 'PE', identifier: 'PE-RUC:20123' });
    expect(read({}, { buyer: { id: 'b' }, parties }).buyer.economy).toBe('PE');
    expect(read({ procuringEntity: { name: 'Office' } }, { buyer: null }).buyer).toEqual({ name: 'Office', economy: 'GB' });
  });

  it('rejects what has no ocid, no buyer, or is no release at all', () => {
    expect(readRelease({ ...release, ocid: '  ' }, context)).toMatchObject({ status: 'rejected', problems: [{ path: 'ocid' }] });
    expect(readRelease({ ...release, buyer: {} }, context)).toMatchObject({ status: 'rejected', problems: [{ path: 'buyer.name' }], ocid: 'ocds-xx-1' });
    expect(readRelease({ ...release, tender: [] }, context)).toMatchObject({ status: 'rejected', problems: [{ path: 'tender' }] });
    expect(readRelease('release', context)).toMatchObject({ status: 'rejected' });
  });

  it('skips a release that holds no tender', () => {
    expect(readRelease({ ...release, tender: undefined }, context)).toEqual({ status: 'skipped', reason: 'no_tender', ocid: 'ocds-xx-1', problems: [] });
  });

  it('skips a tender with neither title nor description and lets one stand in for the other', () => {
    expect(readRelease({ ...release, tender: { ...tender, title: ' ', description: null } }, context)).toMatchObject({ status: 'skipped', reason: 'no_text' });
    const result = read({ title: null });
    expect(result.notice.title).toBe('New slates and lead.');
    expect(codesOf(result)).toEqual(['tender.title text.missing']);
  });

  it('stops telling after a hundred marks', () => {
    const { problems } = read({ items: Array.from({ length: 500 }, () => ({ classification: {} })) });
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)).toMatchObject({ code: 'marks.more' });
  });

  it('reads the status from the tags where the tender has none', () => {
    expect(read({ status: 'planning' }).tenderStatus).toBe('planned');
    expect(read({ status: undefined }, { tag: ['award'] })).toMatchObject({ tenderStatus: 'complete', problems: [{ code: 'status.unknown' }] });
    expect(read({ status: 'open' })).toMatchObject({ tenderStatus: 'active', problems: [{ path: 'tender.status' }] });
  });

  it('names publisher, licence and attribution of its package', () => {
    const facts = { publisher: 'Example Office', licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/', uri: 'https://example.org/1.json' };
    const result = readRelease(release, { ...context, package: facts });
    expect(result).toMatchObject({
      notice: {
        source: {
          publisher: 'Example Office',
          licence: facts.licence,
          attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
          url: 'https://example.org/1.json',
        },
      },
    });
  });

  it('answers with a result for anything that JSON can hold', () => {
    const noise = fc.jsonValue();
    const anyRelease = fc.record({
      ocid: fc.oneof(fc.constant('ocds-xx-9'), noise),
      buyer: fc.oneof(fc.constant({ name: 'B' }), noise),
      parties: fc.oneof(fc.array(noise), noise),
      language: noise,
      tender: fc.oneof(
        noise,
        fc.record({
          title: fc.oneof(fc.string(), noise),
          value: fc.record({ amount: noise, currency: fc.oneof(fc.constant('GBP'), noise) }),
          tenderPeriod: fc.record({ endDate: fc.oneof(fc.constant('2026-12-15T12:00:00Z'), noise) }),
          items: fc.array(fc.oneof(noise, fc.record({ classification: noise, deliveryAddresses: fc.array(noise), relatedLot: noise }))),
          lots: fc.array(fc.oneof(noise, fc.record({ id: noise, value: noise }))),
          documents: fc.array(fc.oneof(noise, fc.record({ url: noise, title: noise }))),
          milestones: fc.array(noise),
        }),
      ),
    });
    fc.assert(
      fc.property(anyRelease, (given) => {
        expect(['tender', 'skipped', 'rejected']).toContain(readRelease(given, context).status);
      }),
      { numRuns: 300 },
    );
  });
});
