import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './database.js';

describe('a test database', () => {
  let one: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });

  afterAll(async () => {
    await Promise.all([one.drop(), other.drop()]);
  });

  it('is migrated, and its app login may read rows', async () => {
    expect(await query(one.appUrl, 'SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 0 }]);
  });

  it('holds the queues too, and the app login may use them', async () => {
    expect(await query(one.appUrl, `SELECT has_schema_privilege('bullmq', 'USAGE') AS may`)).toEqual([{ may: true }]);
  });

  it('is not seen by another suite', async () => {
    await query(one.migrateUrl, 'CREATE TABLE only_here (id int)');
    expect(await query(other.migrateUrl, `SELECT to_regclass('only_here') AS found`)).toEqual([{ found: null }]);
  });

  it('lets the app change no structure', async () => {
    await expect(query(one.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
  });

  it('is gone after drop, even with a connection left open', async () => {
    const gone = await createTestDatabase();
    const left = new pg.Client({ connectionString: gone.appUrl });
    left.on('error', () => undefined);
    await left.connect();
    await gone.drop();
    await expect(query(gone.appUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
    await left.end();
  });
});

describe('an empty database', () => {
  it('holds no table, and belongs to the migrating login', async () => {
    const empty = await createEmptyDatabase();
    try {
      expect(await query(empty.migrateUrl, `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'`)).toEqual([{ n: 0 }]);
      await query(empty.migrateUrl, 'CREATE TABLE mine (id int)');
    } finally {
      await empty.drop();
    }
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
