import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, HOST } from './free-port.js';

/** A Redis that keeps nothing on disk. */
export interface RedisServer {
  readonly port: number;
  /** False from a shutdown until it takes connections again. */
  readonly running: boolean;
  /** Forgets everything and goes on. */
  flush(): Promise<void>;
  /**
   * SHUTDOWN NOSAVE. Resolves when it is gone.
   * @returns starts it again on the same port, empty
   */
  shutDown(): Promise<() => Promise<void>>;
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
  let child = await launch(binary, port, folder);
  let running = true;
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const client = new Redis({ host: HOST, port });
  client.on('error', () => undefined);
  return {
    port,
    get running() {
      return running;
    },
    flush: async () => void (await client.flushall()),
    shutDown: async () => {
      running = false;
      const gone = end(child);
      // Its answer is a closed connection; asked again, as ioredis does by itself, its successor would end too.
      const last = new Redis({ host: HOST, port, retryStrategy: () => null });
      last.on('error', () => undefined);
      await last.call('SHUTDOWN', 'NOSAVE').catch(() => undefined);
      await gone;
      return async () => {
        child = await launch(binary, port, folder);
        running = true;
      };
    },
    stop: async () => {
      client.disconnect();
      const gone = end(child);
      child.kill('SIGTERM');
      await gone;
      process.off('exit', endWithUs);
    },
  };
}

async function launch(binary: string, port: number, folder: string): Promise<ChildProcess> {
  const child = spawn(binary, ['--port', String(port), '--bind', HOST, '--save', '', '--appendonly', 'no', '--dir', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
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
  return child;
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => child.once('exit', () => done()));
}
