import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '@app/config';
import { createApi } from '../../apps/api/src/create-app.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { Caller } from './caller.js';
import { queuePrefix, testConfig } from './config.js';

export interface TestApp {
  readonly config: Config;
  readonly database: TestDatabase;
  readonly api: NestFastifyApplication;
  /** Present unless `worker: false`. */
  readonly worker?: INestApplicationContext;
  /** Somebody who is not signed in. */
  readonly anonymous: Caller;
  /** A new account, signed in. */
  person(name?: string): Promise<Caller>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly redisUrl?: string;
  readonly worker?: boolean;
  readonly deployment?: Config['deployment'];
  /** A mail server; without one no mail is sent. */
  readonly smtpUrl?: string;
}

/** The whole system in this process, on a database of its own: the API in memory and a worker that takes jobs. */
export async function startTestApp({ redisUrl, worker = true, deployment = 'embedded', smtpUrl }: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config = testConfig(database, { redisUrl, deployment, ...(smtpUrl === undefined ? {} : { smtpUrl }) });
  const api = await createApi({ config, logLevel: process.env['TANDEM_TEST_LOG'] ? 'error' : false });
  const running = worker
    ? await createWorker(config, { logLevel: process.env['TANDEM_TEST_LOG'] ? 'warn' : false, prefix: queuePrefix(), pump: { idleMs: 20, sweepEveryMs: 500, leaseSeconds: 2, lockMs: 4_000 } })
    : undefined;
  const anonymous = new Caller(api);
  return {
    config,
    database,
    api,
    worker: running,
    anonymous,
    person: (name = 'Somebody') => anonymous.register(name),
    close: async () => {
      await Promise.all([api.close(), running?.close()]);
      await database.drop();
    },
  };
}
