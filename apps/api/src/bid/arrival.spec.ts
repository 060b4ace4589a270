import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { ArrivalLine } from '@app/services';
import { AT_ONCE, installArrivals } from './arrival.js';

const TENDER = '0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10';

describe('the turns of bids that come in', () => {
  let close: () => Promise<void>;
  let port: number;
  let [came, begun, gone]: [number, number, number] = [0, 0, 0];
  let letGo: () => void;
  const done: string[] = [];

  beforeEach(async () => {
    [came, begun, gone, done.length] = [0, 0, 0, 0];
    const server = new FastifyAdapter().getInstance();
    const line = {
      arrive: () => Promise.resolve({ id: String(begun), receivedAt: '2026-11-24T12:00:00.000Z' }),
      done: (id: string) => Promise.resolve(void done.push(id)),
    };
    installArrivals(server, line as unknown as ArrivalLine);
    const gate = new Promise<void>((go) => (letGo = go));
    server.addHook('onRequest', (_request, reply, next) => {
      came += 1;
      reply.raw.once('close', () => (gone += 1));
      next();
    });
    server.post('/v1/tenders/:id/bids', async () => {
      begun += 1;
      await gate;
      return { begun };
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
    port = (server.server.address() as AddressInfo).port;
    close = async () => {
      letGo();
      await server.close();
    };
  });
  afterEach(() => close());

  /** A bid on its way. */
  const send = () => {
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path: `/v1/tenders/${TENDER}/bids`, agent: false });
    sent.on('error', () => undefined);
    sent.end();
    return sent;
  };
  const until = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 6_000 && !holds(); tries += 1) await wait(10);
    expect(holds()).toBe(true);
  };

  it('are held until the work has ended, also of those who hang up meanwhile, and are then all there again', async () => {
    const first = Array.from({ length: AT_ONCE }, send);
    await until(() => begun === AT_ONCE);
    const next = send();
    const answer = once(next, 'response');
    const impatient = send();
    await until(() => came === AT_ONCE + 2);
    for (const sent of [...first, impatient]) sent.destroy();
    await until(() => gone === AT_ONCE + 1);
    await wait(100);
    // Their work still waits, and so does everybody else: no more connections are taken than there are turns.
    expect(begun).toBe(AT_ONCE);

    letGo();
    const [response] = (await answer) as [{ statusCode: number }];
    expect(response.statusCode).toBe(200);
    await until(() => begun === AT_ONCE + 2);
    await until(() => done.length === AT_ONCE + 2);
    await Promise.all(Array.from({ length: AT_ONCE + 1 }, () => once(send(), 'response')));
    expect(begun).toBe(2 * AT_ONCE + 3);
  });
});
