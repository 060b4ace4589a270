import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { projectRoot } from '@app/config';

/** The part of the embedded server that is used here. */
interface Embedded {
  readonly host: string;
  readonly port: number;
  readonly pid: number;
  superuserUrl(database: string): string;
  stop(): Promise<void>;
}

type StartEmbedded = (options: { dataDir: string; port?: number; settings: Record<string, string>; log: (line: string) => void }) => Promise<Embedded>;

export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  /** False from a crash until it takes connections again. */
  readonly running: boolean;
  superuserUrl(database: string): string;
  /**
   * Ends it at once, without a checkpoint (what `pg_ctl stop -m immediate` does). Resolves when it is gone.
   * @returns starts it again on the same port; it recovers from its log
   */
  crash(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

export interface FaultsDatabase {
  readonly appUrl: (port: number) => string;
  readonly migrateUrl: string;
  readonly openerUrl: string;
  readonly superuserUrl: string;
}

const LOGINS = { migrate: 'tandem_migrate', app: 'tandem_app', opener: 'tandem_opener' } as const;
const PASSWORD = 'tandem-faults';
const POLL_MS = 20;

/**
 * A server that writes through to the disk as in production: what is acknowledged has to survive.
 * @param folder of its own, in folders that others may enter
 */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const path = join(projectRoot(), 'bin', 'lib', 'embedded-postgres.mjs');
  const { startEmbeddedPostgres } = (await import(pathToFileURL(path).href)) as { startEmbeddedPostgres: StartEmbedded };
  const start = (port?: number): Promise<Embedded> => startEmbeddedPostgres({ dataDir: join(folder, 'data'), port, settings: { fsync: 'on', synchronous_commit: 'on' }, log: () => undefined });
  let embedded = await start();
  let running = true;
  const server: PostgresServer = {
    host: embedded.host,
    port: embedded.port,
    get running() {
      return running;
    },
    superuserUrl: (database) => embedded.superuserUrl(database),
    crash: async () => {
      running = false;
      process.kill(embedded.pid, 'SIGQUIT');
      while (lives(embedded.pid)) await sleep(POLL_MS);
      // It is gone: this only takes back what was to happen at our own end.
      await embedded.stop();
      return async () => {
        embedded = await start(server.port);
        running = true;
      };
    },
    stop: () => embedded.stop(),
  };
  await asSuperuser(server, async (client) => {
    for (const login of Object.values(LOGINS)) {
      await client.query(`CREATE ROLE ${login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${PASSWORD}'`);
    }
  });
  return server;
}

/** A database of its own, brought up to date by the product's own command. `appUrl` takes the port of whatever stands before the server. */
export async function createDatabase(server: PostgresServer, name: string): Promise<FaultsDatabase> {
  await asSuperuser(server, async (client) => void (await client.query(`CREATE DATABASE "${name}" OWNER ${LOGINS.migrate}`)));
  const url = (login: string, port: number): string => `postgres://${login}:${PASSWORD}@${server.host}:${port}/${name}`;
  const migrateUrl = url(LOGINS.migrate, server.port);
  await promisify(execFile)(process.execPath, [join(projectRoot(), 'dist/apps/worker/src/commands/migrate.js')], {
    env: { DATABASE_URL: url(LOGINS.app, server.port), MIGRATE_DATABASE_URL: migrateUrl, JWT_SECRET: '-'.repeat(32) },
  });
  return { appUrl: (port) => url(LOGINS.app, port), migrateUrl, openerUrl: url(LOGINS.opener, server.port), superuserUrl: server.superuserUrl(name) };
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function asSuperuser(server: PostgresServer, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
