import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eventually } from '../../harness/eventually.js';
import { startSmsPeer } from '../../harness/sms-peer.js';
import type { SmsPeer } from '../../harness/sms-peer.js';
import { withoutChance } from '../../harness/without-chance.js';
import { expectStatus, signUp } from './support/people.js';
import type { Person } from './support/people.js';
import { startApi } from './support/start-api.js';
import type { ApiAnswer, RunningApi } from './support/start-api.js';

const PHONE = '/v1/accounts/current/phone';
let peer: SmsPeer;
let api: RunningApi;
let person: Person;
let numbers = 0;
let phone: string;
beforeAll(async () => {
  peer = await startSmsPeer();
  api = await startApi({ smsGatewayUrl: peer.url });
});
afterAll(async () => {
  await api.stop();
  await peer.close();
});
beforeEach(async () => {
  peer.refuse = () => undefined;
  peer.taken.length = 0;
  person = await signUp(api);
  phone = `+155502${String((numbers += 1)).padStart(5, '0')}`;
});

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object, token: string | undefined = person.token): Promise<ApiAnswer> => api.send({ method, url, body, token });
/** As the superuser sees the database. */
async function rows(sql: string, parameters: readonly unknown[]): Promise<{ text: string }[]> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<{ text: string }>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}
const sentCode = (): string => /\b\d{6}\b/.exec(peer.taken.at(-1)!.body)![0];
const another = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a phone', () => {
  it('is the account’s once the code that was sent to it comes back, and no longer when it is removed', async () => {
    expect((await expectStatus(200, ask('GET', PHONE))).body).toEqual({ ways: ['sms', 'whatsapp'] });
    await expectStatus(204, ask('POST', `${PHONE}/codes`, { phone, via: 'sms', language: 'es' }));
    expect(peer.taken).toEqual([expect.objectContaining({ to: phone, from: 'Tandem', body: expect.stringMatching(/^Su clave de Tandem: \d{6}\. Vale 10 minutos/) })]);
    // Asking alone changes nothing.
    expect((await ask('GET', PHONE)).body).toEqual({ ways: ['sms', 'whatsapp'] });
    const kept = await expectStatus(200, ask('PUT', PHONE, { code: sentCode() }));
    expect(kept.body).toMatchObject({ phone, via: 'sms', verifiedAt: expect.any(String) });
    expect((await ask('GET', PHONE)).body).toEqual(kept.body);
    await expectStatus(204, ask('DELETE', PHONE));
    await expectStatus(204, ask('DELETE', PHONE));
    expect((await ask('GET', PHONE)).body).toEqual({ ways: ['sms', 'whatsapp'] });
  });

  it('is reached by WhatsApp where that is asked for', async () => {
    await expectStatus(204, ask('POST', `${PHONE}/codes`, { phone, via: 'whatsapp' }));
    expect(peer.taken[0]).toMatchObject({ to: `whatsapp:${phone}`, from: 'whatsapp:+15550100001' });
  });

  it.each([
    [{ phone: '5550100123', via: 'sms' }, 'phone'],
    [{ phone: '+0123456789', via: 'sms' }, 'phone'],
    [{ phone: '+1555010012345678', via: 'sms' }, 'phone'],
    [{ phone: 'whatsapp:+15550100123', via: 'sms' }, 'phone'],
    [{ phone: '+15550100123', via: 'fax' }, 'via'],
    [{ phone: '+15550100123', via: 'sms', language: 'xx' }, 'language'],
  ])('is refused as %j at %s, and nothing is sent', async (body, path) => {
    const { body: refused } = await expectStatus(422, ask('POST', `${PHONE}/codes`, body));
    expect(refused['errors']).toEqual([expect.objectContaining({ path })]);
    expect(peer.taken).toEqual([]);
  });

  it('is nobody’s without a login', async () => {
    const requests = [['GET', PHONE], ['POST', `${PHONE}/codes`, { phone, via: 'sms' }], ['PUT', PHONE, { code: '123456' }], ['DELETE', PHONE]] as const;
    for (const [method, url, body] of requests) await expectStatus(401, api.send({ method, url, body }));
  });

  it('is told wrong where the gateway says so, and later where it has no time', async () => {
    peer.refuse = () => ({ status: 400, code: 21_211, message: 'not a valid phone number' });
    expect((await expectStatus(422, ask('POST', `${PHONE}/codes`, { phone, via: 'sms' }))).body).toMatchObject({ errors: [{ path: 'phone', code: 'phone.refused' }] });
    peer.refuse = () => ({ status: 429, code: 20_429, message: 'Too many requests' });
    expect((await expectStatus(503, ask('POST', `${PHONE}/codes`, { phone, via: 'sms' }))).body).toMatchObject({ code: 'phone.not_now' });
  });

  it('goes to whoever shows last that they hold it: numbers get new holders', async () => {
    const other = await signUp(api);
    for (const { token } of [person, other]) {
      await expectStatus(204, ask('POST', `${PHONE}/codes`, { phone, via: 'sms' }, token));
      await expectStatus(200, ask('PUT', PHONE, { code: sentCode() }, token));
    }
    expect((await ask('GET', PHONE)).body['phone']).toBeUndefined();
    expect((await ask('GET', PHONE, undefined, other.token)).body['phone']).toBe(phone);
  });
});

describe('a code', () => {
  it('holds once, for the account that asked for it alone', async () => {
    const other = await signUp(api);
    await expectStatus(204, ask('POST', `${PHONE}/codes`, { phone, via: 'sms' }));
    const code = sentCode();
    await expectStatus(422, ask('PUT', PHONE, { code }, other.token));
    await expectStatus(200, ask('PUT', PHONE, { code }));
    expect((await expectStatus(422, ask('PUT', PHONE, { code }))).body).toMatchObject({ errors: [{ path: 'code', code: 'phone.code_wrong' }] });
  });

  it('holds no more after five wrong tries, after ten minutes, and when a newer one was sent', async () => {
    await ask('POST', `${PHONE}/codes`, { phone, via: 'sms' });
    const first = sentCode();
    for (let i = 0; i < 5; i += 1) await expectStatus(422, ask('PUT', PHONE, { code: another(first) }));
    await expectStatus(422, ask('PUT', PHONE, { code: first }));
    await ask('POST', `${PHONE}/codes`, { phone, via: 'sms' });
    const second = sentCode();
    await rows(`UPDATE phone_codes SET expires_at = now() - interval '1 second' WHERE phone = $1`, [phone]);
    await expectStatus(422, ask('PUT', PHONE, { code: second }));
    await ask('POST', `${PHONE}/codes`, { phone, via: 'sms' });
    await expectStatus(200, ask('PUT', PHONE, { code: sentCode() }));
  });

  it('is asked for three times in ten minutes at most, of one number by many and of many numbers by one', async () => {
    for (let i = 0; i < 3; i += 1) await expectStatus(204, ask('POST', `${PHONE}/codes`, { phone, via: 'sms' }));
    const other = await signUp(api);
    const refused = await expectStatus(429, ask('POST', `${PHONE}/codes`, { phone, via: 'sms' }, other.token));
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await expectStatus(429, ask('POST', `${PHONE}/codes`, { phone: `${phone}9`, via: 'sms' }));
    expect(peer.taken).toHaveLength(3);
  });

  it('is written down nowhere as it is', async () => {
    await ask('POST', `${PHONE}/codes`, { phone, via: 'sms' });
    const [row] = await rows('SELECT row_to_json(c)::text AS text FROM phone_codes c WHERE phone = $1', [phone]);
    expect(row!.text).toContain(phone);
    expect(withoutChance(row!.text).replaceAll(phone, '')).not.toContain(sentCode());
  });
});

describe('signing in by phone', () => {
  const askCode = (number: string): Promise<ApiAnswer> => api.send({ method: 'POST', url: '/v1/phone-codes', body: { phone: number } });
  const open = (body: object): Promise<ApiAnswer> => api.send({ method: 'POST', url: '/v1/sessions', body });
  const confirm = async (): Promise<void> => {
    await expectStatus(204, ask('POST', `${PHONE}/codes`, { phone, via: 'sms' }));
    await expectStatus(200, ask('PUT', PHONE, { code: sentCode() }));
    peer.taken.length = 0;
  };
  /** The code that is sent after the answer. */
  const sent = async (): Promise<string> => {
    await eventually(() => peer.taken.length === 1);
    return sentCode();
  };

  it('takes the code that was sent to a confirmed phone, once, and opens the account', async () => {
    await confirm();
    const asked = await expectStatus(202, askCode(phone));
    expect(asked.text).toBe('');
    const code = await sent();
    const { body } = await expectStatus(201, open({ phone, code }));
    expect((await ask('GET', PHONE, undefined, String(body['accessToken']))).body['phone']).toBe(phone);
    expect((await expectStatus(401, open({ phone, code }))).body['code']).toBe('phone.code_wrong');
  });

  it('answers the same for a number that no account has, sends nothing there, and limits both alike', async () => {
    const unknown = `+155503${String(numbers).padStart(5, '0')}`;
    for (let i = 0; i < 3; i += 1) expect((await expectStatus(202, askCode(unknown))).text).toBe('');
    expect((await expectStatus(429, askCode(unknown))).body['code']).toBe('phone.too_many');
    expect(peer.taken).toEqual([]);
    const refused = await expectStatus(401, open({ phone: unknown, code: '123456' }));
    expect(refused.body['code']).toBe('phone.code_wrong');
  });

  it('says nothing of the limit of an account, and sends nothing beyond it', async () => {
    await confirm();
    for (let i = 0; i < 2; i += 1) await expectStatus(204, ask('POST', `${PHONE}/codes`, { phone: `${phone}${i}`, via: 'sms' }));
    peer.taken.length = 0;
    await expectStatus(202, askCode(phone));
    await expectStatus(202, askCode(phone));
    await expectStatus(429, askCode(phone));
    expect(peer.taken).toEqual([]);
  });

  it('takes no code that confirms a phone, no sixth try, and none for a phone that was removed meanwhile', async () => {
    await expectStatus(204, ask('POST', `${PHONE}/codes`, { phone, via: 'sms' }));
    await expectStatus(401, open({ phone, code: sentCode() }));
    await expectStatus(200, ask('PUT', PHONE, { code: sentCode() }));
    peer.taken.length = 0;
    await expectStatus(202, askCode(phone));
    const code = await sent();
    for (let i = 0; i < 5; i += 1) await expectStatus(401, open({ phone, code: another(code) }));
    await expectStatus(401, open({ phone, code }));
    await rows('DELETE FROM phone_codes WHERE phone = $1', [phone]);
    peer.taken.length = 0;
    await expectStatus(202, askCode(phone));
    const next = await sent();
    await expectStatus(204, ask('DELETE', PHONE));
    await expectStatus(401, open({ phone, code: next }));
  });

  it.each([
    [{ phone: '+15550100123' }, 'code'],
    [{ code: '123456' }, 'phone'],
    [{ phone: '+15550100123', code: '12345' }, 'code'],
    [{ phone: 'x', code: '123456' }, 'phone'],
    [{ email: 'a@example.org' }, 'password'],
  ])('refuses %j, and names %s', async (body, path) => {
    expect((await expectStatus(422, open(body))).body['errors']).toEqual([expect.objectContaining({ path })]);
  });

  it('asks for no code with a number that is none', async () => {
    expect((await expectStatus(422, askCode('0155'))).body['errors']).toEqual([expect.objectContaining({ path: 'phone' })]);
  });
});
