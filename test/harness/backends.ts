import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, it } from '@jest/globals';
import { askServer } from './ask-server.js';

/** Which queue backend a suite runs on. */
export interface QueueBackend {
  readonly name: 'postgres' | 'redis';
  /** A Redis database of this suite's own; known in hooks and tests, not while the body is read. Never set on PostgreSQL. */
  readonly redisUrl?: string;
}

const MISSING = 'Redis: queue tests on Redis (redis-server is not installed)';

/**
 * Runs the body once on each queue backend. Without a redis-server the Redis half is skipped and named
 * at the end of `npm test`; with CI=true it fails instead.
 */
export function describeBackends(title: string, body: (backend: QueueBackend) => void): void {
  describe(`${title}, on PostgreSQL`, () => body({ name: 'postgres' }));

  if (process.env['TANDEM_TEST_REDIS']) {
    describe(`${title}, on Redis`, () => {
      const backend: { name: 'redis'; redisUrl?: string } = { name: 'redis' };
      beforeAll(async () => {
        backend.redisUrl = (await askServer<{ url: string }>('/redis')).url;
      });
      body(backend);
    });
  } else if (process.env['CI'] === 'true') {
    describe(`${title}, on Redis`, () => {
      it('has a redis-server to run on', () => {
        throw new Error('redis-server is not installed, and in CI nothing is skipped: install it, or set TEST_REDIS_URL.');
      });
    });
  } else {
    nameSkipped(MISSING);
    describe.skip(`${title}, on Redis`, () => body({ name: 'redis' }));
  }
}

/** Adds a line, once, to the file from which `npm test` names what was skipped. */
export function nameSkipped(line: string): void {
  const file = process.env['TANDEM_SKIPPED_FILE'];
  if (!file) return;
  const named = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (!named.includes(line)) appendFileSync(file, `${line}\n`);
}
