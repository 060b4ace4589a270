import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export const HOST = '127.0.0.1';
/** Below those that a system gives to outgoing connections: while a process is killed and comes back, one of these could take its port, or reach itself by it. */
const [LOWEST, BEYOND] = [20_000, 32_000];
const TRIES = 100;

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(LOWEST, BEYOND);
    if (await isFree(port)) return port;
  }
  throw new Error('no port is free');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listens = await new Promise<boolean>((done) => server.once('error', () => done(false)).listen(port, HOST, () => done(true)));
  if (listens) await new Promise((done) => server.close(done));
  return listens;
}
