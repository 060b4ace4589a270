import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FIRM, signUp } from './support/people.js';
import type { Person } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { ApiRequest, RunningApi } from './support/start-api.js';

let api: RunningApi;
let person: Person;
beforeAll(async () => {
  api = await startApi();
  person = await signUp(api);
});
afterAll(() => api.stop());

const post = (body: unknown, headers: Record<string, string> = {}): ApiRequest => ({
  method: 'POST',
  url: '/v1/businesses',
  token: person.token,
  body,
  headers,
});

describe('the input gate', () => {
  it.each<[string, unknown, Record<string, string>, number, string]>([
    ['malformed JSON', '{"name":', {}, 400, 'json.malformed'],
    ['NaN', '{"employees":NaN}', {}, 400, 'json.malformed'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), {}, 400, 'json.malformed'],
    ['depth', '['.repeat(70) + ']'.repeat(70), {}, 400, 'json.too_deep'],
    ['a repeated key', '{"name":"a","name":"b"}', {}, 400, 'json.duplicate_key'],
    ['1e400', '{"employees":1e400}', {}, 422, 'number.out_of_range'],
    ['NUL', '{"name":"a\\u0000"}', {}, 422, 'text.not_storable'],
    ['a lone surrogate', '{"name":"\\ud800"}', {}, 422, 'text.not_storable'],
    ['__proto__', '{"__proto__":{"operator":true}}', {}, 422, 'field.unknown'],
    ['a list', '[]', {}, 422, 'type.object'],
    ['null', 'null', {}, 422, 'type.object'],
    ['nothing', undefined, {}, 400, 'json.empty'],
    ['an empty body', '', {}, 400, 'json.empty'],
    ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'body.media_type'],
    ['plain text', '{}', { 'content-type': 'text/plain' }, 415, 'body.media_type'],
    ['more than 1 MiB', `{"name":"${'x'.repeat(1_048_600)}"}`, {}, 413, 'body.too_large'],
  ])('refuses %s', async (_title, body, headers, status, code) => {
    const answer = await api.send(post(body, headers));
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect(answer.body['requestId']).toBe(answer.headers['x-request-id']);
  });

  it('takes JSON with a charset', async () => {
    expect(await api.send(post(FIRM, { 'content-type': 'application/json; charset=utf-8' }))).toMatchObject({ status: 201 });
  });

  it.each([
    ['/v1/tenders?q=%00', 422, 'text.not_storable'],
    ['/v1/tenders?colour=red', 422, 'input.invalid'],
    ['/v1/tenders?limit=0', 422, 'input.invalid'],
    ['/v1/tenders?cursor=nonsense', 422, 'cursor.invalid'],
    ['/v1/tenders?q=%ED%A0%80', 400, 'url.malformed'],
    ['/v1/tenders/%00', 422, 'text.not_storable'],
    ['/v1/tenders/%zz', 400, undefined],
    ['/v1/tenders/not-a-uuid', 404, undefined],
    ['/v1/nothing', 404, 'route.not_found'],
    ['/health/live?x=1', 422, 'input.invalid'],
  ])('answers GET %s with %i', async (url, status, code) => {
    const answer = await api.send({ method: 'GET', url });
    expect(answer).toMatchObject({ status, body: { status, ...(code === undefined ? {} : { code }) } });
    expect(answer.headers['content-type']).toMatch('application/problem+json');
  });

  it('answers another method with a problem', async () => {
    expect([404, 405]).toContain((await api.send({ method: 'PUT', url: '/v1/tenders' })).status);
  });

  it('sends the headers of caution with answers and with problems, and says nothing of its maker', async () => {
    for (const url of ['/health/live', '/v1/nothing', '/v1/tenders/%zz']) {
      const { headers } = await api.send({ method: 'GET', url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
  });

  it('names every wrong field of one body', async () => {
    const answer = await api.send(post({ ...FIRM, economy: 'my', employees: -1, admin: true, regions: ['MY-10', 'x'] }));
    expect(answer.status).toBe(422);
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'economy', code: 'economy.form' }),
        expect.objectContaining({ path: 'employees', code: 'number.too_small' }),
        expect.objectContaining({ path: 'admin', code: 'field.unknown' }),
        expect.objectContaining({ path: 'regions[1]', code: 'region.form' }),
      ]),
    );
  });

  it('refuses a token that does not hold even where none is needed', async () => {
    const answer = await api.send({ method: 'GET', url: '/v1/tenders', token: 'nonsense' });
    expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
  });
});

describe('the descriptions', () => {
  it('serves the reader of the API from this server alone', async () => {
    const page = await api.send({ method: 'GET', url: '/docs' });
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(?:src|href)=['"](?:https?:)?\/\//);
    expect((await api.send({ method: 'GET', url: '/docs/swagger-ui-bundle.js' })).status).toBe(200);
    expect((await api.send({ method: 'GET', url: '/openapi.json' })).body['openapi']).toMatch(/^3\.1/);
  });

  it('is alive and ready', async () => {
    expect(await api.send({ method: 'GET', url: '/health/live' })).toMatchObject({ status: 200, body: { status: 'ok' } });
    const ready = await api.send({ method: 'GET', url: '/health/ready' });
    expect([200, 503]).toContain(ready.status);
    expect(ready.body).toHaveProperty('checks');
  });
});
