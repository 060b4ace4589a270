import { randomUUID } from 'node:crypto';
import { loadConfig } from '@app/config';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { startServer } from './server.js';

/** What is to go out, and to whom: an address of mail, or of an endpoint. */
export interface Outgoing {
  readonly channel: 'email' | 'webhook';
  readonly to: string;
  readonly count: number;
}

export interface Settled {
  readonly id: string;
  readonly to: string;
  readonly state: string;
  readonly attempts: number;
  readonly outcome: string;
  /** Milliseconds since 1970 at which it was queued. */
  readonly queuedAt: number;
}

/** A database of its own with firms and people, and a real worker that sends what is queued for them. */
export interface Mailroom {
  readonly worker: INestApplicationContext;
  readonly database: pg.Client;
  /** Queues notices, all in one commit. */
  queue(outgoing: readonly Outgoing[]): Promise<void>;
  /** As the ledger has them. */
  ledger(): Promise<Settled[]>;
  close(): Promise<void>;
}

/** @param secret of every endpoint, sealed as the deployment keeps it */
export async function openMailroom(env: Readonly<Record<string, string>>, secret: Buffer = Buffer.alloc(0)): Promise<Mailroom> {
  const server = await startServer({ migrated: true });
  const config = loadConfig({ DATABASE_URL: server.url, MIGRATE_DATABASE_URL: server.url, JWT_SECRET: 'a secret of a benchmark, long enough to be one', DEPLOYMENT: 'embedded', WEBHOOKS_MAY_BE_PRIVATE: 'true', ...env });
  const worker = await createWorker(config, { logLevel: 'error' });
  const database = new pg.Client({ connectionString: server.url });
  await database.connect();
  return {
    worker,
    database,
    queue: async (outgoing) => {
      await database.query('BEGIN');
      for (const each of outgoing) await queueOne(database, each, secret);
      await database.query('COMMIT');
    },
    ledger: async () => {
      const { rows } = await database.query<Omit<Settled, 'queuedAt'> & { queuedAt: Date }>(
        `SELECT d.id, coalesce(a.email, w.url) AS to, d.state, d.attempts, coalesce(d.outcome, '') AS outcome, d.created_at AS "queuedAt" FROM deliveries d
         LEFT JOIN accounts a ON a.id = d.target_id LEFT JOIN webhook_endpoints w ON w.id = d.target_id WHERE d.channel <> 'in_app'`,
      );
      return rows.map((row) => ({ ...row, queuedAt: row.queuedAt.getTime() }));
    },
    close: async () => {
      await worker.close();
      await database.end();
      await server.stop();
    },
  };
}

/** A firm with a person or an endpoint, and notices for it that are in the app already. */
async function queueOne(database: pg.Client, { channel, to, count }: Outgoing, secret: Buffer): Promise<void> {
  const [firm, person, endpoint] = [randomUUID(), randomUUID(), randomUUID()];
  const target = channel === 'email' ? person : endpoint;
  const lane = channel === 'email' ? `mail:${to.split('@')[1] ?? ''}` : `webhook:${endpoint}`;
  await database.query(`INSERT INTO businesses (id, version, name, economy, terms) VALUES ($1, 1, 'Bench', 'MY', '{}')`, [firm]);
  await database.query(`INSERT INTO alert_settings (business_id, min_score, plan) VALUES ($1, 50, '{"maxPerDay":100}')`, [firm]);
  const email = channel === 'email' ? to : `${person}@bench.example`;
  await database.query(`INSERT INTO accounts (id, email, email_key, name, password_hash) VALUES ($1, $2, $2, 'Bench', '')`, [person, email]);
  await database.query(`INSERT INTO memberships (id, organisation_kind, organisation_id, account_id, email_key, roles) VALUES (gen_random_uuid(), 'business', $1, $2, $3, '{owner}')`, [firm, person, email]);
  if (channel === 'webhook') await database.query(`INSERT INTO webhook_endpoints (id, business_id, url, secret) VALUES ($1, $2, $3, $4)`, [endpoint, firm, to, secret]);
  await database.query(
    `WITH told AS (
       INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state, sent_at, business_id)
       SELECT gen_random_uuid(), 'business:' || $1, 'in_app', 'firm.quiet', 'business:' || $1, n::text, 'sent', now(), $1::uuid FROM generate_series(1, $5::int) n RETURNING id, occurrence
     ), written AS (
       INSERT INTO notifications (id, delivery_id, business_id, kind, message) SELECT gen_random_uuid(), id, $1::uuid, 'firm.quiet', $6::jsonb FROM told RETURNING id, delivery_id)
     INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state, attempts, business_id, notification_id, target_id, lane, pace, due_at)
     SELECT gen_random_uuid(), 'business:' || $1 || '/' || $3, $2, 'firm.quiet', 'business:' || $1, t.occurrence, 'pending', 0, $1::uuid, w.id, $3::uuid, $4, 'now', now() FROM told t JOIN written w ON w.delivery_id = t.id`,
    [firm, channel, target, lane, count, JSON.stringify({ key: 'notification.quiet', params: { threshold: 50, count: 0 }, text: 'Nothing was found for you for four weeks.' })],
  );
}
