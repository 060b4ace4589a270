import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asSuperuser, closeTender } from './support/move-time.js';
import { expectStatus, FIRM, noticeOf } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { ApiAnswer, Json, RunningApi } from './support/start-api.js';
import { asker, idIn, openFirm, openTown } from './support/town.js';
import type { Firm, Officer } from './support/town.js';
import { startWork } from './support/work.js';
import type { Work } from './support/work.js';

let api: RunningApi;
let work: Work;
let officer: Officer;
let firm: Firm;
let rival: Firm;
/** Bogotá's council, whose law lets two small firms ask. */
let council: string;
beforeAll(async () => {
  api = await startApi();
  work = await startWork(api);
  officer = await openTown(api);
  firm = await openFirm(api, 'Kedai Kayu Contoh');
  rival = await openFirm(api, 'Bumbung Contoh');
  council = String((await expectStatus(201, officer.ask('POST', '/v1/buyers', { name: 'Example Council', economy: 'CO', level: 'sub_central' }))).body['id']);
}, 120_000);
afterAll(async () => {
  await work.stop();
  await api.stop();
});

const ask = (by: Firm, url: string, reason?: string): Promise<ApiAnswer> => by.ask('POST', `${url}/reservation-requests`, { businessId: by.businessId, ...(reason === undefined ? {} : { reason }) });
const withdraw = (by: Firm, url: string, businessId = by.businessId): Promise<ApiAnswer> => api.send({ method: 'DELETE', url: `${url}/reservation-requests/${businessId}`, token: by.token });
const standing = async (by: { token: string }, url: string, language = 'en'): Promise<Json> =>
  (await expectStatus(200, api.send({ method: 'GET', url: `${url}/reservation-requests`, token: by.token, headers: { 'accept-language': language } }))).body;
const told = async (buyerId: string, url: string, language = 'en'): Promise<readonly Json[]> => {
  const { body } = await expectStatus(200, officer.ask('GET', `/v1/buyers/${buyerId}/notifications?limit=100`, undefined, { 'accept-language': language }));
  return (body['items'] as unknown as readonly Json[]).filter((notice) => String(notice['tenderId']) === idIn(url));
};
const publishFor = async (buyerId: string, overrides: object = {}): Promise<string> => {
  const made = await expectStatus(201, officer.ask('POST', '/v1/tenders', { ...noticeOf(buyerId), requirements: [], ...overrides }));
  const url = String(made.headers['location']);
  await expectStatus(200, officer.step(url, 'publish'));
  return url;
};

describe('a firm that asks for a tender to be reserved', () => {
  it('is heard once a second one asks, with the law that allows it, and neither is named', async () => {
    const url = await publishFor(council, { value: { amount: '100000', currency: 'USD', visibility: 'public' } });
    await expectStatus(201, ask(firm, url, 'Four workshops here do this work.'));
    await work.drain();
    expect(await told(council, url)).toEqual([]);
    expect(await standing(officer, url)).not.toHaveProperty('asked');

    await expectStatus(201, ask(rival, url));
    await work.drain();
    const [notice, ...more] = await told(council, url);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ kind: 'tender.reservation_asked', tenderVersion: 2, message: { key: 'notification.reservation_asked', params: { firms: 2 } } });
    expect(String(notice!['message']!['text'])).toMatch(/^2 firms ask for "Roof repair of two schools" to be reserved for small firms\. .*Decreto 1860.*requires it where its terms are met\. Our confidence in this entry: medium\./);
    const [spanish] = await told(council, url, 'es');
    expect(String(spanish!['message']!['text'])).toMatch(/^2 empresas piden que «Roof repair of two schools» se reserve a empresas pequeñas\. .*Decreto 1860.* lo exige cuando se cumplen sus términos\. Nuestra confianza en esta entrada: media\./);

    const seen = await standing(officer, url);
    expect(seen).toMatchObject({ items: [], asked: { firms: 2, reasons: ['Four workshops here do this work.'] }, rules: [{ id: 'CO-MIPYME-LIMITED', fits: 'yes', force: 'must', confidence: 'medium' }] });
    for (const secret of [firm.businessId, rival.businessId, firm.id, rival.id, 'Kayu', 'Bumbung']) expect(JSON.stringify([seen, notice])).not.toContain(secret);
    expect(await standing(firm, url)).toMatchObject({ items: [{ businessId: firm.businessId, reason: 'Four workshops here do this work.' }], rules: [{ id: 'CO-MIPYME-LIMITED' }] });
    expect(await standing(firm, url)).not.toHaveProperty('asked');
  });

  it('asks once, however often it is said, and a third firm is counted but not told anew', async () => {
    const url = await publishFor(council);
    await expectStatus(201, ask(firm, url, 'First'));
    const again = await expectStatus(200, ask(firm, url, 'Better said'));
    expect(again.body).toMatchObject({ reason: 'Better said' });
    await work.drain();
    expect(await told(council, url)).toEqual([]);
    await Promise.all([expectStatus(201, ask(rival, url)), expectStatus(201, ask(await openFirm(api, 'Kilang Contoh'), url))]);
    await work.drain();
    expect(await told(council, url)).toHaveLength(1);
    expect(await standing(officer, url)).toMatchObject({ asked: { firms: 3 } });
  });

  it('counts as one with another firm of the same person', async () => {
    const url = await publishFor(council);
    const second = String((await expectStatus(201, firm.ask('POST', '/v1/businesses', { ...FIRM, name: 'Second' }))).body['id']);
    await expectStatus(201, ask(firm, url));
    await expectStatus(201, firm.ask('POST', `${url}/reservation-requests`, { businessId: second }));
    await work.drain();
    expect(await told(council, url)).toEqual([]);
    expect(await standing(officer, url)).not.toHaveProperty('asked');
  });

  it('can take it back, and then a single wish is nobody’s business again', async () => {
    const url = await publishFor(council);
    await expectStatus(201, ask(firm, url));
    await expectStatus(201, ask(rival, url));
    await expectStatus(204, withdraw(rival, url));
    await expectStatus(204, withdraw(rival, url));
    // The work for the two waits still: it looks again, and finds one.
    await work.drain();
    expect(await told(council, url)).toEqual([]);
    expect(await standing(officer, url)).not.toHaveProperty('asked');
    expect((await standing(rival, url))['items']).toEqual([]);
    expect(await withdraw(rival, url, firm.businessId)).toMatchObject({ status: 404 });
  });

  it('is told that no law is held where none is, and that it is a question where something is not known', async () => {
    const malaysian = await officer.publish();
    expect(await standing(firm, malaysian)).toMatchObject({ rules: [], noRule: { key: 'reservation.rule.none', params: { economy: 'MY' } } });
    expect((await standing(firm, malaysian, 'es'))['noRule']!['text']).toMatch(/^Nuestro compendio no tiene ninguna ley de MY/);
    // The value decides, and the firm may not see it; its buyer may.
    const hidden = await publishFor(council, { value: { amount: '100000', currency: 'USD', visibility: 'hidden' } });
    expect(await standing(firm, hidden)).toMatchObject({ rules: [{ id: 'CO-MIPYME-LIMITED', fits: 'unknown', message: { key: 'reservation.rule.unknown' } }] });
    expect(await standing(officer, hidden)).toMatchObject({ rules: [{ fits: 'yes' }] });
    await expectStatus(201, ask(firm, malaysian));
    await expectStatus(201, ask(rival, malaysian));
    await work.drain();
    expect((await told(officer.buyerId, malaysian))[0]).toMatchObject({ message: { parts: [{ key: 'reservation.rule.none' }] } });
  });

  it('is refused after the deadline, before publication, where it is reserved already, and for a large firm', async () => {
    const closed = await publishFor(council);
    await expectStatus(201, ask(firm, closed));
    await closeTender(api, idIn(closed));
    expect(await ask(rival, closed)).toMatchObject({ status: 409, body: { code: 'reservation.closed' } });
    expect(await withdraw(firm, closed)).toMatchObject({ status: 409, body: { code: 'reservation.closed' } });
    const draft = String((await expectStatus(201, officer.ask('POST', '/v1/tenders', noticeOf(council)))).headers['location']);
    expect(await ask(firm, draft)).toMatchObject({ status: 404 });
    const reserved = await officer.publish({ reservedFor: { sizes: ['micro'] } });
    expect(await ask(firm, reserved)).toMatchObject({ status: 409, body: { code: 'reservation.already' } });
    const cancelled = await publishFor(council);
    await expectStatus(200, officer.step(cancelled, 'cancel', { reason: 'No budget' }));
    expect(await ask(firm, cancelled)).toMatchObject({ status: 409, body: { code: 'reservation.not_open' } });
    const large = await asker(api);
    const largeId = String((await expectStatus(201, large.ask('POST', '/v1/businesses', { ...FIRM, employees: 5_000, figures: [{ metric: 'annual_turnover', value: '900000000.00', currency: 'MYR', year: 2025 }] }))).body['id']);
    const open = await publishFor(council);
    expect(await large.ask('POST', `${open}/reservation-requests`, { businessId: largeId })).toMatchObject({ status: 409, body: { code: 'reservation.not_small' } });
  });

  it('is refused for another firm, without one, and of a tender that is not there; nobody reads what is not theirs', async () => {
    const url = await publishFor(council);
    expect(await firm.ask('POST', `${url}/reservation-requests`, { businessId: rival.businessId })).toMatchObject({ status: 404 });
    expect(await firm.ask('POST', `${url}/reservation-requests`, { reason: 'x' })).toMatchObject({ status: 422, body: { errors: [{ path: 'businessId' }] } });
    expect(await firm.ask('POST', `${url}/reservation-requests`, { businessId: firm.businessId, reason: ' ' })).toMatchObject({ status: 422, body: { errors: [{ path: 'reason', code: 'text.empty' }] } });
    expect(await firm.ask('POST', '/v1/tenders/00000000-0000-4000-8000-000000000000/reservation-requests', { businessId: firm.businessId })).toMatchObject({ status: 404 });
    expect(await api.send({ method: 'GET', url: `${url}/reservation-requests` })).toMatchObject({ status: 401 });
    await expectStatus(201, ask(rival, url));
    expect((await standing(firm, url))['items']).toEqual([]);
    expect(await firm.ask('GET', `/v1/buyers/${council}/notifications`)).toMatchObject({ status: 404 });
    expect(await officer.ask('GET', `/v1/buyers/${council}/notifications?limit=0`)).toMatchObject({ status: 422 });
  });

  it('is not asked of a notice taken over from elsewhere, whose buyer would not read it', async () => {
    const url = await publishFor(council);
    await asSuperuser(api, `UPDATE tender_versions SET notice = jsonb_set(notice, '{source}', '{"ocid": "ocds-x-1", "publisher": "Example", "attribution": "Example"}'::jsonb) WHERE tender_id = $1`, [idIn(url)]);
    expect(await ask(firm, url)).toMatchObject({ status: 409, body: { code: 'reservation.elsewhere' } });
  });
});
