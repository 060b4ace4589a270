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

describe('the rules of economies', () => {
  const get = (path: string) => api.send({ method: 'GET', url: `/v1/economies${path}` });

  it('are listed by code, those that another file serves among them', async () => {
    const { body } = await expectStatus(200, get(''));
    const items = body['items'] as unknown as { economy: string; name: string; servedBy?: string }[];
    expect(items.map(({ economy }) => economy)).toEqual(items.map(({ economy }) => economy).sort());
    expect(items.filter(({ servedBy }) => servedBy === 'EU')).toHaveLength(27);
    expect(items).toEqual(expect.arrayContaining([expect.objectContaining({ economy: 'PE', definitions: ['PE-MYPE'] }), expect.objectContaining({ economy: 'WB', kind: 'institution' })]));
  });

  it('come with every source, each test in words, and what is in force on the day', async () => {
    const { body } = await expectStatus(200, get('/IN?asOf=2025-03-31'));
    const definitions = body['sizeDefinitions'] as unknown as { id: string; inForce: boolean; source: object; sectors: { bands: { text: string }[] }[] }[];
    expect(definitions.map(({ id, inForce }) => [id, inForce])).toEqual([['IN-SO2119E', true], ['IN-SO1364E', false]]);
    expect(definitions[0]!.sectors[0]!.bands[0]!.text).toBe('plant machinery investment <= 10,000,000 INR and annual turnover <= 50,000,000 INR');
    expect(body).toMatchObject({ economy: 'IN', asOf: '2025-03-31', reservations: [{ whenNobodySmallBids: expect.any(String), source: { year: 2018 } }, {}] });
    for (const facts of [definitions, body['reservations'], body['pricePreferences']] as unknown as { source: object; confidence: string; verify: string[] }[][]) {
      for (const fact of facts) expect(fact).toMatchObject({ source: { law: expect.any(String), year: expect.any(Number) }, confidence: expect.any(String), verify: expect.any(Array) });
    }
  });

  it('serve a member state by the file of the Union, in any case of letters', async () => {
    expect((await expectStatus(200, get('/de'))).body).toMatchObject({ economy: 'DE', name: 'Germany', servedBy: 'EU', sizeDefinitions: [{ id: 'EU-2003-361', inForce: true }] });
  });

  it('say by which rules a procurement may be reserved, and what happens when nobody small bids', async () => {
    const ask = (query: string) => get(`/CL/reservations?${query}`);
    const small = itemsOf(await expectStatus(200, ask('category=goods&amount=6975100&currency=CLP&asOf=2026-01-15')));
    expect(small[0]).toMatchObject({ fits: 'yes', rule: { id: 'CL-COMPRA-AGIL', force: 'must', whenNobodySmallBids: expect.stringContaining('other suppliers'), source: { year: 2024 } } });
    expect(itemsOf(await expectStatus(200, ask('category=goods')))[0]).toMatchObject({ fits: 'unknown', rule: { id: 'CL-COMPRA-AGIL' } });
    for (const [query, path] of [['amount=5', 'currency'], ['currency=CLP', 'amount'], ['amount=5.5&currency=CLP', 'amount'], ['category=art', 'category']] as const) {
      expect((await expectStatus(422, ask(query))).body).toMatchObject({ errors: [{ path }] });
    }
  });

  it('are refused for a place without rules and a day that does not exist', async () => {
    expect((await expectStatus(404, get('/ZZ'))).body).toMatchObject({ code: 'economy.not_found' });
    expect((await expectStatus(422, get('/MY?asOf=2025-02-30'))).body).toMatchObject({ errors: [{ path: 'asOf' }] });
  });
});

describe('impossible figures', () => {
  const TURNOVER = { metric: 'annual_turnover', value: '5', currency: 'MYR', year: 2025 };
  const send = (changes: object) => api.send({ method: 'POST', url: '/v1/businesses', token: officer.token, body: { ...FIRM, ...changes } });

  it.each([
    ['a staff below zero', { employees: -1 }, 'employees'],
    ['a turnover of a year to come', { figures: [{ ...TURNOVER, year: new Date().getUTCFullYear() + 1 }] }, 'figures[0].year'],
    ['a turnover below zero', { figures: [{ ...TURNOVER, value: '-5' }] }, 'figures[0].value'],
    ['a turnover without a currency', { figures: [{ ...TURNOVER, currency: undefined }] }, 'figures[0].currency'],
    ['two turnovers of one year', { figures: [TURNOVER, { ...TURNOVER, value: '6' }] }, 'figures[1].value'],
    ['a share of more than the whole', { figures: [{ metric: 'local_shareholding_pct', value: '101', year: 2025 }] }, 'figures[0].value'],
    ['a group that is smaller than its firm', { figures: [TURNOVER, { ...TURNOVER, metric: 'group_annual_turnover', value: '4' }] }, 'figures[1].value'],
    ['holders of more than the whole', { links: [{ party: 'A', type: 'individual', pct: '60' }, { party: 'B', type: 'parent', pct: '41' }] }, 'links'],
    ['a holding of more than the whole', { links: [{ party: 'A', type: 'subsidiary', pct: '100.5' }] }, 'links[0].pct'],
    ['a linked turnover of a year to come', { links: [{ party: 'A', type: 'subsidiary', pct: '60', figures: [{ ...TURNOVER, year: 2099 }] }] }, 'links[0].figures[0].year'],
  ])('are refused by field: %s', async (_, changes, path) => {
    const { body } = await expectStatus(422, send(changes));
    expect(body).toMatchObject({ errors: [{ path }] });
  });

  it('leave what is possible: a linked firm with its figures comes back as it was sent', async () => {
    const links = [{ party: 'Sister Sdn Bhd', type: 'sister', pct: '60', figures: [TURNOVER] }];
    expect((await expectStatus(201, send({ links }))).body).toMatchObject({ links });
  });
});

describe('the size of a firm', () => {
  const money = (metric: string, value: string, currency: string) => ({ metric, value, currency, year: 2025 });
  const count = (metric: string, value: string) => ({ metric, value, year: 2025 });

  it.each([
    ['TH', 'C', 4, [money('annual_turnover', '2000000', 'THB')], 'small'],
    ['MY', 'C', 10, [money('annual_turnover', '250000', 'MYR')], 'micro'],
    ['VN', 'C', 9, [money('annual_turnover', '4000000000', 'VND'), money('total_capital', '2000000000', 'VND')], 'micro'],
    ['MX', 'J', 20, [money('annual_turnover', '50000000', 'MXN')], 'small'],
    ['FR', 'C', 9, [money('annual_turnover', '3000000', 'EUR'), money('balance_sheet_total', '1000000', 'EUR')], 'micro'],
    ['CN', 'C', 25, [money('annual_turnover', '1000000', 'CNY')], 'micro'],
    ['IN', 'C', undefined, [money('plant_machinery_investment', '20000000', 'INR'), money('annual_turnover', '200000000', 'INR')], 'small'],
    ['CL', 'C', undefined, [money('annual_turnover', '24000', 'CLF')], 'small'],
    ['CL', 'C', undefined, [money('annual_turnover', '953471040', 'CLP')], 'small'],
    ['SG', 'C', undefined, [count('local_shareholding_pct', '50'), money('group_annual_turnover', '200000000', 'SGD'), count('group_employees', '150')], 'sme'],
    ['RU', 'F', 50, [money('annual_turnover', '900000000', 'RUB')], 'medium'],
    ['TH', 'C', 4, [], 'unknown'],
    ['TW', 'C', 250, [money('paid_up_capital', '50000000', 'TWD')], 'sme'],
    ['BN', 'C', 20, [money('annual_turnover', '99999', 'BND'), money('total_assets', '700000', 'BND')], 'micro'],
  ] as const)('in %s, activity %s, with a staff of %s and %j is %s', async (economy, activity, employees, figures, size) => {
    const body = { ...FIRM, economy, employees, figures, activity: { scheme: 'ISIC4', id: activity } };
    const { body: firm } = await expectStatus(201, api.send({ method: 'POST', url: '/v1/businesses', token: officer.token, body }));
    expect(firm).toMatchObject({ size: { class: size, findings: [{ source: { type: 'law', year: expect.any(Number), confidence: expect.any(String) } }] } });
  });
});
