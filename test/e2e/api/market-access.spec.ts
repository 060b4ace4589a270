import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectStatus } from './support/people.js';
import { startApi, type RunningApi } from './support/start-api.js';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const ask = (query: string, language = 'en') => api.send({ method: 'GET', url: `/v1/market-access?${query}`, headers: { 'accept-language': language } });

describe('market access', () => {
  it('is told to anybody, with agreement, threshold, conversion and its days', async () => {
    const { body } = await expectStatus(200, ask('supplier=US&buyer=AU&level=central&category=goods&value=300000&currency=AUD&date=2026-11-24'));
    expect(body).toMatchObject({
      answer: 'possible', confidence: 'low', date: '2026-11-24', message: { key: 'access.possible', text: expect.stringContaining('may be able to bid in AU') as unknown },
      disclaimer: { key: 'access.indicative' },
    });
    expect(JSON.stringify(body['reasons'])).toContain('"threshold":{"amount":"130000","unit":"XDR","converted":{"amount":"256360.00","currency":"AUD"},"rate":{"value":"1.972","from":"2026-01-01","until":"2027-12-31"}');
  });

  it('is a right where the asker knows that the buyer is listed, and is told in Spanish too', async () => {
    const { body } = await expectStatus(200, ask('supplier=US&buyer=JP&level=central&category=goods&value=20000000&currency=JPY&date=2026-11-24&listed=true', 'es'));
    expect(body).toMatchObject({ answer: 'treaty_right', confidence: 'high', message: { text: 'un tratado da a las empresas de US derecho a ofertar en JP' } });
  });

  it('is answered for today with no more than two economies', async () => {
    const { body } = await expectStatus(200, ask('supplier=TH&buyer=MY'));
    expect(body).toMatchObject({ answer: 'domestic_law_decides', date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as unknown });
    expect((await expectStatus(200, ask('supplier=TH&buyer=MY&reserved=true'))).body).toMatchObject({ answer: 'likely_closed' });
    expect((await expectStatus(200, ask('supplier=DE&buyer=EU'))).body).toMatchObject({ answer: 'domestic' });
  });

  it('is refused by field', async () => {
    for (const [query, path] of [
      ['buyer=MY', 'supplier'], ['supplier=XX&buyer=MY', 'supplier'], ['supplier=TH&buyer=MY&level=village', 'level'], ['supplier=TH&buyer=MY&category=building', 'category'],
      ['supplier=TH&buyer=MY&value=12', 'value'], ['supplier=TH&buyer=MY&value=1.234&currency=MYR', 'value'], ['supplier=TH&buyer=MY&date=tomorrow', 'date'], ['supplier=TH&buyer=MY&reserved=perhaps', 'reserved'],
    ] as const) {
      const { body } = await expectStatus(422, ask(query));
      expect([query, JSON.stringify(body['errors'])]).toEqual([query, expect.stringContaining(`"path":"${path}"`)]);
    }
  });
});
