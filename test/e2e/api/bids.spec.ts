import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asSuperuser, closeTender } from './support/move-time.js';
import { eventually, startOpener, type WorkingOpener } from '../../harness/index.js';
import { expectStatus } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { RunningApi } from './support/start-api.js';
import { asker, idIn, openFirm, openTown } from './support/town.js';
import type { Asker, Firm, Officer } from './support/town.js';

let api: RunningApi;
let opener: WorkingOpener;
let officer: Officer;
let firm: Firm;
let rival: Firm;
let openers: readonly [Asker, Asker];
beforeAll(async () => {
  api = await startApi();
  opener = await startOpener(api.database);
  officer = await openTown(api);
  [firm, rival] = [await openFirm(api, 'Firm Roofs (demo)'), await openFirm(api, 'Rival Roofs (demo)')];
  openers = [await asker(api), await asker(api)];
  for (const { email } of openers) await expectStatus(201, officer.ask('POST', `/v1/buyers/${officer.buyerId}/members`, { email, roles: ['opener'] }));
}, 120_000);
afterAll(async () => {
  await opener.close();
  await api.stop();
});

/** Distinct enough to be found wherever it leaks. */
const CANARY = '48151623.42';
const UNOPENED = '31415926.53';
const tandem = (): Promise<string> => officer.publish({ submission: { channel: 'tandem' } });
const bid = (businessId: string, amount = CANARY) => ({
  businessId,
  envelopes: [
    { name: 'technical', content: { method: 'Two teams' } },
    { name: 'price', content: { amount, currency: 'MYR' } },
  ],
});
/** Everything that the database holds, as text, but for the queue's own schema. */
async function dump(): Promise<string> {
  const tables = await asSuperuser<{ name: string }>(api, `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
  const texts = [];
  for (const { name } of tables) texts.push(JSON.stringify(await asSuperuser(api, `SELECT t::text AS row FROM ${name} t`)));
  return texts.join('\n');
}
async function close(url: string): Promise<void> {
  await closeTender(api, idIn(url));
  await asSuperuser(api, `SELECT append_bid_audit(t.id, NULL, 'deadline.moved', json_build_object('deadline', t.closes_at)::text) FROM tenders t WHERE id = $1`, [idIn(url)]);
}

const ask = (who: Asker, url: string, envelope: string) => who.ask('POST', `${url}/openings`, { envelope });
/** Asked again for as long as the opener is at work. */
const askUntilOpen = (who: Asker, url: string, envelope: string) => eventually(() => ask(who, url, envelope), ({ status }) => status !== 202);

describe('POST /tenders/:id/bids', () => {
  it('answers with a receipt, once under one Idempotency-Key, and keeps the price nowhere', async () => {
    const url = await tandem();
    const key = { 'idempotency-key': 'bid-1' };
    const first = await expectStatus(201, firm.ask('POST', `${url}/bids`, bid(firm.businessId), key));
    expect(first.body).toMatchObject({ bidId: expect.any(String), receivedAt: expect.any(String), sha256: expect.stringMatching(/^[0-9a-f]{64}$/), signature: expect.any(String) });
    expect(first.headers['location']).toBe(`/v1/bids/${String(first.body['bidId'])}`);
    const again = await expectStatus(201, firm.ask('POST', `${url}/bids`, bid(firm.businessId), key));
    expect(again.body).toEqual(first.body);
    const other = await expectStatus(422, firm.ask('POST', `${url}/bids`, bid(firm.businessId, '1.00'), key));
    expect(other.body).toMatchObject({ code: 'idempotency.key_reused' });
    expect(await asSuperuser(api, 'SELECT 1 FROM bids WHERE tender_id = $1', [idIn(url)])).toHaveLength(1);

    const everything = await dump();
    expect(everything).toContain(String(first.body['sha256']));
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain('Two teams');
    const seen = await Promise.all([firm, rival, officer, ...openers].map(async (person) => (await person.ask('GET', `${url}/bids`)).text));
    expect(seen.join()).not.toContain(CANARY);
    expect((await rival.ask('GET', `/v1/bids/${String(first.body['bidId'])}`)).status).toBe(404);
    expect((await rival.ask('POST', `/v1/bids/${String(first.body['bidId'])}/withdraw`)).status).toBe(404);
  });

  it('is closed to whoever is not signed in, and to a firm of others', async () => {
    const url = await tandem();
    expect((await api.send({ method: 'POST', url: `${url}/bids`, body: bid(firm.businessId) })).status).toBe(401);
    expect(await rival.ask('POST', `${url}/bids`, bid(firm.businessId))).toMatchObject({ status: 404, body: { code: 'business.not_found' } });
  });

  it('tells where bids go when they go elsewhere, and names what is wrong with an envelope without repeating it', async () => {
    expect(await firm.ask('POST', `${await officer.publish()}/bids`, bid(firm.businessId))).toMatchObject({ status: 409, body: { code: 'bid.official_channel', detail: expect.stringContaining('https://buyer.example/tenders/1') } });
    const wrong = await firm.ask('POST', `${await tandem()}/bids`, bid(firm.businessId, '77777777.777'));
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'envelopes[1].content.amount', code: 'money.digits' }] } });
    expect(wrong.text).not.toContain('77777777');
    const missing = await firm.ask('POST', `${await tandem()}/bids`, { businessId: firm.businessId, envelopes: [{ name: 'secret', content: 5 }] });
    expect(missing).toMatchObject({ status: 422, body: { errors: [{ path: 'envelopes[0].name' }, { path: 'envelopes[0].content', code: 'envelope.empty' }] } });
  });

  it('is withdrawn by its firm until the deadline', async () => {
    const url = await tandem();
    const { body } = await expectStatus(201, firm.ask('POST', `${url}/bids`, bid(firm.businessId)));
    const withdraw = `/v1/bids/${String(body['bidId'])}/withdraw`;
    expect(await firm.ask('POST', withdraw)).toMatchObject({ status: 200, body: { status: 'withdrawn', receipt: { signature: body['signature'] } } });
    await expectStatus(201, firm.ask('POST', `${url}/bids`, bid(firm.businessId)));
    await close(url);
    expect(await firm.ask('POST', `${url}/bids`, bid(firm.businessId))).toMatchObject({ status: 409, body: { code: 'bid.late' } });
    // A refused bid is under way no more.
    expect(await asSuperuser(api, 'SELECT 1 FROM bid_arrivals WHERE tender_id = $1', [idIn(url)])).toEqual([]);
  });
});

/** Both people ask, and the opener has done its part. */
async function openBoth(url: string, envelope: string): Promise<void> {
  const [one, two] = openers;
  await expectStatus(202, ask(one, url, envelope));
  await expectStatus(200, askUntilOpen(two, url, envelope));
}

describe('POST /tenders/:id/openings', () => {
  it('opens with two openers after the deadline, envelope by envelope, and the record is public', async () => {
    const url = await tandem();
    const { body: receipt } = await expectStatus(201, firm.ask('POST', `${url}/bids`, bid(firm.businessId)));
    await expectStatus(201, rival.ask('POST', `${url}/bids`, bid(rival.businessId, UNOPENED)));
    const [one, two] = openers;
    expect(await ask(one, url, 'technical')).toMatchObject({ status: 409, body: { code: 'tender.deadline_ahead' } });
    // Before the opening the record says that bids came, and not whose.
    const early = await expectStatus(200, officer.ask('GET', `${url}/bid-audit`));
    expect((early.body['items'] as unknown as { action: string }[]).map(({ action }) => action)).toEqual(['bid.received', 'bid.received', 'opening.denied']);
    for (const secret of [firm.businessId, rival.businessId, firm.id, rival.id, String(receipt['bidId'])]) expect(early.text).not.toContain(secret);
    await close(url);
    expect(await ask(one, url, 'technical')).toMatchObject({ status: 202, body: { status: 'wanted' } });
    expect(await ask(one, url, 'technical')).toMatchObject({ status: 409, body: { code: 'opening.same_person' } });
    expect(await ask(officer, url, 'technical')).toMatchObject({ status: 403 });
    expect(await askUntilOpen(two, url, 'technical')).toMatchObject({ status: 200, body: { status: 'opened', bids: 2 } });
    expect(await ask(one, url, 'technical')).toMatchObject({ status: 200 });

    const { body: listed } = await expectStatus(200, officer.ask('GET', `${url}/bids`));
    expect(listed['items']?.[0]?.['envelopes']).toEqual([{ name: 'technical', openedAt: expect.any(String), content: { method: 'Two teams' } }]);
    for (const [index, passed] of [true, false].entries()) {
      await expectStatus(200, officer.ask('PUT', `/v1/bids/${String(listed['items']?.[index]?.['id'])}/technical`, { passed, reasons: 'As it is' }));
    }
    await ask(two, url, 'price');
    expect(await askUntilOpen(one, url, 'price')).toMatchObject({ status: 200, body: { bids: 1 } });
    const { body: open } = await expectStatus(200, api.send({ method: 'GET', url: `${url}/bids` }));
    expect(open).toMatchObject({
      count: 2,
      items: [
        { id: receipt['bidId'], bidders: [{ name: 'Firm Roofs (demo)' }], judgement: { passed: true }, envelopes: [{ name: 'technical' }, { name: 'price', content: { amount: CANARY, currency: 'MYR' } }] },
        { bidders: [{ name: 'Rival Roofs (demo)' }], judgement: { passed: false }, envelopes: [{ name: 'technical' }] },
      ],
    });
    expect(JSON.stringify(open)).not.toContain('Two teams');
    expect(JSON.stringify(open)).not.toContain(UNOPENED);
    // Why one passed is for its bidder and the buyer.
    expect(JSON.stringify(open)).not.toContain('As it is');
    expect((await officer.ask('GET', `${url}/bids`)).text).toContain('As it is');
    expect((await firm.ask('GET', `/v1/bids/${String(receipt['bidId'])}`)).body).toMatchObject({ judgement: { reasons: 'As it is' } });
    const { body: whole } = await expectStatus(200, officer.ask('GET', `${url}/bid-audit`));
    expect(JSON.stringify(whole)).toContain(firm.businessId);
    const { body: audited } = await expectStatus(200, officer.ask('GET', `${url}/bid-audit`));
    expect((audited['items'] as unknown as { action: string }[]).filter(({ action }) => action === 'opening.denied')).toHaveLength(3);
    expect(await firm.ask('GET', `${url}/bid-audit`)).toMatchObject({ status: 404 });
  });
});

describe('POST /tenders/:id/bid-documents', () => {
  const BYTES = { 'content-type': 'application/octet-stream' };
  /** Found in whatever form it leaks. */
  const SECRET = 'scaffolding for 48151623';
  const SHEET = Buffer.from(`item;price\n${SECRET};48151623.42\n`);
  const announce = (url: string, who: Firm, more: object = {}) => who.ask('POST', `${url}/bid-documents`, { businessId: firm.businessId, envelope: 'price', title: 'Sheet for 48151623', sizeBytes: SHEET.length, ...more });
  const send = async (url: string, more: object = {}): Promise<Record<string, unknown>> => {
    const id = String((await expectStatus(201, announce(url, firm, more))).body['id']);
    await expectStatus(204, firm.ask('PUT', `/v1/bid-documents/${id}/chunks/0`, SHEET, BYTES));
    return (await expectStatus(200, firm.ask('POST', `/v1/bid-documents/${id}/complete`))).body;
  };
  const naming = (documents: readonly Record<string, unknown>[], envelope = 1) => {
    const { envelopes, ...who } = bid(firm.businessId);
    return { ...who, envelopes: envelopes.map((each, index) => (index === envelope ? { ...each, documents: documents.map(({ id, sha256 }) => ({ id, sha256 })) } : each)) };
  };

  it('takes a document in pieces that a bid then names; nothing of it is in the database or an answer before the opening, and its bytes are the same after it', async () => {
    const url = await tandem();
    const { id, sha256, ...document } = await send(url);
    expect(document).toMatchObject({ envelope: 'price', format: 'text/plain', sizeBytes: SHEET.length, complete: true });
    expect((await expectStatus(200, firm.ask('GET', `${url}/bid-documents?businessId=${firm.businessId}`))).body['items']).toEqual([{ id, sha256, ...document }]);
    const { body: receipt } = await expectStatus(201, firm.ask('POST', `${url}/bids`, naming([{ id, sha256 }])));
    expect(receipt).toMatchObject({ documents: [{ id, envelope: 'price', sha256 }] });
    const own = await expectStatus(200, firm.ask('GET', `/v1/bids/${String(receipt['bidId'])}`));
    expect(own.body).toMatchObject({ receipt: { documents: [{ id }] }, documents: [{ id, envelope: 'price', sha256 }] });
    expect(await firm.ask('DELETE', `/v1/bid-documents/${String(id)}`)).toMatchObject({ status: 409, body: { code: 'bid_document.bound' } });

    const places = [url, `${url}/bids`, `${url}/bid-documents?businessId=${firm.businessId}`, `/v1/bids/${String(receipt['bidId'])}`, ...['', '/sealed', '/content'].map((end) => `/v1/bid-documents/${String(id)}${end}`)];
    const seen = await Promise.all([firm, rival, officer, ...openers].flatMap((person) => places.map(async (place) => (await person.ask('GET', place)).text)));
    const everything = [await dump(), ...seen].join('\n');
    for (const text of [SECRET, 'Sheet for 48151623']) for (const form of [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').slice(2, -4)]) expect(everything).not.toContain(form);
    expect((await rival.ask('GET', `/v1/bid-documents/${String(id)}/sealed`)).status).toBe(404);

    await close(url);
    await openBoth(url, 'technical');
    await expectStatus(200, officer.ask('PUT', `/v1/bids/${String(receipt['bidId'])}/technical`, { passed: true, reasons: 'Good' }));
    expect(await officer.ask('GET', `/v1/bid-documents/${String(id)}/content`)).toMatchObject({ status: 404, body: { code: 'bid_document.not_found' } });
    await openBoth(url, 'price');
    const listed = await expectStatus(200, officer.ask('GET', `${url}/bids`));
    expect(listed.body['items']?.[0]?.['documents']).toMatchObject([{ id, opened: { title: 'Sheet for 48151623', url: `/v1/bid-documents/${String(id)}/content` } }]);
    const got = await officer.ask('GET', `/v1/bid-documents/${String(id)}/content`);
    expect(got.text).toBe(SHEET.toString());
    expect(got.headers).toMatchObject({ 'content-type': 'text/plain', 'content-disposition': expect.stringMatching(/^attachment; filename="Sheet for 48151623.txt"/), 'content-security-policy': expect.stringContaining('sandbox'), 'x-content-type-options': 'nosniff' });
    expect((await firm.ask('GET', `/v1/bid-documents/${String(id)}/content`)).text).toBe(SHEET.toString());
    for (const who of [rival]) expect(await who.ask('GET', `/v1/bid-documents/${String(id)}/content`)).toMatchObject({ status: 404 });
    expect((await api.send({ method: 'GET', url: `${url}/bids` })).text).not.toContain('Sheet for');
  });

  it('names what is wrong with a document that a bid names, and with one that is announced', async () => {
    const url = await tandem();
    const whole = await send(url);
    const half = (await expectStatus(201, announce(url, firm))).body;
    const refused = async (documents: readonly Record<string, unknown>[], error: object, envelope = 1): Promise<void> => {
      expect(await firm.ask('POST', `${url}/bids`, naming(documents, envelope))).toMatchObject({ status: 422, body: { errors: [error] } });
    };
    await refused([whole, { ...half, sha256: 'a'.repeat(64) }], { path: 'envelopes[1].documents[1].id', code: 'bid_document.not_whole' });
    await refused([{ ...whole, sha256: 'a'.repeat(64) }], { path: 'envelopes[1].documents[0].sha256', code: 'bid_document.differs' });
    await refused([whole], { path: 'envelopes[0].documents[0].id', code: 'bid_document.other_envelope' }, 0);
    await refused([{ ...whole, sha256: 'short' }], { path: 'envelopes[1].documents[0].sha256', code: 'sha256.form' });
    await refused(Array.from({ length: 21 }, () => whole), { path: 'envelopes[1].documents' });
    expect(await asSuperuser(api, 'SELECT 1 FROM bids WHERE tender_id = $1', [idIn(url)])).toEqual([]);

    expect(await announce(url, firm, { envelope: 'third', sizeBytes: 20_971_521 })).toMatchObject({ status: 422, body: { errors: [{ path: 'envelope' }, { path: 'sizeBytes', code: 'number.too_large' }] } });
    expect(await announce(url, firm, { businessId: undefined })).toMatchObject({ status: 422, body: { errors: [{ code: 'bid.bidder' }] } });
    expect(await firm.ask('GET', `${url}/bid-documents`)).toMatchObject({ status: 422, body: { errors: [{ code: 'bid.bidder' }] } });
    expect(await announce(url, rival)).toMatchObject({ status: 404, body: { code: 'business.not_found' } });
    expect(await announce(await officer.publish(), firm)).toMatchObject({ status: 409, body: { code: 'bid.official_channel' } });
    const chunk = `/v1/bid-documents/${String(half['id'])}/chunks`;
    expect(await firm.ask('PUT', `${chunk}/0`, {})).toMatchObject({ status: 415 });
    expect(await firm.ask('PUT', `${chunk}/0`, SHEET.subarray(1), BYTES)).toMatchObject({ status: 422, body: { code: 'document.chunk_size' } });
    expect(await firm.ask('PUT', `${chunk}/x`, SHEET, BYTES)).toMatchObject({ status: 422, body: { errors: [{ code: 'document.chunk_number' }] } });
    expect(await firm.ask('POST', `/v1/bid-documents/${String(half['id'])}/complete`)).toMatchObject({ status: 409, body: { code: 'document.chunks_missing' } });
  });
});
