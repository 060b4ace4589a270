import { execFile } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { projectRoot } from '@app/config';

/** The part of the embedded server that is used here. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  superuserUrl(database: string): string;
  stop(): Promise<void>;
}

type StartEmbedded = (options: { dataDir: string; settings: Record<string, string>; log: (line: string) => void }) => Promise<PostgresServer>;

export interface FaultsDatabase {
  readonly appUrl: string;
  readonly migrateUrl: string;
  readonly superuserUrl: string;
}

const LOGINS = { migrate: 'tandem_migrate', app: 'tandem_app', opener: 'tandem_opener' } as const;
const PASSWORD = 'tandem-faults';

/** A server that writes through to the disk as in production: what is acknowledged has to survive. */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  // A temporary folder is made 0700; started by root, PostgreSQL runs as another user and must get in.
  chmodSync(folder, 0o755);
  const path = join(projectRoot(), 'bin', 'lib', 'embedded-postgres.mjs');
  const { startEmbeddedPostgres } = (await import(pathToFileURL(path).href)) as { startEmbeddedPostgres: StartEmbedded };
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), settings: {}, log: () => undefined });
  await asSuperuser(server, async (client) => {
    for (const login of Object.values(LOGINS)) {
      await client.query(`CREATE ROLE ${login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${PASSWORD}'`);
    }
  });
  return server;
}

/** A database of its own, brought up to date by the product's own command. */
export async function createDatabase(server: PostgresServer, name: string): Promise<FaultsDatabase> {
  await asSuperuser(server, async (client) => void (await client.query(`CREATE DATABASE "${name}" OWNER ${LOGINS.migrate}`)));
  const url = (login: string): string => `postgres://${login}:${PASSWORD}@${server.host}:${server.port}/${name}`;
  const database = { appUrl: url(LOGINS.app), migrateUrl: url(LOGINS.migrate), superuserUrl: server.superuserUrl(name) };
  await promisify(execFile)(process.execPath, [join(projectRoot(), 'dist/apps/worker/src/commands/migrate.js')], {
    env: { DATABASE_URL: database.appUrl, MIGRATE_DATABASE_URL: database.migrateUrl, JWT_SECRET: '-'.repeat(32) },
  });
  return database;
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
