import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Config } from '@app/config';
import type { AccountId } from '@app/domain';
import type { Actor } from '@app/services';
import { AccountRepository } from '@app/store';
import pg from 'pg';
import { createWorker } from '../../../apps/worker/src/create-worker.js';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { queuePrefix, testConfig } from '../../harness/config.js';
import { drainOutbox } from '../../harness/drain-outbox.js';
import { createTestDatabase, type TestDatabase } from '../../harness/database.js';

export interface SystemOptions {
  readonly redisUrl?: string;
  readonly deployment?: Config['deployment'];
  readonly smtpUrl?: string;
  readonly smsGateway?: Config['smsGateway'];
  /** Of the queues; one of its own unless told. */
  readonly prefix?: string;
}

/** All use-cases on a database of their own. No job is taken by itself: a test dispatches, drains or starts workers. */
export interface System {
  readonly config: Config;
  readonly database: TestDatabase;
  /** What the two processes of one system share. */
  readonly prefix: string;
  get<T>(service: Type<T>): T;
  /** Rows as the superuser sees them: for looking, and for moving time in rows. */
  rows<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** An account that cannot sign in; hashing a password for each would take most of a suite's time. */
  person(domain?: string): Promise<Actor>;
  /** Runs all waiting work here, in order and without the queue, until none is due. */
  drain(): Promise<void>;
  /** A process that takes jobs, as in production, but quick to look. */
  startWorker(): Promise<INestApplicationContext>;
  close(): Promise<void>;
}

export async function startSystem({ redisUrl, deployment = 'embedded', smtpUrl, smsGateway, prefix = queuePrefix() }: SystemOptions = {}): Promise<System> {
  const database = await createTestDatabase();
  const config = testConfig(database, { redisUrl, deployment, smtpUrl, smsGateway });
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, prefix), { logger: false, abortOnError: false });
  const pool = new pg.Pool({ connectionString: database.superuserUrl, max: 4 });
  // Its last connections may still be closing when the database is dropped, and are then cut; a query that is cut still fails.
  pool.on('error', () => undefined);
  const workers: INestApplicationContext[] = [];
  const get = <T>(service: Type<T>): T => app.get(service, { strict: false });

  return {
    config,
    database,
    prefix,
    get,
    rows: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) => (await pool.query<Row>(sql, [...parameters])).rows,
    person: async (domain = 'demo.example') => {
      const accountId = randomUUID() as string as AccountId;
      const email = `${accountId}@${domain}`;
      await get(AccountRepository).add({ id: accountId, email, emailKey: email, name: 'Somebody', passwordHash: 'none' });
      return { accountId, operator: false };
    },
    drain: () => drainOutbox(app),
    startWorker: async () => {
      const worker = await createWorker(config, {
        logLevel: false,
        prefix,
        pump: { idleMs: 10, sweepEveryMs: 300, leaseSeconds: 1, lockMs: 4_000, deliverySeconds: 2 },
      });
      workers.push(worker);
      return worker;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await app.close();
      await pool.end();
      await database.drop();
    },
  };
}
