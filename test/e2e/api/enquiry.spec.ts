import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeTender, endQuestions } from './support/move-time.js';
import { expectStatus } from './support/people.js';
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
beforeAll(async () => {
  api = await startApi();
  work = await startWork(api);
  officer = await openTown(api);
  firm = await openFirm(api, 'Kedai Kayu Contoh');
  rival = await openFirm(api, 'Bumbung Contoh');
});
afterAll(async () => {
  await work.stop();
  await api.stop();
});

const ask = (by: Firm, url: string, question = 'Which tiles?'): Promise<ApiAnswer> => by.ask('POST', `${url}/enquiries`, { businessId: by.businessId, question });
const asked = async (by: Firm, url: string, question?: string): Promise<string> => String((await expectStatus(201, ask(by, url, question))).body['id']);
const answer = (id: string, text: string, etag?: string): Promise<ApiAnswer> =>
  officer.ask('POST', `/v1/enquiries/${id}/answer`, { answer: text }, etag === undefined ? {} : { 'if-match': etag });
const list = async (token: string | undefined, url: string): Promise<readonly Json[]> =>
  (await expectStatus(200, api.send({ method: 'GET', url: `${url}/enquiries`, token }))).body['items'] as unknown as readonly Json[];

describe('a question about a tender', () => {
  it('is seen by who asked and by officers under a pseudonym, and by all once it is answered', async () => {
    const url = await officer.publish();
    await work.drain();
    const id = await asked(firm, url, 'Which tiles?');
    await asked(rival, url, 'Is there scaffolding?');
    const third = await asked(firm, url, 'Who pays for water?');

    expect(await list(undefined, url)).toEqual([]);
    expect((await list(firm.token, url)).map((item) => [item['number'], item['own']])).toEqual([[1, true], [3, true]]);
    expect((await list(rival.token, url)).map((item) => item['number'])).toEqual([2]);
    const seen = await list(officer.token, url);
    expect(seen.map((item) => [item['number'], item['asker'], item['own']])).toEqual([[1, 'Firm A', false], [2, 'Firm B', false], [3, 'Firm A', false]]);
    for (const secret of [firm.businessId, rival.businessId, firm.id, rival.id, firm.email, 'Kayu', 'Bumbung']) expect(JSON.stringify(seen)).not.toContain(secret);

    const answered = await expectStatus(200, answer(id, 'Clay tiles.'));
    expect(answered.headers['etag']).toBe('"1"');
    const open = await list(undefined, url);
    expect(open).toEqual([expect.objectContaining({ id, question: 'Which tiles?', own: false, answer: expect.objectContaining({ text: 'Clay tiles.', version: 1 }) })]);
    expect(open[0]).not.toHaveProperty('asker');
    await expectStatus(200, answer(third, 'The buyer.'));
    expect((await list(undefined, url)).map((item) => item['number'])).toEqual([1, 3]);

    await work.drain();
    for (const each of [firm, rival]) {
      const told = (await each.told()).filter((notice) => String(notice['tenderId']) === idIn(url));
      expect(told.map((notice) => notice['kind'])).toEqual(['tender.answered', 'tender.answered', 'tender.matched']);
      expect(JSON.stringify(told)).not.toMatch(/Firm A|Kayu/);
    }
  });

  it('is told to who keeps the tender, though it was never told of it, and not to who hid it', async () => {
    const url = await officer.publish();
    await expectStatus(200, firm.ask('PUT', `/v1/businesses/${firm.businessId}/tenders/${idIn(url)}/mark`, { mark: 'kept' }));
    await expectStatus(200, rival.ask('PUT', `/v1/businesses/${rival.businessId}/tenders/${idIn(url)}/mark`, { mark: 'hidden', reason: 'Too far' }));
    const id = await asked(rival, url);
    await expectStatus(200, answer(id, 'Clay tiles.'));
    await work.drain();
    const kinds = async (by: Firm) => (await by.told()).filter((notice) => String(notice['tenderId']) === idIn(url)).map((notice) => notice['kind']);
    expect(await kinds(firm)).toContain('tender.answered');
    expect(await kinds(rival)).toEqual([]);
  });

  it('has its answer corrected as a new version, told again, by who has read the last one', async () => {
    const url = await officer.publish();
    await work.drain();
    const id = await asked(firm, url);
    const first = await expectStatus(200, answer(id, 'Clay tiles.'));
    await work.drain();
    expect(await answer(id, 'Slate.')).toMatchObject({ status: 428 });
    expect(await answer(id, 'Slate.', '"7"')).toMatchObject({ status: 412 });
    const second = await expectStatus(200, answer(id, 'Slate.', String(first.headers['etag'])));
    expect(second.body).toMatchObject({ answer: { text: 'Slate.', version: 2 } });
    expect((await list(undefined, url))[0]).toMatchObject({ answer: { text: 'Slate.', version: 2 } });
    await work.drain();
    const [corrected] = (await firm.told()).filter((notice) => String(notice['tenderId']) === idIn(url));
    expect(corrected).toMatchObject({ kind: 'tender.answered', message: { key: 'notification.answer_corrected', params: { answer: 'Slate.' } } });
    // Two who answer at once: one is told to read again.
    const other = await asked(firm, url);
    const both = await Promise.all([answer(other, 'Yes.'), answer(other, 'No.')]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 428]);
  });

  it('is taken until questions end, not until the tender does', async () => {
    const url = await officer.publish({ enquiryPeriod: { endDate: new Date(Date.now() + 86_400_000).toISOString() } });
    await asked(firm, url);
    await endQuestions(api, idIn(url));
    expect(await ask(firm, url)).toMatchObject({ status: 409, body: { code: 'enquiry.closed' } });
  });

  it('is taken until the deadline where nothing else is said, and answered after it', async () => {
    const url = await officer.publish();
    const id = await asked(firm, url);
    await closeTender(api, idIn(url));
    expect(await ask(firm, url)).toMatchObject({ status: 409, body: { code: 'enquiry.closed' } });
    await expectStatus(200, answer(id, 'Clay tiles.'));
    await expectStatus(200, officer.step(url, 'withdraw', { reason: 'No budget' }));
    expect(await answer(id, 'Slate.', '"1"')).toMatchObject({ status: 409, body: { code: 'enquiry.not_open' } });
  });

  it('is refused before questions begin, empty, for another firm, or about what is not there', async () => {
    const later = await officer.publish({ enquiryPeriod: { startDate: '2098-01-01T00:00:00Z', endDate: '2098-02-01T00:00:00Z' }, tenderPeriod: { endDate: '2098-03-01T00:00:00Z' } });
    expect(await ask(firm, later)).toMatchObject({ status: 409, body: { code: 'enquiry.not_open' } });
    const url = await officer.publish();
    expect(await ask(firm, url, '  ')).toMatchObject({ status: 422, body: { errors: [{ path: 'question', code: 'text.empty' }] } });
    expect(await firm.ask('POST', `${url}/enquiries`, { businessId: rival.businessId, question: 'x' })).toMatchObject({ status: 404 });
    expect(await firm.ask('POST', '/v1/tenders/00000000-0000-4000-8000-000000000000/enquiries', { businessId: firm.businessId, question: 'x' })).toMatchObject({ status: 404 });
    const draft = String((await officer.ask('POST', '/v1/tenders', { ...(await officer.ask('GET', url)).body, id: undefined })).status);
    expect(draft).toBe('422');
  });

  it('is not there for a stranger who would answer it', async () => {
    const url = await officer.publish();
    const id = await asked(firm, url);
    const stranger = await asker(api);
    for (const who of [stranger, firm]) expect(await who.ask('POST', `/v1/enquiries/${id}/answer`, { answer: 'Mine' })).toMatchObject({ status: 404, body: { code: 'enquiry.not_found' } });
    expect(await officer.ask('POST', '/v1/enquiries/nonsense/answer', { answer: 'x' })).toMatchObject({ status: 404 });
    expect(await answer(id, '')).toMatchObject({ status: 422 });
  });

  it('is paged in the order asked, though many ask at once', async () => {
    const url = await officer.publish();
    await Promise.all(Array.from({ length: 12 }, (_, i) => asked(i % 2 ? firm : rival, url, `Question ${i}?`)));
    const numbers: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await expectStatus(200, officer.ask('GET', `${url}/enquiries?limit=5${cursor && `&cursor=${cursor}`}`));
      numbers.push(...(body['items'] as unknown as Json[]).map((item) => item['number']));
      cursor = String(body['next'] ?? '');
    } while (cursor !== '' && cursor !== 'null');
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });
});
