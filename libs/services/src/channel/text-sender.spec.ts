import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TextSender } from './text-sender.js';

let server: Server;
let url = '';
let script: (answer: ServerResponse) => void = () => undefined;
let asked = 0;
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked += 1;
    request.resume();
    request.on('end', () => script(answer));
    answer.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/Messages.json`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const text = { to: '+15550100123', via: 'sms', body: 'Roofs' } as const;
const sender = (at = url, patienceMs = 60_000): TextSender => new TextSender({ url: at, user: 'user', password: 'password', from: 'Tandem', patienceMs });

describe('a gateway for texts that', () => {
  it('says nothing counts as a try', async () => {
    script = () => undefined;
    expect(await sender(url, 300).send(text)).toEqual({ did: 'not_now', detail: 'no answer in time' });
  });

  it.each<[string, (answer: ServerResponse) => void, object]>([
    ['leads elsewhere is not followed', (answer) => answer.writeHead(302, { location: url }).end(), { did: 'not_now', detail: 'HTTP 302' }],
    ['answers without JSON is taken by its status', (answer) => answer.writeHead(503).end('<html>'), { did: 'not_now', detail: 'HTTP 503' }],
    ['takes a text without saying more has taken it', (answer) => answer.writeHead(201).end('null'), { did: 'sent', detail: 'HTTP 201' }],
    ['refuses us refuses no number', (answer) => answer.writeHead(403).end(JSON.stringify({ code: 20_003, message: 'Authenticate' })), { did: 'not_now', detail: 'HTTP 403 20003 Authenticate' }],
    ['blames the number with a status of its own trouble is asked again', (answer) => answer.writeHead(500).end(JSON.stringify({ code: 21_211 })), { did: 'not_now', detail: 'HTTP 500 21211' }],
    ['refuses the number is asked no more', (answer) => answer.writeHead(400).end(JSON.stringify({ code: 21_211, message: 'Not a\nnumber' })), { did: 'refused', detail: 'HTTP 400 21211 Not a number', gone: true }],
    ['talks without end is cut off', (answer) => void answer.writeHead(201).write('x'.repeat(40_000)), { did: 'sent', detail: 'HTTP 201' }],
  ])('%s', async (_what, does, outcome) => {
    script = does;
    asked = 0;
    expect(await sender().send(text)).toEqual(outcome);
    expect(asked).toBe(1);
  });

  it('is not there is waited for', async () => {
    expect(await sender('http://127.0.0.1:9/').send(text)).toMatchObject({ did: 'not_now', unreached: true });
  });

  it('has no sender for WhatsApp is asked nothing by it', async () => {
    asked = 0;
    expect(await sender().send({ ...text, via: 'whatsapp' })).toMatchObject({ did: 'not_now' });
    expect(asked).toBe(0);
  });
});
