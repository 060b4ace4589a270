import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Knowledge, readRelease } from '@app/services';
import { eventually, withoutChance } from '../../harness/index.js';
import { asSuperuser, closeTender } from './support/move-time.js';
import { expectStatus, noticeOf } from './support/people.js';
import { startApi, type Json, type RunningApi } from './support/start-api.js';
import { idIn, openFirm, openTown, today, type Firm, type Officer } from './support/town.js';

const CPV = (id: string) => ({ scheme: 'CPV', id });
const MYR = (amount: string) => ({ amount, currency: 'MYR' });
const LOTS = [
  { id: 'north', title: 'North school', classifications: [CPV('45261210')], value: MYR('60000.00'), reservedFor: { sizes: ['micro'] }, deliveryRegions: ['MY-10'] },
  { id: 'south', title: 'South school', classifications: [CPV('45261900')], value: MYR('90000.50'), jointBid: { allowed: true, minMembers: 2 } },
];

let api: RunningApi;
let officer: Officer;
let firm: Firm;
let url: string;
beforeAll(async () => {
  api = await startApi();
  officer = await openTown(api);
  firm = await openFirm(api);
  url = await officer.publish({ value: { ...MYR('150000.00'), visibility: 'public' }, lots: LOTS, procurementMethod: 'open', languages: ['en'] });
});
afterAll(() => api.stop());

const get = (path: string) => api.send({ method: 'GET', url: `/v1/ocds/${path}` });
const list = (value: unknown): readonly Json[] => value as readonly Json[];
/** The feed waits for every transaction that is older than a version, and those of other suites run on the same server. */
async function olderOnesEnded(): Promise<void> {
  const [now] = await asSuperuser<{ id: string }>(api, `SELECT pg_current_xact_id()::text AS id`);
  await eventually(() => asSuperuser(api, `SELECT 1 WHERE pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= $1::bigint`, [now?.id]), (rows) => rows.length > 0);
}

/** All releases, page by page. */
async function feed(limit = 2): Promise<readonly Json[]> {
  await olderOnesEnded();
  const releases: Json[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const { body } = await expectStatus(200, get(`releases?limit=${limit}${cursor}`));
    releases.push(...list(body['releases']));
    const next = body['next'] as unknown as string | null;
    if (next !== null) expect(body['links']).toMatchObject({ next: expect.stringContaining(`cursor=${next}`) as unknown });
    cursor = next === null ? undefined : `&cursor=${next}`;
  }
  return releases;
}

describe('the release package', () => {
  it('has a release for each public version, in the form of OCDS, without drafts', async () => {
    await expectStatus(201, officer.ask('POST', '/v1/tenders', noticeOf(officer.buyerId)));
    const [release, ...others] = await feed();
    expect(others).toEqual([]);
    expect(release).toMatchObject({
      ocid: `ocds-tandem-${idIn(url)}`,
      tag: ['tender'],
      initiationType: 'tender',
      buyer: { id: officer.buyerId, name: 'Town' },
      parties: [{ id: officer.buyerId, roles: ['buyer', 'procuringEntity'], address: { country: 'MY' } }],
      tender: { id: idIn(url), status: 'active', procurementMethod: 'open', value: { amount: 150000, currency: 'MYR' }, lots: [{ id: 'north', value: { amount: 60000 } }, { id: 'south', value: { amount: 90000.5 } }] },
    });
    const { body } = await expectStatus(200, get('releases'));
    expect(body).toMatchObject({ version: '1.1', publisher: { name: 'Tandem' }, next: null, links: {} });
    expect(JSON.stringify(body)).not.toContain('null,');
  });

  it('reads back as the notice it was made of', async () => {
    const [release] = await feed();
    const context = { codes: api.app.get(Knowledge, { strict: false }).codes, places: { regionsOf: () => undefined }, defaultEconomy: 'XX' };
    const read = readRelease(release, context);
    const { body: tender } = await expectStatus(200, api.send({ method: 'GET', url }));
    expect(read).toMatchObject({ status: 'tender', problems: [], tenderStatus: 'active', buyer: { name: 'Town', economy: 'MY' } });
    if (read.status !== 'tender') throw new Error('not a tender');
    const { notice } = read;
    expect({ title: notice.title, description: notice.description, endDate: notice.tenderPeriod.endDate, regions: notice.deliveryRegions }).toEqual({
      title: tender['title'],
      description: tender['description'],
      endDate: (tender['tenderPeriod'] as unknown as { endDate: string }).endDate,
      regions: tender['deliveryRegions'],
    });
    expect(notice.lots).toMatchObject([
      { id: 'north', title: 'North school', classifications: [CPV('45261210')], value: { minor: 6000000n }, reservedFor: { sizes: ['micro'] }, deliveryRegions: ['MY-10'] },
      { id: 'south', value: { minor: 9000050n } },
    ]);
  });

  it('follows a tender through amendment, award and contract, and a reader that goes on from its cursor meets each once', async () => {
    await expectStatus(200, officer.step(url, 'amend', { title: 'Roofs of two schools' }));
    await closeTender(api, idIn(url));
    const suppliers = [{ name: 'Example Roofs', businessId: firm.businessId, sharePct: '60' }, { name: 'Example Slates', sharePct: '40' }];
    await expectStatus(200, officer.step(url, 'award', { lotId: 'south', suppliers, value: MYR('88000.00'), decidedOn: today() }));
    await expectStatus(200, officer.step(url, 'sign-contract', { lotId: 'south', signedOn: today() }));
    await expectStatus(200, officer.step(url, 'unsuccessful', { lotId: 'north', reason: 'Nobody came.' }));
    const releases = await feed();
    expect(releases.map(({ tag }) => tag)).toEqual([['tender'], ['tenderUpdate'], ['tenderUpdate', 'award'], ['tenderUpdate', 'award', 'contract'], ['tenderUpdate', 'award', 'contract']]);
    expect(new Set(releases.map(({ id }) => id)).size).toBe(5);
    expect(releases.at(-1)).toMatchObject({
      tender: { status: 'complete', title: 'Roofs of two schools' },
      awards: [
        {
          id: 'award-south', status: 'active', relatedLots: ['south'], value: { amount: 88000, currency: 'MYR' },
          suppliers: [{ id: firm.businessId, name: 'Example Roofs' }, { name: 'Example Slates' }],
          tandem: { members: [{ supplierId: firm.businessId, sharePct: '60' }, { sharePct: '40' }] },
        },
        { id: 'award-north', status: 'unsuccessful', description: 'Nobody came.' },
      ],
      contracts: [{ awardID: 'award-south', status: 'active' }],
    });
  });

  it('refuses a cursor that it did not give, and a query it does not know', async () => {
    expect(await get('releases?cursor=abc')).toMatchObject({ status: 422, body: { code: 'cursor.invalid' } });
    expect(await get('releases?limit=1000')).toMatchObject({ status: 422, body: { errors: [{ path: 'limit' }] } });
    expect(await get('releases?page=2')).toMatchObject({ status: 422 });
  });

  it('keeps a hidden value hidden', async () => {
    const hidden = await officer.publish({ value: { ...MYR('424242.00'), visibility: 'hidden' } });
    const releases = await feed(100);
    expect(releases.some(({ ocid }) => String(ocid).endsWith(idIn(hidden)))).toBe(true);
    expect(withoutChance(JSON.stringify(releases))).not.toContain('424242');
  });
});

describe('a record package', () => {
  it('has all releases of a process and what they come to', async () => {
    const { body } = await expectStatus(200, get(`records/ocds-tandem-${idIn(url)}`));
    const [record] = list(body['records']);
    expect(list(record?.['releases'])).toHaveLength(5);
    expect(record).toMatchObject({ ocid: `ocds-tandem-${idIn(url)}`, compiledRelease: { tag: ['compiled'], tender: { status: 'complete' }, contracts: [{ awardID: 'award-south' }] } });
  });

  it('is there for an imported notice under its own ocid, which the feed leaves to its publisher', async () => {
    const foreign = await officer.publish();
    await asSuperuser(api, `UPDATE tenders SET ocid = 'ocds-213czf-1/a b' WHERE id = $1`, [idIn(foreign)]);
    await asSuperuser(api, `UPDATE tender_versions SET notice = jsonb_set(notice, '{source}', '{"ocid":"ocds-213czf-1/a b","publisher":"Example Gazette"}') WHERE tender_id = $1`, [idIn(foreign)]);
    const { body } = await expectStatus(200, get(`records/${encodeURIComponent('ocds-213czf-1/a b')}`));
    expect(body).toMatchObject({ publisher: { name: 'Example Gazette' }, records: [{ ocid: 'ocds-213czf-1/a b' }] });
    expect((await feed(100)).some(({ ocid }) => String(ocid).includes('213czf'))).toBe(false);
    expect(await get(`records/ocds-tandem-${idIn(foreign)}`)).toMatchObject({ status: 404 });
  });

  it('is not there for a draft, for nobody and for nonsense', async () => {
    const draft = await expectStatus(201, officer.ask('POST', '/v1/tenders', noticeOf(officer.buyerId)));
    for (const ocid of [`ocds-tandem-${String(draft.body['id'])}`, 'ocds-tandem-x', 'none', '%00', 'x'.repeat(250)]) {
      expect([ocid, (await get(`records/${ocid}`)).status]).toEqual([ocid, ocid === '%00' ? 422 : 404]);
    }
  });
});
