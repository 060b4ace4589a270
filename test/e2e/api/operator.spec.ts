import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { asSuperuser } from './support/move-time.js';
import { expectStatus } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { Json, RunningApi } from './support/start-api.js';
import { asker, idIn, openFirm, openTown } from './support/town.js';
import type { Asker, Firm, Officer } from './support/town.js';
import { startWork } from './support/work.js';
import type { Work } from './support/work.js';

let api: RunningApi;
let work: Work;
let operator: Asker;
let officer: Officer;
let firm: Firm;
beforeAll(async () => {
  api = await startApi({ deployment: 'external' });
  work = await startWork(api);
  operator = await asker(api, 'Operator');
  await asSuperuser(api, 'UPDATE accounts SET operator = true WHERE id = $1', [operator.id]);
  officer = await openTown(api);
  firm = await openFirm(api);
});
afterAll(async () => {
  await work.stop();
  await api.stop();
});

const decide = (decision: 'verify' | 'unverify', body?: object) => operator.ask('POST', `/v1/operator/buyers/${officer.buyerId}/${decision}`, body);
const matches = async (): Promise<string[]> => {
  await work.drain();
  const { body } = await expectStatus(200, firm.ask('GET', `/v1/businesses/${firm.businessId}/matches`));
  return (body['items'] as unknown as Json[]).map((match) => String(match['tender']?.['id']));
};

describe('outside the embedded default, a buyer', () => {
  it('is not verified at first, is told so, and its tenders reach nobody until an operator verifies it', async () => {
    expect((await officer.ask('GET', `/v1/buyers/${officer.buyerId}`)).body).toMatchObject({ verified: false, note: expect.stringContaining('reach nobody') });
    const url = await officer.publish();
    expect(await matches()).toEqual([]);
    expect(await api.send({ method: 'GET', url })).toMatchObject({ status: 404 });
    expect(await firm.told()).toEqual([]);

    const waiting = await expectStatus(200, operator.ask('GET', '/v1/operator/buyers?verified=false'));
    expect(waiting.body['items']).toEqual([expect.objectContaining({ id: officer.buyerId, verified: false, openTenders: 1, owners: [officer.email] })]);
    expect((await expectStatus(200, decide('verify', { reason: 'Known to us' }))).body).toMatchObject({ verified: true, trust: 'operator' });
    expect(await matches()).toEqual([idIn(url)]);
    expect((await firm.told()).map((notice) => notice['kind'])).toEqual(['tender.matched']);
    expect(await api.send({ method: 'GET', url })).toMatchObject({ status: 200 });
    expect((await operator.ask('GET', '/v1/operator/buyers?verified=false')).body['items']).toEqual([]);

    // Verified twice is verified once.
    await expectStatus(200, decide('verify'));
    await work.drain();
    expect(await firm.told()).toHaveLength(1);
  });

  it('is silent again once that is taken back, with what was to be told and what changes then', async () => {
    const url = await officer.publish();
    await expectStatus(200, decide('unverify', { reason: 'The owner is not who they said' }));
    expect(await matches()).toEqual([]);
    const before = await firm.told();
    await expectStatus(200, officer.step(url, 'amend', { title: 'Call this number' }));
    await work.drain();
    expect(await firm.told()).toEqual(before);
    expect((await expectStatus(200, decide('verify'))).status).toBe(200);
    expect(await matches()).toContain(idIn(url));
    const kept = await asSuperuser<{ verified: boolean; reason: string | null }>(api, 'SELECT verified, reason FROM buyer_verifications WHERE account_id = $1 ORDER BY created_at', [operator.id]);
    expect(kept.map(({ verified }) => verified)).toEqual([true, true, false, true]);
    expect(kept[2]?.reason).toBe('The owner is not who they said');
  });

  it('is matched though it was verified while its tender was being looked at', async () => {
    await expectStatus(200, decide('unverify'));
    const url = await officer.publish();
    const verifying = new pg.Client({ connectionString: api.database.superuserUrl });
    await verifying.connect();
    // It has listed the open tenders it saw, and has not committed: the job finds the buyer unverified, and waits for it.
    await verifying.query('BEGIN');
    await verifying.query('UPDATE buyers SET verified_at = now() WHERE id = $1', [officer.buyerId]);
    const draining = work.drain();
    expect(await Promise.race([draining.then(() => 'done'), new Promise((resolve) => setTimeout(resolve, 300, 'waiting'))])).toBe('waiting');
    await verifying.query('COMMIT');
    await verifying.end();
    await draining;
    expect(await matches()).toContain(idIn(url));
  });

  it.each([
    ['anonymous', 401],
    ['an officer', 403],
  ])('is not for %s to verify', async (who, status) => {
    const token = who === 'anonymous' ? undefined : officer.token;
    expect(await api.send({ method: 'POST', url: `/v1/operator/buyers/${officer.buyerId}/verify`, token })).toMatchObject({ status });
    expect(await api.send({ method: 'GET', url: '/v1/operator/buyers', token })).toMatchObject({ status });
  });

  it('is not for a key to verify, though an operator made it', async () => {
    const { body } = await expectStatus(201, operator.ask('POST', '/v1/api-keys', { name: 'All', scopes: ['buyer', 'tender', 'business'] }));
    expect(await api.send({ method: 'GET', url: '/v1/operator/buyers', token: String(body['key']) })).toMatchObject({ status: 403, body: { code: 'api_key.scope_missing' } });
  });

  it('that is not there is not found, and a wrong filter is named', async () => {
    expect(await operator.ask('POST', '/v1/operator/buyers/00000000-0000-4000-8000-000000000000/verify')).toMatchObject({ status: 404, body: { code: 'buyer.not_found' } });
    expect(await operator.ask('GET', '/v1/operator/buyers?verified=maybe')).toMatchObject({ status: 422, body: { errors: [{ path: 'verified' }] } });
    expect(await operator.ask('GET', '/v1/operator/buyers?cursor=x')).toMatchObject({ status: 422, body: { code: 'cursor.invalid' } });
  });
});

describe('in the embedded default, a buyer', () => {
  it('is taken on trust, and the answer says so', async () => {
    const embedded = await startApi();
    const person = await asker(embedded);
    const { body } = await expectStatus(201, person.ask('POST', '/v1/buyers', { name: 'Town', economy: 'MY' }));
    expect(body).toMatchObject({ verified: true, trust: 'deployment', note: expect.stringContaining('on trust') });
    await embedded.stop();
  });
});
