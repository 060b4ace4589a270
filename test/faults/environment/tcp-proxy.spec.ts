import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOST } from './free-port.js';
import { TcpProxy } from './tcp-proxy.js';

describe('TcpProxy', () => {
  let echo: Server;
  let proxy: TcpProxy;
  let heard = '';

  beforeEach(async () => {
    heard = '';
    echo = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (piece: Buffer) => {
        heard += piece.toString();
        socket.write(piece);
      });
    });
    await new Promise<void>((done) => echo.listen(0, HOST, done));
    proxy = await TcpProxy.open((echo.address() as AddressInfo).port);
  });

  afterEach(async () => {
    await proxy.close();
    await new Promise((done) => echo.close(done));
  });

  it('carries what is said, in both directions and in order', async () => {
    const client = await open();
    const answers = collect(client);
    for (const word of ['one ', 'two ', 'three']) client.write(word);
    await until(() => answers.text === 'one two three');
    expect(heard).toBe('one two three');
    client.end();
    await until(() => proxy.connections === 0);
  });

  it('carries more than a socket holds at once', async () => {
    const client = await open();
    let bytes = 0;
    client.on('error', () => undefined);
    client.on('data', (piece: Buffer) => (bytes += piece.length));
    client.write(Buffer.alloc(5_000_000, 'x'));
    await until(() => bytes === 5_000_000);
  });

  it('resets every connection at once, and takes new ones', async () => {
    const [a, b] = [await open(), await open()];
    await until(() => proxy.connections === 2);
    const ends = Promise.all([failure(a), failure(b)]);
    expect(proxy.resetAll()).toBe(2);
    expect(await ends).toEqual(['ECONNRESET', 'ECONNRESET']);
    const again = await open();
    const answers = collect(again);
    again.write('back');
    await until(() => answers.text === 'back');
  });

  it('resets in the midst of a message', async () => {
    const client = await open();
    await until(() => proxy.connections === 1);
    const end = failure(client);
    expect(proxy.resetAfter(4)).toBe(1);
    client.write('0123456789');
    expect(await end).toBe('ECONNRESET');
    expect('0123'.startsWith(heard)).toBe(true);
  });

  it('refuses until told otherwise', async () => {
    proxy.refuse(true);
    expect(await failure(connect(proxy.port, HOST))).toBe('ECONNRESET');
    proxy.refuse(false);
    const client = await open();
    const answers = collect(client);
    client.write('in');
    await until(() => answers.text === 'in');
  });

  it('makes what is said take its time', async () => {
    const client = await open();
    const answers = collect(client);
    proxy.delay(60);
    const began = Date.now();
    client.write('slow');
    await until(() => answers.text === 'slow');
    expect(Date.now() - began).toBeGreaterThanOrEqual(110);
  });

  it.each([true, false])('hides the outcome of what was sent (delivered: %s)', async (deliver) => {
    const client = await open();
    const answers = collect(client);
    client.write('BEGIN;');
    await until(() => answers.text === 'BEGIN;');
    const sprung = proxy.resetWhenSent(Buffer.from('COMMIT'), deliver, 60_000);
    const end = failure(client);
    client.write('COMMIT;');
    expect(await sprung).toBe(true);
    expect(await end).toBe('ECONNRESET');
    if (deliver) await until(() => heard === 'BEGIN;COMMIT;');
    else await sleep(50);
    expect(heard).toBe(deliver ? 'BEGIN;COMMIT;' : 'BEGIN;');
    expect(answers.text).toBe('BEGIN;');
  });

  it('disarms when nobody says the word', async () => {
    expect(await proxy.resetWhenSent(Buffer.from('COMMIT'), true, 20)).toBe(false);
    const client = await open();
    const answers = collect(client);
    client.write('COMMIT');
    await until(() => answers.text === 'COMMIT');
  });

  async function open(): Promise<Socket> {
    const socket = connect(proxy.port, HOST);
    await once(socket, 'connect');
    return socket;
  }
});

function collect(socket: Socket): { text: string } {
  const answers = { text: '' };
  socket.on('error', () => undefined);
  socket.on('data', (piece: Buffer) => (answers.text += piece.toString()));
  return answers;
}

async function failure(socket: Socket): Promise<string> {
  socket.resume();
  return new Promise((done) => {
    socket.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    socket.once('close', () => done('closed'));
  });
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await sleep(5);
  }
}
