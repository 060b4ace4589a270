import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Business, Message } from '@app/domain';
import { DELIVER_DEFAULTS, DeliverService, WebhookService, type Actor } from '@app/services';
import { Webhook } from 'standardwebhooks';
import { eventually } from '../harness/eventually.js';
import { startHookPeer, type HookPeer } from '../harness/hook-peer.js';
import { openOffice, publish, register, type Office } from './support/market.js';
import { emptyMarket, passTime, sendDue } from './support/steps.js';
import { startSystem, type System } from './support/system.js';

let system: System;
let peer: HookPeer;
let office: Office;
beforeAll(async () => {
  peer = await startHookPeer();
  system = await startSystem();
});
afterAll(async () => {
  await peer.close();
  await system.close();
});
beforeEach(async () => {
  await emptyMarket(system);
  Object.assign(peer, { answers: {}, sent: 0 });
  peer.taken.length = 0;
  office = await openOffice(system);
});

const endpointOf = async (path: string, kinds?: Parameters<WebhookService['create']>[1]['kinds']): Promise<{ owner: Actor; firm: Business; id: string; secret: string }> => {
  const { owner, firm } = await register(system);
  const { endpoint, secret } = await system.get(WebhookService).create(owner, { businessId: firm.id, url: `${peer.url}${path}`, kinds });
  return { owner, firm, id: endpoint.id, secret };
};
const tell = async (): Promise<void> => {
  await publish(system, office);
  await system.drain();
};
const states = async (): Promise<Record<string, number>> => {
  const rows = await system.rows<{ state: string; count: number }>(`SELECT state, count(*)::int AS count FROM deliveries WHERE channel = 'webhook' GROUP BY state ORDER BY state`);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const verified = (secret: string, { headers, body }: HookPeer['taken'][number]): unknown => new Webhook(secret).verify(body, headers as Record<string, string>);

describe('an endpoint', () => {
  it('is told what the firm is told, signed so that the reference library reads it', async () => {
    const { firm, secret } = await endpointOf('/a');
    await tell();
    await sendDue(system);
    expect(peer.taken).toHaveLength(1);
    expect(verified(secret, peer.taken[0]!)).toMatchObject({ type: 'tender.matched', timestamp: expect.any(String), data: { businessId: firm.id, kind: 'tender.matched', title: expect.any(String), message: { text: expect.stringContaining('suits your work') } } });
    const [row] = await system.rows<{ id: string }>(`SELECT id FROM deliveries WHERE channel = 'webhook'`);
    expect(peer.taken[0]!.headers['webhook-id']).toBe(`msg_${row!.id}`);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('is told of the kinds that it asked for alone', async () => {
    await endpointOf('/a', ['tender.cancelled']);
    await tell();
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([0, {}]);
  });

  it('reads on while its secret is changed, and the old one signs no more a day later', async () => {
    const { owner, id, secret: old } = await endpointOf('/a');
    const { secret } = await system.get(WebhookService).rotate(owner, id);
    await tell();
    await sendDue(system);
    for (const either of [old, secret]) verified(either, peer.taken[0]!);
    await system.rows(`UPDATE webhook_endpoints SET previous_until = now()`);
    await tell();
    await sendDue(system);
    verified(secret, peer.taken[1]!);
    expect(() => verified(old, peer.taken[1]!)).toThrow();
  });

  it('keeps no secret that the database could tell', async () => {
    const { secret } = await endpointOf('/a');
    const [row] = await system.rows<{ secret: Buffer }>('SELECT secret FROM webhook_endpoints');
    expect(row!.secret.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false);
  });
});

describe('an endpoint that', () => {
  it('fails is asked again later under the same id, and rests meanwhile', async () => {
    await endpointOf('/fails');
    peer.answers['/fails'] = (answer, count) => void answer.writeHead(count <= 1 ? 500 : 200).end();
    await tell();
    await sendDue(system);
    expect([peer.taken.length, await states()]).toEqual([1, { pending: 1 }]);
    await tell();
    await sendDue(system);
    await passTime(system, '1 day');
    await sendDue(system);
    expect(await states()).toEqual({ sent: 2 });
    expect(peer.taken[0]!.headers['webhook-id']).toBe(peer.taken.find(({ headers }, i) => i > 0 && headers['webhook-id'] === peer.taken[0]!.headers['webhook-id'])?.headers['webhook-id']);
  });

  it('leads elsewhere is not followed', async () => {
    await endpointOf('/loop');
    peer.answers['/loop'] = (answer) => void answer.writeHead(301, { location: `${peer.url}/elsewhere` }).end();
    await tell();
    await sendDue(system);
    expect(peer.taken.map(({ path }) => path)).toEqual(['/loop']);
    expect((await system.rows<{ outcome: string }>(`SELECT outcome FROM deliveries WHERE channel = 'webhook'`))[0]!.outcome).toBe('HTTP 301');
  });

  it('is gone is switched off, what waits for it is dropped, and its firm is told', async () => {
    const { owner, firm, id } = await endpointOf('/gone');
    peer.answers['/gone'] = (answer) => void answer.writeHead(410).end();
    await tell();
    await tell();
    await system.get(DeliverService).round();
    await system.get(DeliverService).finish();
    await passTime(system, '1 day');
    await sendDue(system);
    expect(await system.get(WebhookService).get(owner, id)).toMatchObject({ state: 'disabled', disabledReason: 'it answered 410 Gone' });
    expect((await states())['pending']).toBeUndefined();
    expect(await system.rows(`SELECT message ->> 'key' AS said FROM notifications WHERE business_id = $1 AND kind = 'webhook.disabled'`, [firm.id])).toEqual([{ said: 'notification.webhook_gone' }]);
    await tell();
    expect((await system.rows(`SELECT 1 FROM deliveries WHERE channel = 'webhook'`)).length).toBe(2);
  });

  it('has failed for five days is switched off', async () => {
    const { owner, firm, id } = await endpointOf('/dead');
    peer.answers['/dead'] = (answer) => void answer.writeHead(503).end();
    await tell();
    await sendDue(system);
    await system.rows(`UPDATE webhook_endpoints SET failing_since = now() - interval '6 days'`);
    await passTime(system, '1 day');
    await sendDue(system);
    expect(await system.get(WebhookService).get(owner, id)).toMatchObject({ state: 'disabled', disabledReason: expect.stringContaining('five days') });
    const [told] = await system.rows<{ message: Message }>(`SELECT message FROM notifications WHERE business_id = $1 AND kind = 'webhook.disabled'`, [firm.id]);
    // Only what the other side said stands in its own words.
    expect(told?.message).toMatchObject({ key: 'notification.webhook_failing', params: { said: 'HTTP 503' } });
  });

  it('answers without end is cut off after its status', async () => {
    await endpointOf('/flood');
    peer.answers['/flood'] = (answer) => {
      answer.writeHead(200);
      const chunk = Buffer.alloc(65_536);
      const more = (): void => {
        while (!answer.destroyed && peer.sent < 1_073_741_824) {
          peer.sent += chunk.length;
          if (!answer.write(chunk)) return void answer.once('drain', more);
        }
      };
      more();
    };
    await tell();
    await sendDue(system);
    expect(await states()).toEqual({ sent: 1 });
    expect(peer.sent).toBeLessThan(32 * 1_048_576);
  });

  it('hangs holds up nobody else', async () => {
    const held: { end(): void }[] = [];
    for (let i = 0; i < 3; i += 1) {
      await endpointOf(`/hang${i}`);
      peer.answers[`/hang${i}`] = (answer) => void held.push({ end: () => answer.writeHead(200).end() });
    }
    for (let i = 0; i < 10; i += 1) await endpointOf(`/good${i}`);
    await tell();
    const deliverer = system.get(DeliverService);
    await deliverer.round();
    await eventually(states, ({ sent }) => sent === 10);
    // The good ones are done while the bad ones still hang.
    expect([await states(), held.length]).toEqual([{ claimed: 3, sent: 10 }, 3]);
    for (const answer of held) answer.end();
    await deliverer.finish();
    expect(await states()).toEqual({ sent: 13 });
  });

  it('is called by two at once at most, also when one of them has ended', async () => {
    const held: (() => void)[] = [];
    await endpointOf('/slow');
    peer.answers['/slow'] = (answer) => void held.push(() => answer.writeHead(200).end());
    for (let i = 0; i < 4; i += 1) await tell();
    const deliverer = system.get(DeliverService);
    await deliverer.round();
    await eventually(() => held.length === 2);
    held[0]!();
    await eventually(async () => (await states())['sent'] === 1);
    await deliverer.round();
    expect(await states()).toEqual({ claimed: 2, pending: 1, sent: 1 });
    await eventually(() => held.length === 3);
    peer.answers['/slow'] = (answer) => void answer.writeHead(200).end();
    for (const answer of held.slice(1)) answer();
    await sendDue(system);
    expect(await states()).toEqual({ sent: 4 });
  });

  it('hangs gives its place to others after a moment', async () => {
    let release = (): void => undefined;
    const { id } = await endpointOf('/hang');
    peer.answers['/hang'] = (answer) => void (release = () => answer.writeHead(200).end());
    await endpointOf('/good');
    await tell();
    // The one that hangs has its turn first, and takes the only place there is.
    await system.rows(`UPDATE deliveries SET lane = 'webhook:0' WHERE target_id = $1`, [id]);
    const deliverer = system.get(DeliverService);
    const onePlace = { ...DELIVER_DEFAULTS, limits: { ...DELIVER_DEFAULTS.limits, webhook: { most: 1, mostPerLane: 1 } } };
    await eventually(async () => {
      await deliverer.round(onePlace);
      return states();
    }, ({ sent }) => sent === 1);
    expect([await states(), peer.taken.map(({ path }) => path)]).toEqual([{ claimed: 1, sent: 1 }, ['/hang', '/good']]);
    release();
    await deliverer.finish();
    expect(await states()).toEqual({ sent: 2 });
  });
});
