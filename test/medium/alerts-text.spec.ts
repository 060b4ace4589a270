import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Business } from '@app/domain';
import { AlertService, DeliverService, DeliveryLogService, PhoneService, StopService, type Actor } from '@app/services';
import { gsmLength } from '../../libs/services/src/channel/gsm-text.js';
import { startSmsPeer, type SmsPeer } from '../harness/sms-peer.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { emptyMarket, passTime, sendDue } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

let system: System;
let peer: SmsPeer;
let office: Office;
beforeAll(async () => {
  peer = await startSmsPeer();
  system = await startSystem({ smsGateway: { url: peer.url, user: 'AC-tests', password: 'secret', from: 'Tandem', whatsappFrom: '+15550100001' } });
});
afterAll(async () => {
  await system.close();
  await peer.close();
});
beforeEach(async () => {
  await emptyMarket(system);
  await system.rows('TRUNCATE account_phones, phone_codes');
  peer.refuse = () => undefined;
  office = await openOffice(system);
});

let numbers = 0;
/** A firm that wants texts, and its owner with a phone. */
async function withPhone(via: 'sms' | 'whatsapp' = 'sms'): Promise<{ owner: Actor; firm: Business; phone: string }> {
  const { owner, firm } = await register(system);
  const phone = `+155501${String((numbers += 1)).padStart(5, '0')}`;
  await system.get(PhoneService).ask(owner, { phone, via, language: 'en' });
  await system.get(PhoneService).verify(owner, /\d{6}/.exec(peer.taken.at(-1)!.body)![0]);
  await system.get(AlertService).put(owner, firm.id, { channels: { email: true, text: true } });
  await system.drain();
  peer.taken.length = 0;
  return { owner, firm, phone };
}
async function publishMany(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await publish(system, office);
  await system.drain();
}
const states = async (): Promise<Record<string, number>> => {
  const rows = await system.rows<{ state: string; count: number }>(`SELECT state, count(*)::int AS count FROM deliveries WHERE channel IN ('sms', 'whatsapp') GROUP BY state ORDER BY state`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

describe('a text', () => {
  it('says in two parts at most what, how long, where to read and where to stop, and is one row of the ledger', async () => {
    const { owner, firm, phone } = await withPhone();
    const tender = await publish(system, office, { title: `Reparación de techos «${'muy '.repeat(60)}larga»` });
    await system.drain();
    await Promise.all([system.get(DeliverService).round(), system.get(DeliverService).round()]);
    await sendDue(system);
    expect(peer.taken).toEqual([{ to: phone, from: 'Tandem', body: expect.any(String), authorization: `Basic ${Buffer.from('AC-tests:secret').toString('base64')}` }]);
    const { body } = peer.taken[0]!;
    expect(gsmLength(body)).toBeLessThanOrEqual(306);
    expect(body).toMatch(/^New tender: Reparacion de techos [^]*\.\.\.\n\d+ days are left\.\nValue: /);
    expect(body).toContain(`/tenders/${tender.id}\nStop: `);
    expect(await states()).toEqual({ sent: 1 });
    const { items } = await system.get(DeliveryLogService).list(owner, firm.id, { limit: 10 });
    expect(items[0]).toMatchObject({ channel: 'sms', to: phone, said: expect.stringMatching(/^HTTP 201 SM/) });
  });

  it('goes by WhatsApp where the person chose that, in the language of the firm', async () => {
    const { owner, firm, phone } = await withPhone('whatsapp');
    await system.get(AlertService).put(owner, firm.id, { language: 'es' });
    await publishMany(1);
    await sendDue(system);
    expect(peer.taken).toEqual([expect.objectContaining({ to: `whatsapp:${phone}`, from: 'whatsapp:+15550100001', body: expect.stringMatching(/^Licitacion nueva: /) })]);
  });

  it('goes to nobody whose firm does not want texts, and not to a phone that was taken away meanwhile', async () => {
    const { owner, firm } = await withPhone();
    await system.get(AlertService).put(owner, firm.id, { channels: { email: true, text: false } });
    await publishMany(1);
    expect(await states()).toEqual({});
    await system.get(AlertService).put(owner, firm.id, { channels: { email: true, text: true } });
    await publishMany(1);
    await system.get(PhoneService).remove(owner);
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([0, { suppressed: 1 }]);
    const [{ reason, said } = {}] = (await system.get(DeliveryLogService).list(owner, firm.id, {})).items;
    expect([reason, said]).toEqual(['phone_gone', undefined]);
  });

  it('comes five times a day at most, and the rest as one text', async () => {
    const { firm } = await withPhone();
    await publishMany(8);
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([5, { pending: 3, sent: 5 }]);
    await passTime(system, '2 days');
    expect(await system.get(DeliverService).tend()).toMatchObject({ digests: 1 });
    await sendDue(system);
    expect(peer.taken).toHaveLength(6);
    expect(peer.taken[5]!.body).toContain(`3 notices for ${firm.name}.`);
    expect(await states()).toEqual({ sent: 9 });
  });

  it('is stopped by its link, what waits included', async () => {
    await withPhone();
    await publishMany(1);
    await sendDue(system);
    const token = /\/stop\/([A-Za-z0-9_-]{44})/.exec(peer.taken[0]!.body)![1]!;
    await publishMany(1);
    expect(await system.get(StopService).stop(token)).toMatchObject({ scope: 'everything' });
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([1, { sent: 1, suppressed: 1 }]);
  });
});

describe('a gateway that', () => {
  it('says that the number takes no texts is asked no more, until its holder confirms it again', async () => {
    const { owner, phone } = await withPhone();
    let asked = 0;
    peer.refuse = () => ((asked += 1), { status: 400, code: 21_610, message: 'Attempt to send to unsubscribed recipient' });
    await publishMany(1);
    await sendDue(system);
    await publishMany(1);
    await sendDue(system);
    expect([asked, await states()]).toEqual([1, { suppressed: 2 }]);
    peer.refuse = () => undefined;
    await system.get(PhoneService).ask(owner, { phone, via: 'sms', language: 'en' });
    await system.get(PhoneService).verify(owner, /\d{6}/.exec(peer.taken.at(-1)!.body)![0]);
    await publishMany(1);
    await sendDue(system);
    expect(await states()).toEqual({ sent: 1, suppressed: 2 });
  });

  it.each([
    [429, 20_429],
    [500, 20_500],
    [401, 20_003],
    [400, 21_606],
  ])('answers %i with code %i is asked again, and no number is given up for it', async (status, code) => {
    await withPhone();
    peer.refuse = (_to, count) => (count <= 2 ? { status, code, message: 'Not now' } : undefined);
    await publishMany(1);
    // The code that confirmed the phone was the first it was asked to send.
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([0, { pending: 1 }]);
    await passTime(system, '1 day');
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([1, { sent: 1 }]);
  });
});
