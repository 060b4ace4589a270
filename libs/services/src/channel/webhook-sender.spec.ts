import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { isPublicAddress } from './public-address.js';
import { SecretBox } from './secret-box.js';
import { webhookHeaders, webhookSecret } from './sign-webhook.js';
import { WebhookSender, type Resolve } from './webhook-sender.js';
import { webhookUrlFault } from './webhook-url.js';

/** Something of this machine that nobody outside may reach. */
let canary: Server;
let connections = 0;
let port = 0;
beforeAll(async () => {
  canary = createServer((_request, answer) => answer.end('secret'));
  canary.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => canary.listen(0, () => resolve()));
  port = (canary.address() as { port: number }).port;
});
afterAll(() => new Promise<void>((resolve) => canary.close(() => resolve())));

const call = { headers: {}, body: '{}' };

describe('an address of a webhook', () => {
  it.each([
    '0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', 'fc00::1', 'fd12::1', 'fe80::1', 'ff02::1', '2001::1', '2001:db8::1', '2002:7f00:1::1', 'nonsense', '',
  ])('is not public as %s', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['1.1.1.1', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4001::1'])('is public as %s', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    'http://example.org/', 'ftp://example.org/', 'https://user:secret@example.org/', 'https://127.0.0.1/', 'https://127.1/', 'https://0x7f000001/', 'https://2130706433/', 'https://017700000001/',
    'https://[::1]/', 'https://[::ffff:127.0.0.1]/', 'https://localhost/', 'https://a.localhost/', 'https://db.internal/', 'https://example.org:22/', 'example.org', `https://example.org/${'x'.repeat(2_000)}`,
  ])('is refused as %s', (url) => expect(webhookUrlFault(url, false)).toEqual(expect.any(String)));

  it.each(['https://example.org/hook?x=1', 'https://example.org:8443/', 'https://1.1.1.1/'])('is taken as %s', (url) => expect(webhookUrlFault(url, false)).toBeUndefined());
});

describe('a call', () => {
  it.each([`https://${hostname()}`, 'https://127.0.0.1', 'https://[::1]', 'https://2130706433', 'https://[::ffff:7f00:1]'])('of %s reaches nothing of this machine', async (origin) => {
    const answer = await new WebhookSender({ mayBePrivate: false, patienceMs: 2_000 }).post({ ...call, url: `${origin}:${port}/` });
    expect([answer, connections]).toEqual([{ failure: expect.any(String) }, 0]);
  });

  it('asks for a name once, and goes where that answer leads: a second answer has nothing to change', async () => {
    const asked: string[] = [];
    const rebinding: Resolve = (name, _options, done) => {
      asked.push(name);
      // First out there, then here.
      done(null, [{ address: asked.length === 1 ? '240.0.0.1' : '127.0.0.1', family: 4 }]);
    };
    const sender = new WebhookSender({ mayBePrivate: false, patienceMs: 500, resolve: rebinding });
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(await sender.post({ ...call, url: `https://rebind.example:${port}/` })).toEqual({ failure: expect.any(String) });
      expect([asked.length, connections]).toEqual([tries, 0]);
    }
  });

  it('leaves private addresses out where a name has both', async () => {
    const both: Resolve = (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }, { address: '::1', family: 6 }, { address: '10.0.0.1', family: 4 }]);
    const answer = await new WebhookSender({ mayBePrivate: false, resolve: both }).post({ ...call, url: `https://both.example:${port}/` });
    expect([answer, connections]).toEqual([{ failure: 'both.example is not on the public internet' }, 0]);
  });
});

describe('a signature', () => {
  const bytes = Buffer.alloc(32, 7);
  const body = JSON.stringify({ type: 'tender.matched', data: { title: 'Tëchos ☂' } });

  it('is what the reference library verifies, with the old secret too while both sign', () => {
    const old = Buffer.alloc(32, 9);
    const headers = webhookHeaders('msg_1', Math.floor(Date.now() / 1_000), body, [bytes, old]);
    for (const secret of [bytes, old]) expect(new Webhook(webhookSecret(secret)).verify(body, headers)).toEqual(JSON.parse(body));
  });

  it('does not hold for an altered body, another id or another secret', () => {
    const headers = webhookHeaders('msg_1', Math.floor(Date.now() / 1_000), body, [bytes]);
    const reader = new Webhook(webhookSecret(bytes));
    expect(() => reader.verify(`${body} `, headers)).toThrow();
    expect(() => reader.verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow();
    expect(() => new Webhook(webhookSecret(Buffer.alloc(32, 8))).verify(body, headers)).toThrow();
  });
});

describe('a sealed secret', () => {
  it('is read under its key only, and not when altered', () => {
    const box = new SecretBox('one secret of a deployment', 'webhook secrets');
    const sealed = box.seal(Buffer.from('secret'));
    expect(box.open(sealed)).toEqual(Buffer.from('secret'));
    expect(sealed.includes('secret')).toBe(false);
    expect(new SecretBox('another secret', 'webhook secrets').open(sealed)).toBeUndefined();
    sealed[14] = (sealed[14] ?? 0) ^ 1;
    expect(box.open(sealed)).toBeUndefined();
    expect(box.open(Buffer.alloc(3))).toBeUndefined();
  });
});
