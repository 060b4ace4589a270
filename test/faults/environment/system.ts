import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '@app/config';
import { freePort, HOST } from './free-port.js';
import { createDatabase, type PostgresServer } from './postgres.js';
import { RealProcess } from './real-process.js';
import type { RedisServer } from './redis-server.js';
import { TcpProxy } from './tcp-proxy.js';

export type Backend = 'postgres' | 'redis';

/** The service as it runs in production: its own processes from the build, over a real database and queue. */
export interface System {
  readonly backend: Backend;
  readonly apiUrl: string;
  readonly api: RealProcess;
  readonly workers: readonly RealProcess[];
  readonly postgres: PostgresServer;
  /** Between the processes and PostgreSQL. */
  readonly postgresProxy: TcpProxy;
  /** Present on the Redis backend. */
  readonly redis?: RedisServer;
  /** Between the processes and Redis. */
  readonly redisProxy?: TcpProxy;
  /** The superuser's connections, for looking behind the scenes; no proxy stands before them. */
  readonly database: pg.Pool;
  /** Logs, journals and whatever else a person wants to read after a bad round. */
  readonly folder: string;
  /** One more process of the service, not started yet; stopped with the others. */
  launch(extra: ExtraProcess): RealProcess;
  /** The process that opens sealed bids, under its own login and with a key file of this system. */
  launchOpener(name: string, env?: Readonly<Record<string, string>>): RealProcess;
  stop(): Promise<void>;
}

export interface ExtraProcess {
  readonly name: string;
  /** Below dist/. */
  readonly program: string;
  readonly readyMark: RegExp;
  /** Beside what every process is told. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface SystemPlan {
  readonly backend: Backend;
  /** Of its own: a crash is not to hit another system. */
  readonly postgres: PostgresServer;
  readonly redis?: RedisServer;
  readonly folder: string;
  readonly workers: number;
  /** Beside what every process is told. */
  readonly env?: Readonly<Record<string, string>>;
}

/** @throws Error naming the log when a process does not get ready */
export async function startSystem({ backend, postgres, redis, folder, workers, env: more = {} }: SystemPlan): Promise<System> {
  mkdirSync(folder, { recursive: true });
  const { appUrl, migrateUrl, openerUrl, superuserUrl } = await createDatabase(postgres, `faults_${backend}`);
  const port = await freePort();
  const postgresProxy = await TcpProxy.open(postgres.port);
  const redisProxy = redis && (await TcpProxy.open(redis.port));
  const env = {
    PATH: process.env['PATH'] ?? '',
    NO_COLOR: '1',
    DATABASE_URL: appUrl(postgresProxy.port),
    MIGRATE_DATABASE_URL: migrateUrl,
    JWT_SECRET: randomBytes(36).toString('base64'),
    DEPLOYMENT: 'embedded',
    HOST,
    API_PORT: String(port),
    ...more,
    ...(redisProxy ? { REDIS_URL: `redis://${HOST}:${redisProxy.port}/0` } : {}),
  };
  const processOf = ({ name, program, readyMark }: ExtraProcess, its: Readonly<Record<string, string>>): RealProcess =>
    new RealProcess({ name, program: join(projectRoot(), 'dist', program), env: its, readyMark, logFile: join(folder, `${name}.log`) });
  const start = (name: string, program: string, readyMark: RegExp): RealProcess => processOf({ name, program, readyMark }, env);
  const extras: RealProcess[] = [];
  const launched = (extra: ExtraProcess, its: Readonly<Record<string, string>>): RealProcess => {
    const launchedNow = processOf(extra, { ...its, ...extra.env });
    extras.push(launchedNow);
    return launchedNow;
  };
  const openerEnv = { PATH: env.PATH, NO_COLOR: '1', OPENER_DATABASE_URL: openerUrl, OPENER_KEY_FILE: join(folder, 'opener-key.json'), DEPLOYMENT: 'embedded' };
  const api = start('api', 'apps/api/src/main.js', /listening on/);
  const crew = Array.from({ length: workers }, (_, index) => start(`worker-${index + 1}`, 'apps/worker/src/main.js', /\] ready\s/));
  const database = new pg.Pool({ connectionString: superuserUrl, max: 3 });
  // The server may end before its last idle connection does.
  database.on('error', () => undefined);
  const stop = async (): Promise<void> => {
    await Promise.all([api, ...crew, ...extras].map((process) => process.stop()));
    await database.end();
    await Promise.all([postgresProxy.close(), redisProxy?.close()]);
  };
  for (const process of [api, ...crew]) {
    if (await process.start()) continue;
    await stop();
    throw new Error(`${process.name} did not start; see ${join(folder, `${process.name}.log`)}`);
  }
  return { backend, apiUrl: `http://${HOST}:${port}`, api, workers: crew, postgres, postgresProxy, redis, redisProxy, database, folder, launch: (extra) => launched(extra, env), launchOpener: (name, its) => launched({ name, program: 'apps/opener/src/main.js', readyMark: /\] ready/, env: its }, openerEnv), stop };
}
