import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asSuperuser, closeTender } from './support/move-time.js';
import { startOpener, type WorkingOpener } from '../../harness/index.js';
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
    const wrong = await firm.ask('POST', `${await tandem()}/bids`, bid(firm.businessId, '77777.777'));
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'envelopes[1].content.amount', code: 'money.digits' }] } });
    expect(wrong.text).not.toContain('77777');
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

describe('POST /tenders/:id/openings', () => {
  it('opens with two openers after the deadline, envelope by envelope, and the record is public', async () => {
    const url = await tandem();
    const { body: receipt } = await expectStatus(201, firm.ask('POST', `${url}/bids`, bid(firm.businessId)));
    await expectStatus(201, rival.ask('POST', `${url}/bids`, bid(rival.businessId, '2.00')));
    const [one, two] = openers;
    const ask = (who: Asker, envelope: string) => who.ask('POST', `${url}/openings`, { envelope });
    expect(await ask(one, 'technical')).toMatchObject({ status: 409, body: { code: 'tender.deadline_ahead' } });
    // Before the opening the record says that bids came, and not whose.
    const early = await expectStatus(200, officer.ask('GET', `${url}/bid-audit`));
    expect((early.body['items'] as unknown as { action: string }[]).map(({ action }) => action)).toEqual(['bid.received', 'bid.received', 'opening.denied']);
    for (const secret of [firm.businessId, rival.businessId, firm.id, rival.id, String(receipt['bidId'])]) expect(early.text).not.toContain(secret);
    await close(url);
    expect(await ask(one, 'technical')).toMatchObject({ status: 202, body: { status: 'wanted' } });
    expect(await ask(one, 'technical')).toMatchObject({ status: 409, body: { code: 'opening.same_person' } });
    expect(await ask(officer, 'technical')).toMatchObject({ status: 403 });
    expect(await ask(two, 'technical')).toMatchObject({ status: 200, body: { status: 'opened', bids: 2 } });
    expect(await ask(one, 'technical')).toMatchObject({ status: 200 });

    const { body: listed } = await expectStatus(200, officer.ask('GET', `${url}/bids`));
    expect(listed['items']?.[0]?.['envelopes']).toEqual([{ name: 'technical', openedAt: expect.any(String), content: { method: 'Two teams' } }]);
    for (const [index, passed] of [true, false].entries()) {
      await expectStatus(200, officer.ask('PUT', `/v1/bids/${String(listed['items']?.[index]?.['id'])}/technical`, { passed, reasons: 'As it is' }));
    }
    await ask(two, 'price');
    expect(await ask(one, 'price')).toMatchObject({ status: 200, body: { bids: 1 } });
    const { body: open } = await expectStatus(200, api.send({ method: 'GET', url: `${url}/bids` }));
    expect(open).toMatchObject({
      count: 2,
      items: [
        { id: receipt['bidId'], bidders: [{ name: 'Firm Roofs (demo)' }], judgement: { passed: true }, envelopes: [{ name: 'technical' }, { name: 'price', content: { amount: CANARY, currency: 'MYR' } }] },
        { bidders: [{ name: 'Rival Roofs (demo)' }], judgement: { passed: false }, envelopes: [{ name: 'technical' }] },
      ],
    });
    expect(JSON.stringify(open)).not.toContain('Two teams');
    expect(JSON.stringify(open)).not.toContain('2.00');
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
