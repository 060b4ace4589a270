import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus, FIRM, noticeOf, signUp, type Person } from './support/people.js';
import { startApi, type ApiAnswer, type RunningApi } from './support/start-api.js';

let api: RunningApi;
let officer: Person;
let buyer: string;

const itemsOf = ({ body }: ApiAnswer): readonly Readonly<Record<string, unknown>>[] => body['items'] as unknown as readonly Readonly<Record<string, unknown>>[];

beforeAll(async () => {
  api = await startApi();
  officer = await signUp(api, 'Officer');
  buyer = String((await expectStatus(201, api.send({ method: 'POST', url: '/v1/buyers', token: officer.token, body: { name: 'Town', economy: 'MY' } }))).body['id']);
});
afterAll(() => api.stop());

describe('categories', () => {
  const ask = (query: string, language = 'en') => api.send({ method: 'GET', url: `/v1/classifications?${query}`, headers: { 'accept-language': language } });

  it('are suggested for plain words, named in the language asked for', async () => {
    const answer = await expectStatus(200, ask('q=repair%20of%20roofs&scheme=CPV&limit=3', 'es-PE'));
    expect(itemsOf(answer)[0]).toMatchObject({ scheme: 'CPV', id: '45261910', label: 'Reparación de tejados', labels: { en: 'Roof repair' } });
    expect([itemsOf(answer).length, answer.body['next'], answer.headers['content-language']]).toEqual([3, null, 'es']);
  });

  it('are named by their codes', async () => {
    const named = itemsOf(await expectStatus(200, ask('codes=CPV:45261900,ISIC4:8121')));
    expect(named.map(({ label }) => label)).toEqual(['Roof repair and maintenance work', 'General cleaning of buildings']);
  });

  it('are refused by field', async () => {
    for (const [query, path] of [['', 'q'], ['q=x&limit=900', 'limit'], ['codes=%20', 'codes']] as const) {
      const { body } = await expectStatus(422, ask(query));
      expect(JSON.stringify(body['errors'])).toContain(`"path":"${path}`);
    }
  });
});

describe("a buyer's own tenders", () => {
  const list = (query = '') => expectStatus(200, api.send({ method: 'GET', url: `/v1/buyers/${buyer}/tenders?${query}`, token: officer.token }));

  it('are there with their drafts, the last changed first, a page at a time', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      ids.unshift(String((await expectStatus(201, api.send({ method: 'POST', url: '/v1/tenders', token: officer.token, body: noticeOf(buyer) }))).body['id']));
    }
    const first = await list('limit=2');
    const rest = await list(`limit=2&cursor=${String(first.body['next'])}`);
    expect([...itemsOf(first), ...itemsOf(rest)].map(({ id }) => id)).toEqual(ids);
    expect(itemsOf(first)[0]).toMatchObject({ value: { amount: '150000.00' } });
    expect(itemsOf(await list('status=active'))).toEqual([]);
  });
});

describe('messages', () => {
  it('come in the language that is asked for, English by default', async () => {
    const send = (language: string) =>
      expectStatus(201, api.send({ method: 'POST', url: '/v1/businesses', token: officer.token, body: { ...FIRM, employees: undefined, figures: [] }, headers: { 'accept-language': language } }));
    const question = ({ body }: ApiAnswer) => body['size']?.['findings']?.[0]?.['question'];
    const [english, spanish] = [question(await send('en')), question(await send('es'))];
    expect([english?.['key'], english?.['params']]).toEqual([spanish?.['key'], spanish?.['params']]);
    expect(spanish?.['text']).toMatch(/^¿Cuál/);
    expect(english?.['text']).not.toMatch(/¿/);
  });
});
