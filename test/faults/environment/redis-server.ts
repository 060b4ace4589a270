import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, HOST } from './free-port.js';

/** A Redis that keeps nothing on disk. */
export interface RedisServer {
  readonly url: string;
  /** Forgets everything, as a restart without persistence does. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** The path of redis-server, or undefined where it is not installed. */
export function findRedisServer(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, 'redis-server'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** @throws Error with what it said when it does not start */
export async function startRedis(binary: string, folder: string): Promise<RedisServer> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const child = spawn(binary, ['--port', String(port), '--bind', HOST, '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const gone = new Promise((done) => child.once('exit', done));
  let said = '';
  await new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`redis-server ended with ${code}:\n${said}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (said.length < 100_000) said += chunk.toString();
      if (said.includes('Ready to accept connections')) done();
    });
    child.stderr.resume();
  });
  const client = new Redis({ host: HOST, port });
  client.on('error', () => undefined);
  return {
    url: `redis://${HOST}:${port}/0`,
    flush: async () => void (await client.flushall()),
    stop: async () => {
      client.disconnect();
      child.kill('SIGTERM');
      await gone;
      process.off('exit', endWithUs);
    },
  };
}
