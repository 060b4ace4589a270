import { randomBytes } from 'node:crypto';
import { migrateQueues } from '@app/jobs';
import { runMigrations } from '@app/store';
import pg from 'pg';
import { askServer } from './ask-server.js';

/** One migrated database of its own, under the three logins of production. */
export interface TestDatabase {
  /** Reads and writes rows. */
  readonly appUrl: string;
  /** Owns the schema. */
  readonly migrateUrl: string;
  /** Opens sealed bids. */
  readonly openerUrl: string;
  /** May do anything; for looking behind the scenes, never for the code under test. */
  readonly superuserUrl: string;
  /** Drops the database, cutting connections that are left. */
  drop(): Promise<void>;
}

const ROLES = { migrate: 'tandem_migrate', app: 'tandem_app', opener: 'tandem_opener' } as const;
const PASSWORD = 'tandem-test';
/** Any number that no other program uses as an advisory lock on the maintenance database. */
const TEMPLATE_LOCK = 7_263_090;

/**
 * A copy of a database that the first suite of the run migrates and the others wait for; a copy takes
 * some 70 ms. Drop it in `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { superuserUrl, run } = await askServer<{ superuserUrl: string; run: string }>('/postgres');
  const template = `tandem_test_${run}_template`;
  const name = `tandem_test_${run}_${randomBytes(6).toString('hex')}`;
  await withSuperuser(superuserUrl, async (client) => {
    await ensureTemplate(client, superuserUrl, template);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}" OWNER ${ROLES.migrate}`);
  });
  return describeDatabase(superuserUrl, name);
}

/** An empty, unmigrated database of the migrating login, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const { superuserUrl, run } = await askServer<{ superuserUrl: string; run: string }>('/postgres');
  const name = `tandem_test_${run}_${randomBytes(6).toString('hex')}`;
  await withSuperuser(superuserUrl, async (client) => {
    await locked(client, () => ensureRoles(client));
    await client.query(`CREATE DATABASE "${name}" OWNER ${ROLES.migrate}`);
  });
  return describeDatabase(superuserUrl, name);
}

function describeDatabase(superuserUrl: string, name: string): TestDatabase {
  return {
    appUrl: databaseUrl(superuserUrl, name, ROLES.app),
    migrateUrl: databaseUrl(superuserUrl, name, ROLES.migrate),
    openerUrl: databaseUrl(superuserUrl, name, ROLES.opener),
    superuserUrl: databaseUrl(superuserUrl, name),
    drop: () => withSuperuser(superuserUrl, async (client) => void (await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))),
  };
}

async function ensureTemplate(client: pg.Client, superuserUrl: string, template: string): Promise<void> {
  await locked(client, async () => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    await ensureRoles(client);
    // It takes its final name only when it is complete, so that a suite that dies here leaves no half template.
    const building = `${template}_building`;
    await client.query(`DROP DATABASE IF EXISTS "${building}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${building}" OWNER ${ROLES.migrate}`);
    await runMigrations({ migrateUrl: databaseUrl(superuserUrl, building, ROLES.migrate), others: [migrateQueues] });
    await client.query(`ALTER DATABASE "${building}" RENAME TO "${template}"`);
  });
}

async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of Object.values(ROLES)) {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD '${PASSWORD}'`);
  }
}

async function locked(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function withSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'tandem-test-harness' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function databaseUrl(superuserUrl: string, database: string, login?: string): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  if (login !== undefined) {
    url.username = login;
    url.password = PASSWORD;
  }
  return url.href;
}

/** For what no route does: moving time, and looking behind the scenes. */
export async function asSuperuser<Row extends object>({ superuserUrl }: Pick<TestDatabase, 'superuserUrl'>, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return withSuperuser(superuserUrl, async (client) => (await client.query<Row>(sql, [...parameters])).rows);
}
