import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../harness/index.js';
import type { Asked } from '../journal.js';
import { checkPublishing } from './check.js';

const [MICRO, MEDIUM, OTHER_TRADE, OTHER_PLACE] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const [OPEN, RESERVED] = [randomUUID(), randomUUID()];
const JOURNAL: readonly Asked[] = [OPEN, RESERVED].map((tenderId) => ({ tenderId, version: 2, round: 1, by: 'answer' }));

const profile = (code: string, employees: number, turnover: string, state = 'MY-10'): object => ({
  employees,
  regions: [state],
  figures: [{ metric: 'annual_turnover', value: turnover, currency: 'MYR', year: 2025 }],
  classifications: [{ scheme: 'CPV', id: code }],
});

describe('the recount of who was told', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new pg.Pool({ connectionString: database.superuserUrl, max: 2 });
    const buyer = randomUUID();
    await pool.query(`INSERT INTO buyers (id, name, economy) VALUES ($1, 'Buyer', 'MY')`, [buyer]);
    await firm(MICRO, profile('45261000', 3, '200000'));
    await firm(MEDIUM, profile('45261000', 60, '15000000'));
    await firm(OTHER_TRADE, profile('79810000', 3, '200000'));
    await firm(OTHER_PLACE, profile('45261000', 3, '200000', 'MY-01'));
    const requirements = [{ kind: 'region', anyOf: ['MY-10'] }];
    await tender(buyer, OPEN, { requirements, classifications: [{ scheme: 'CPV', id: '45261900' }] });
    await tender(buyer, RESERVED, { requirements, classifications: [{ scheme: 'CPV', id: '45261900' }], reservedFor: { sizes: ['micro'] }, jointBid: { allowed: true, minMembers: 2 } });
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  beforeEach(async () => {
    await pool.query('DELETE FROM notifications');
    await pool.query('DELETE FROM deliveries');
    await tell(MICRO, OPEN, 'solo');
    await tell(MEDIUM, OPEN, 'solo');
    await tell(MICRO, RESERVED, 'joint');
  });

  it('finds nothing where all is as it should be', async () => {
    expect(await checkPublishing(pool, JOURNAL)).toEqual({ acknowledged: 2, owed: 3, lost: 0, duplicate: 0, wrong: 0, whole: 0, absent: 0, examples: [] });
  });

  it('misses a notice, and a notice whose ledger row alone is there', async () => {
    await pool.query('DELETE FROM notifications WHERE business_id = $1 AND tender_id = $2', [MICRO, RESERVED]);
    expect(await checkPublishing(pool, JOURNAL)).toMatchObject({ lost: 1, duplicate: 0, wrong: 0 });
  });

  it('misses a publication that was acknowledged and is not there', async () => {
    expect(await checkPublishing(pool, [...JOURNAL, { tenderId: randomUUID(), version: 2, round: 1, by: 'answer' }])).toMatchObject({ lost: 1 });
  });

  it('takes what nobody acknowledged as whole or absent, and half of it as a loss', async () => {
    const nobody = JOURNAL.map((entry): Asked => ({ ...entry, by: 'nobody' }));
    const absent: Asked = { tenderId: randomUUID(), version: 2, round: 1, by: 'nobody' };
    expect(await checkPublishing(pool, [...nobody, absent])).toMatchObject({ acknowledged: 0, owed: 0, whole: 2, absent: 1, lost: 0, wrong: 0 });
    await pool.query('DELETE FROM notifications WHERE business_id = $1', [MEDIUM]);
    expect(await checkPublishing(pool, nobody)).toMatchObject({ lost: 1, wrong: 0 });
  });

  it('sees work of what was never published', async () => {
    await pool.query(`INSERT INTO outbox (topic, payload, status) VALUES ('match.tender', $1, 'done')`, [{ tenderId: randomUUID(), version: 2 }]);
    expect(await checkPublishing(pool, JOURNAL)).toMatchObject({ lost: 0, wrong: 1 });
    await pool.query(`DELETE FROM outbox WHERE id = (SELECT max(id) FROM outbox)`);
  });

  it('counts each telling too many, whatever occurrence it claims', async () => {
    await tell(MICRO, OPEN, 'solo', 'again');
    // One row too many in the ledger, and one notification too many.
    expect(await checkPublishing(pool, JOURNAL)).toMatchObject({ lost: 0, duplicate: 2, wrong: 0 });
  });

  it('sees who was told and should not have been, and who was told in the wrong role', async () => {
    await tell(MEDIUM, RESERVED, 'joint');
    await pool.query(`UPDATE notifications SET role = 'solo' WHERE business_id = $1 AND tender_id = $2`, [MICRO, RESERVED]);
    await tell(OTHER_TRADE, OPEN, 'solo');
    // Two told without being owed, each in both tables, and one role.
    expect(await checkPublishing(pool, JOURNAL)).toMatchObject({ lost: 0, duplicate: 0, wrong: 5 });
  });

  async function firm(id: string, document: object): Promise<void> {
    await pool.query(`INSERT INTO businesses (id, version, name, economy) VALUES ($1, 1, 'Firm', 'MY')`, [id]);
    await pool.query(`INSERT INTO business_versions (business_id, version, profile, profile_hash) VALUES ($1, 1, $2, '')`, [id, document]);
  }

  async function tender(buyer: string, id: string, notice: object): Promise<void> {
    await pool.query(`INSERT INTO tenders (id, version, buyer_id, status, title, economy, closes_at) VALUES ($1, 2, $2, 'active', 'Tender', 'MY', now() + interval '9 days')`, [id, buyer]);
    for (const [version, status] of [[1, 'draft'], [2, 'active']] as const) {
      await pool.query(`INSERT INTO tender_versions (tender_id, version, notice, status) VALUES ($1, $2, $3, $4)`, [id, version, notice, status]);
    }
    await pool.query(`INSERT INTO outbox (topic, payload, status) VALUES ('match.tender', $1, 'done')`, [{ tenderId: id, version: 2 }]);
  }

  async function tell(business: string, about: string, role: string, occurrence = 'first'): Promise<void> {
    const delivery = randomUUID();
    await pool.query(
      `INSERT INTO deliveries (id, recipient, channel, kind, subject, occurrence, state) VALUES ($1, 'business:' || $2, 'in_app', 'tender.matched', 'tender:' || $3, $4, 'sent')`,
      [delivery, business, about, occurrence],
    );
    await pool.query(
      `INSERT INTO notifications (id, delivery_id, business_id, kind, tender_id, tender_version, role, message) VALUES ($1, $2, $3, 'tender.matched', $4, 2, $5, '{}')`,
      [randomUUID(), delivery, business, about, role],
    );
  }
});
