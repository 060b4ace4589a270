import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrateQueues } from '@app/jobs';
import { dataSourceOptions, openStore, runMigrations, schemaDrift, UnitOfWork } from '@app/store';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../harness/database.js';
import { gate } from './support/gate.js';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a unit of work', () => {
  let database: TestDatabase;
  let store: DataSource;
  let work: UnitOfWork;
  beforeAll(async () => {
    database = await createTestDatabase();
    await ask(database.migrateUrl, 'CREATE TABLE box (id int PRIMARY KEY, n int NOT NULL); GRANT ALL ON box TO tandem_app');
    store = await openStore({ url: database.appUrl });
    work = new UnitOfWork(store);
  });
  afterAll(async () => {
    await store.destroy();
    await database.drop();
  });

  const put = (id: number, n = 0): Promise<unknown> => work.sql('INSERT INTO box (id, n) VALUES ($1, $2)', [id, n]);
  const has = async (id: number): Promise<boolean> => (await work.sql('SELECT 1 FROM box WHERE id = $1', [id])).length === 1;
  const me = async (): Promise<unknown> => (await work.sql<{ id: string }>('SELECT pg_current_xact_id()::text AS id'))[0]!.id;

  it('joins the outer one: one transaction, and it is told so', async () => {
    expect(work.inTransaction).toBe(false);
    await work.run(async () => {
      const outer = await me();
      await work.run(async () => {
        expect(work.inTransaction).toBe(true);
        expect(await me()).toBe(outer);
        await put(1);
      });
      expect(await ask(database.appUrl, 'SELECT 1 FROM box WHERE id = 1')).toEqual([]);
    });
    expect(await has(1)).toBe(true);
    expect(work.inTransaction).toBe(false);
  });

  it('takes everything back when it throws, the work of inner ones too', async () => {
    const failing = work.run(async () => {
      await put(2);
      await work.run(() => put(3));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect([await has(2), await has(3)]).toEqual([false, false]);
  });

  it('keeps two that run at once apart', async () => {
    const [one, other] = await Promise.all([work.run(async () => [await me(), await me()]), work.run(async () => [await me(), await me()])]);
    expect(one[0]).toBe(one[1]);
    expect(other[0]).toBe(other[1]);
    expect(one[0]).not.toBe(other[0]);
  });

  it('is tried again after a deadlock, and both end', async () => {
    await put(10);
    await put(11);
    const [first, second] = [gate(), gate()];
    let tries = 0;
    const add = async (id: number): Promise<unknown> => work.sql('UPDATE box SET n = n + 1 WHERE id = $1', [id]);
    const one = work.run(async () => {
      tries += 1;
      await add(10);
      first.open();
      await second.opened;
      await add(11);
    });
    const other = work.run(async () => {
      tries += 1;
      await add(11);
      second.open();
      await first.opened;
      await add(10);
    });
    await Promise.all([one, other]);
    expect(tries).toBe(3);
    expect(await work.sql('SELECT n FROM box WHERE id IN (10, 11)')).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it('is tried again after a serialization failure, and no more than four times', async () => {
    let tries = 0;
    const fail = (until: number) => () =>
      work.run(async () => {
        tries += 1;
        if (tries <= until) await work.sql(`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = '40001'; END $$`);
        return 'done';
      });
    expect(await fail(3)()).toBe('done');
    expect(tries).toBe(4);
    tries = 0;
    await expect(fail(9)()).rejects.toThrow('lost');
    expect(tries).toBe(4);
  });

  it('is not tried again for any other failure', async () => {
    let tries = 0;
    const twice = work.run(async () => {
      tries += 1;
      await put(1);
    });
    await expect(twice).rejects.toThrow('duplicate key');
    expect(tries).toBe(1);
  });

  it.each([
    ['SELECT', 'SELECT id, n FROM box WHERE id = 20'],
    ['UPDATE', 'UPDATE box SET n = 7 WHERE id = 20 RETURNING id, n'],
    ['INSERT', 'INSERT INTO box (id, n) VALUES (20, 7) ON CONFLICT (id) DO UPDATE SET n = excluded.n RETURNING id, n'],
    ['WITH', 'WITH moved AS (UPDATE box SET n = 7 WHERE id = 20 RETURNING id, n) SELECT id, n FROM moved'],
    ['DELETE', 'DELETE FROM box WHERE id = 20 RETURNING id, n'],
  ])('gives rows for %s alike, inside a transaction and outside', async (_verb, sql) => {
    for (const run of [(ask: () => Promise<unknown[]>) => ask(), (ask: () => Promise<unknown[]>) => work.run(ask)]) {
      await work.sql('INSERT INTO box (id, n) VALUES (20, 7) ON CONFLICT DO NOTHING');
      expect(await run(() => work.sql(sql))).toEqual([{ id: 20, n: 7 }]);
    }
  });

  it('gives two rows as two rows, and none as none', async () => {
    expect(await work.sql('SELECT id FROM box WHERE id IN (10, 11) ORDER BY id')).toEqual([{ id: 10 }, { id: 11 }]);
    expect(await work.sql('UPDATE box SET n = 0 WHERE id IN (10, 11) RETURNING n')).toEqual([{ n: 0 }, { n: 0 }]);
    expect(await work.sql('UPDATE box SET n = 0 WHERE id = -1 RETURNING n')).toEqual([]);
    expect(await work.sql('SELECT ARRAY[1, 2] AS pair')).toEqual([{ pair: [1, 2] }]);
  });
});

describe('the database logins', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it.each([
    'UPDATE business_versions SET profile_hash = profile_hash',
    'DELETE FROM business_versions',
    'UPDATE tender_versions SET note = note',
    'DELETE FROM tender_versions',
    'TRUNCATE tender_versions CASCADE',
    'TRUNCATE outbox',
    'DELETE FROM migrations',
    'INSERT INTO migrations (timestamp, name) VALUES (1, $$x$$)',
    'CREATE TABLE mine (id int)',
    'CREATE SCHEMA mine',
    'DROP TABLE outbox',
    'ALTER TABLE outbox ADD COLUMN mine int',
    'CREATE INDEX mine ON outbox (topic)',
    'ALTER TABLE tender_versions DISABLE TRIGGER ALL',
  ])('let the app not run: %s', async (sql) => {
    await expect(ask(database.appUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('let the app read and append versions', async () => {
    expect(await ask(database.appUrl, 'SELECT count(*)::int AS n FROM tender_versions')).toEqual([{ n: 0 }]);
    const rights = await ask(database.appUrl, `SELECT has_table_privilege('tender_versions', 'INSERT') AS t, has_table_privilege('business_versions', 'INSERT') AS b`);
    expect(rights).toEqual([{ t: true, b: true }]);
  });

  it.each([
    'UPDATE sealing_keys SET public_key = public_key',
    'INSERT INTO sealing_keys (id, suite, public_key, demonstration) VALUES ($$x$$, $$x$$, $$x$$, false)',
    'INSERT INTO opened_envelopes (bid_id, name, content, opened_at) VALUES (gen_random_uuid(), $$price$$, $$x$$, now())',
    'UPDATE opened_envelopes SET content = content',
    'UPDATE bid_envelopes SET ciphertext = ciphertext',
    'UPDATE bids SET received_at = received_at',
    'DELETE FROM bids',
    'UPDATE bid_audit SET detail = detail',
    'DELETE FROM bid_audit',
    'INSERT INTO bid_audit (tender_id, number, at, action, detail, previous, hash) VALUES (gen_random_uuid(), 1, now(), $$x$$, $$x$$, $$x$$, $$x$$)',
    'UPDATE opening_voices SET account_id = account_id',
    'DELETE FROM openings',
    'UPDATE bid_document_chunks SET content = content',
    'DELETE FROM bid_document_chunks',
    'UPDATE bid_documents SET sealed_title = sealed_title',
    'UPDATE bound_documents SET document_id = document_id',
    'DELETE FROM bound_documents',
    'INSERT INTO opened_documents (document_id, bid_id, title, media_type, size_bytes, sha256, opened_at) VALUES (gen_random_uuid(), gen_random_uuid(), $$x$$, $$x$$, 1, $$x$$, now())',
    'UPDATE opened_document_chunks SET content = content',
  ])('let the app, which takes sealed bids in, not run: %s', async (sql) => {
    await expect(ask(database.appUrl, sql)).rejects.toThrow('permission denied');
  });

  it('let the opener read what an opening is judged by and nothing else, and use no function of the queues', async () => {
    const tables = await ask(
      database.superuserUrl,
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`,
    );
    expect(tables.length).toBeGreaterThan(18);
    const open: Record<string, string[]> = { SELECT: [], INSERT: [], 'UPDATE, DELETE, TRUNCATE': [] };
    for (const { name } of tables) {
      for (const [right, found] of Object.entries(open)) {
        const [row] = await ask(database.superuserUrl, `SELECT has_table_privilege('tandem_opener', '${String(name)}', '${right}') AS may`);
        if (row!['may'] === true) found.push(String(name).replace('public.', ''));
      }
    }
    expect(open['SELECT']?.sort()).toEqual([
      'bid_arrivals', 'bid_audit', 'bid_document_chunks', 'bid_documents', 'bid_envelopes', 'bid_judgements', 'bids', 'consortia', 'memberships', 'opened_envelopes', 'opening_voices', 'openings', 'sealing_keys', 'tenders',
    ]);
    expect(open['INSERT']?.sort()).toEqual(['opened_document_chunks', 'opened_documents', 'opened_envelopes', 'sealing_keys']);
    expect(open['UPDATE, DELETE, TRUNCATE']).toEqual([]);
    await expect(ask(database.openerUrl, 'SELECT * FROM businesses')).rejects.toThrow('permission denied');
    await expect(ask(database.openerUrl, 'SELECT * FROM accounts')).rejects.toThrow('permission denied');
    await expect(ask(database.openerUrl, 'UPDATE bids SET received_at = now()')).rejects.toThrow('permission denied');
    await expect(ask(database.openerUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
    expect(await ask(database.openerUrl, `SELECT has_schema_privilege('bullmq', 'USAGE') AS may`)).toEqual([{ may: false }]);
  });

  it('let the app use every table of the queues', async () => {
    const denied = await ask(
      database.appUrl,
      `SELECT tablename FROM pg_tables WHERE schemaname = 'bullmq' AND NOT (has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')
         AND has_table_privilege(format('%I.%I', schemaname, tablename), 'INSERT')) AND tablename NOT LIKE '%migration%'`,
    );
    expect(denied).toEqual([]);
  });
});

describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  const tables = async (): Promise<number> => Number((await ask(database.migrateUrl, `SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`))[0]!['n']);
  const migrate = (): Promise<string[]> => runMigrations({ migrateUrl: database.migrateUrl, others: [migrateQueues] });

  it('make what the schemas declare, once, whoever else migrates at the same time', async () => {
    const ran = await Promise.all([migrate(), migrate()]);
    expect(ran.flat()).toHaveLength(migrations.length);
    expect(await schemaDrift(database.migrateUrl)).toEqual([]);
    expect(await migrate()).toEqual([]);
  });

  it('leave nothing when they are undone, and can be run again', async () => {
    const before = await tables();
    const store = await new DataSource({ ...dataSourceOptions({ url: database.migrateUrl, poolSize: 1 }), migrations: [...migrations] }).initialize();
    try {
      for (const _ of migrations) await store.undoLastMigration();
    } finally {
      await store.destroy();
    }
    expect(await tables()).toBe(0);
    expect(await ask(database.migrateUrl, `SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE nspname = 'public'`)).toEqual([]);
    expect(await migrate()).toHaveLength(migrations.length);
    expect(await tables()).toBe(before);
    expect(await schemaDrift(database.migrateUrl)).toEqual([]);
    await expect(ask(database.appUrl, 'DELETE FROM tender_versions')).rejects.toThrow('permission denied');
  });

  it('show a difference where somebody changed the database by hand', async () => {
    await ask(database.migrateUrl, 'ALTER TABLE outbox DROP COLUMN last_error');
    expect(await schemaDrift(database.migrateUrl)).toEqual([expect.stringContaining('last_error')]);
  });
});
