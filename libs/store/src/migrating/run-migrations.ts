import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { dataSourceOptions } from '../data-source.js';
import { grantLogins } from './grant-logins.js';

/** Any number that no other program uses as an advisory lock on this database. */
const MIGRATION_LOCK = 7_263_001;

export interface MigrationPlan {
  readonly migrateUrl: string;
  /** Brings another owner's schema up to date in the same breath (the queue's), with the migrating connection. */
  readonly others?: readonly ((client: pg.ClientBase) => Promise<unknown>)[];
}

/**
 * Brings the database up to date and renews the grants of the logins. Safe to run from several
 * processes at once: all wait for one lock. Returns the names of the migrations it ran.
 */
export async function runMigrations({ migrateUrl, others = [] }: MigrationPlan): Promise<string[]> {
  const client = new pg.Client({ connectionString: migrateUrl, application_name: 'tandem-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const dataSource = await new DataSource({
      ...dataSourceOptions({ url: migrateUrl, poolSize: 2, applicationName: 'tandem-migrate' }),
      migrations: [...migrations],
      migrationsTransactionMode: 'each',
    }).initialize();
    try {
      const ran = await dataSource.runMigrations();
      for (const migrate of others) await migrate(client);
      await grantLogins(client);
      return ran.map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await client.end();
  }
}
