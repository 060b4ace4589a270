import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withoutChance } from '../../harness/without-chance.js';
import { FIRM, expectStatus, noticeOf, signUp } from './support/people.js';
import type { Person } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { ApiAnswer, RunningApi } from './support/start-api.js';

let api: RunningApi;
let officer: Person;
let buyerId: string;
beforeAll(async () => {
  api = await startApi();
  officer = await signUp(api);
  const buyer = await expectStatus(201, api.send({ method: 'POST', url: '/v1/buyers', token: officer.token, body: { name: 'Town', economy: 'MY' } }));
  buyerId = String(buyer.body['id']);
});
afterAll(() => api.stop());

const send = (method: 'GET' | 'POST' | 'PATCH', url: string, body?: unknown, headers: Record<string, string> = {}): Promise<ApiAnswer> =>
  api.send({ method, url, token: officer.token, body, headers });
const draft = async () => {
  const made = await expectStatus(201, send('POST', '/v1/tenders', noticeOf(buyerId)));
  return { url: String(made.headers['location']), etag: String(made.headers['etag']), made };
};

describe('the life of a tender', () => {
  it('is drafted, edited, published, amended and cancelled, each step with the version last read', async () => {
    const { url, etag, made } = await draft();
    expect(made.body).toMatchObject({
      status: 'draft',
      buyer: { id: buyerId, name: 'Town', economy: 'MY' },
      value: { amount: '150000.00', currency: 'MYR', visibility: 'hidden' },
      requirements: [{ id: 'r1', amount: { amount: '100000.00', currency: 'MYR' } }],
    });

    const edited = await expectStatus(200, send('PATCH', url, { title: 'Roofs of three schools' }, { 'if-match': etag }));
    expect(edited.headers['etag']).not.toBe(etag);
    expect(await send('PATCH', url, { title: 'x' }, { 'if-match': etag })).toMatchObject({ status: 412 });

    const published = await expectStatus(200, send('POST', `${url}/publish`, undefined, { 'if-match': String(edited.headers['etag']) }));
    expect(published.body).toMatchObject({ status: 'active', publishedAt: expect.any(String) });

    const amended = await expectStatus(200, send('POST', `${url}/amend`, { description: 'Four roofs' }, { 'if-match': String(published.headers['etag']) }));
    const cancelled = await expectStatus(200, send('POST', `${url}/cancel`, { reason: 'No budget' }, { 'if-match': String(amended.headers['etag']) }));
    expect(cancelled.body).toMatchObject({ status: 'cancelled' });
    expect(await send('POST', `${url}/publish`, {}, { 'if-match': String(cancelled.headers['etag']) })).toMatchObject({ status: 409 });

    const versions = await expectStatus(200, send('GET', `${url}/versions`));
    expect(versions.body['items']).toEqual(expect.arrayContaining([expect.objectContaining({ changes: expect.arrayContaining([expect.objectContaining({ path: 'description' })]) })]));
  });

  it.each([
    [undefined, 428, 'precondition.required'],
    ['*', 412, 'precondition.malformed'],
    ['3', 412, 'precondition.malformed'],
    ['"99"', 412, 'precondition.stale'],
  ])('with If-Match %s answers %i', async (ifMatch, status, code) => {
    const { url } = await draft();
    const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch };
    expect(await send('PATCH', url, { title: 'x' }, headers)).toMatchObject({ status, body: { code } });
    expect(await send('POST', `${url}/publish`, undefined, headers)).toMatchObject({ status, body: { code } });
  });

  it('answers 304 to who holds the version already', async () => {
    const { url, etag } = await draft();
    const again = await send('GET', url, undefined, { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers['etag']).toBe(etag);
  });

  it('shows a hidden value to the buyer’s people alone, once published', async () => {
    const { url, etag } = await draft();
    expect(await api.send({ method: 'GET', url })).toMatchObject({ status: 404 });
    await expectStatus(200, send('POST', `${url}/publish`, undefined, { 'if-match': etag }));
    const outsider = await signUp(api);
    expect((await api.send({ method: 'GET', url })).body['value']).toEqual({ visibility: 'hidden' });
    expect((await api.send({ method: 'GET', url, token: outsider.token })).body['value']).toEqual({ visibility: 'hidden' });
    expect((await send('GET', url)).body['value']).toMatchObject({ amount: '150000.00' });
    expect(withoutChance((await api.send({ method: 'GET', url: '/v1/tenders' })).text)).not.toContain('150000');
  });

  it('does once what is sent twice under one key, and refuses the key for something else', async () => {
    const key = { 'idempotency-key': 'first-try' };
    const first = await expectStatus(201, send('POST', '/v1/tenders', noticeOf(buyerId), key));
    const body = { ...noticeOf(buyerId), tenderPeriod: first.body['tenderPeriod'] };
    const one = await expectStatus(201, send('POST', '/v1/tenders', body, { 'idempotency-key': 'second' }));
    const two = await expectStatus(201, send('POST', '/v1/tenders', body, { 'idempotency-key': 'second' }));
    expect(two.body).toEqual(one.body);
    expect(two.headers).toMatchObject({ location: one.headers['location'], etag: one.headers['etag'] });
    expect(await send('POST', '/v1/tenders', { ...body, title: 'Other' }, { 'idempotency-key': 'second' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency.key_reused' },
    });
  });

  it('refuses a deadline in the past, an unknown code and an unknown economy, each by name, and writes nothing', async () => {
    const before = (await send('GET', '/v1/tenders?limit=100')).body['items'];
    const wrong = { ...noticeOf(buyerId), classifications: [{ scheme: 'CPV', id: '99999999' }], deliveryRegions: ['ZZ'] };
    const answer = await send('POST', '/v1/tenders', wrong);
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'classifications[0].id', code: 'classification.unknown' }),
        expect.objectContaining({ path: 'deliveryRegions[0]', code: 'region.unknown' }),
      ]),
    );
    expect((await send('GET', '/v1/tenders?limit=100')).body['items']).toEqual(before);
    const past = { ...noticeOf(buyerId), tenderPeriod: { endDate: '2020-01-01T00:00:00Z' } };
    const made = await send('POST', '/v1/tenders', past);
    const published = made.status === 201 ? await send('POST', `${String(made.headers['location'])}/publish`, undefined, { 'if-match': '"1"' }) : made;
    expect(published).toMatchObject({ status: 422 });
  });
});

describe('a firm', () => {
  it('is answered with its size, its version and its address', async () => {
    const made = await expectStatus(201, send('POST', '/v1/businesses', FIRM));
    expect(made.body).toMatchObject({ version: 1, size: { class: 'micro', basis: 'declared' }, maxContractValue: { amount: '200000.00', currency: 'MYR' } });
    expect(made.headers['location']).toBe(`/v1/businesses/${String(made.body['id'])}`);
    const removed = await expectStatus(200, send('PATCH', String(made.headers['location']), { employees: null, regions: null }, { 'if-match': '"1"' }));
    expect(removed.body).toMatchObject({ version: 2, regions: [] });
    expect(removed.body).not.toHaveProperty('employees');
  });

  it('cannot state two head counts', async () => {
    const figures = [{ metric: 'employees', value: 40, year: 2025 }];
    const answer = await send('POST', '/v1/businesses', { ...FIRM, figures });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ code: 'business.employees_conflict' }] } });
  });
});

describe('an API key', () => {
  it('reaches as far as its scopes', async () => {
    const made = await expectStatus(201, send('POST', '/v1/businesses', FIRM));
    const url = String(made.headers['location']);
    const { body } = await expectStatus(201, send('POST', '/v1/api-keys', { name: 'Reader', scopes: ['business.read'] }));
    const token = String(body['key']);
    expect(await api.send({ method: 'GET', url, token })).toMatchObject({ status: 200 });
    expect(await api.send({ method: 'GET', url: `${url}/members`, token })).toMatchObject({ status: 403, body: { code: 'api_key.scope_missing' } });
    expect(await api.send({ method: 'POST', url: '/v1/businesses', token, body: FIRM })).toMatchObject({ status: 403 });
  });
});
