import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { FIRM, expectStatus, noticeOf, signUp } from '../e2e/api/support/people.js';
import { startApi, type RunningApi } from '../e2e/api/support/start-api.js';
import { eventually, queuePrefix, testConfig } from '../harness/index.js';

/** The sample of one line of the metrics; absent where there is no such line. */
const read = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

describe('the metrics of a system whose workers make no progress', () => {
  let api: RunningApi;
  let behind: pg.Client;
  let buyerName: string;
  beforeAll(async () => {
    api = await startApi();
    behind = new pg.Client({ connectionString: api.database.superuserUrl });
    await behind.connect();
    const officer = await signUp(api, 'officer');
    buyerName = `Town of ${Date.now()}`;
    await expectStatus(201, api.send({ method: 'POST', url: '/v1/businesses', body: FIRM, token: officer.token }));
    const buyer = await expectStatus(201, api.send({ method: 'POST', url: '/v1/buyers', body: { name: buyerName, economy: 'MY' }, token: officer.token }));
    const draft = await expectStatus(201, api.send({ method: 'POST', url: '/v1/tenders', body: noticeOf(String(buyer.body['id'])), token: officer.token }));
    const url = `/v1/tenders/${String(draft.body['id'])}/publish`;
    await expectStatus(200, api.send({ method: 'POST', url, token: officer.token, headers: { 'if-match': '"1"' } }));
  });
  afterAll(async () => {
    await behind.end();
    await api.stop();
  });

  const scrape = async (): Promise<string> => (await api.send({ method: 'GET', url: '/metrics' })).text;
  const age = async (): Promise<number> => read(await scrape(), 'tandem_outbox_oldest_undelivered_seconds') ?? Number.NaN;

  it('are text that a monitor reads, for anyone who may reach the port', async () => {
    const answer = await api.send({ method: 'GET', url: '/metrics' });
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' } });
    const lines = answer.text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of lines) expect(line).toMatch(/^[a-z0-9_]+(\{([a-z]+="[^"]*",?)+\})? (\d|\+Inf|NaN)/);
    expect(new Set(lines.map((line) => line.replace(/ [^ ]*$/, ''))).size).toBe(lines.length);
  });

  it('tell how much there is, and never whose', async () => {
    const text = await scrape();
    expect(read(text, 'tandem_businesses')).toBe(1);
    expect(read(text, 'tandem_tenders{status="active"}')).toBe(1);
    expect(text).not.toContain(buyerName);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('tell requests apart by route and status, and all unknown addresses as one', async () => {
    for (const url of ['/v1/tenders/7b0c0000-0000-4000-8000-000000000001', '/v1/tenders/7b0c0000-0000-4000-8000-000000000002', '/nowhere/1', '/nowhere/2']) {
      await api.send({ method: 'GET', url });
    }
    const text = await scrape();
    expect(read(text, 'tandem_http_request_duration_seconds_count{method="GET",route="/v1/tenders/:id",status="404"}')).toBe(2);
    expect(read(text, 'tandem_http_request_duration_seconds_count{method="any",route="none",status="404"}')).toBe(2);
    expect(text).not.toContain('nowhere');
  });

  it('show the oldest work growing older while no worker runs', async () => {
    const first = await age();
    expect(first).toBeGreaterThan(0);
    const later = await eventually(age, (seconds) => seconds >= first + 4, { everyMs: 500 });
    expect(later).toBeGreaterThan(first);
    expect(read(await scrape(), 'tandem_outbox_rows{status="pending"}')).toBeGreaterThan(0);
  });

  it('are cached: a thousand scrapes ask the database no more than a few times', async () => {
    const before = await calls();
    for (let round = 0; round < 200; round += 1) await Promise.all([scrape(), scrape(), scrape(), scrape(), scrape()]);
    expect((await calls()) - before).toBeLessThan(60);
  });

  it('come with a warning of the readiness check, which stays ready', async () => {
    await behind.query(`UPDATE outbox SET created_at = now() - interval '5 minutes' WHERE status IN ('pending', 'dispatched')`);
    const progress = async (): Promise<string> => {
      const answer = await api.send({ method: 'GET', url: '/health/ready' });
      expect(answer).toMatchObject({ status: 200, body: { ready: true, checks: { database: 'ok' } } });
      return String(answer.body['checks']?.['progress']);
    };
    const warning = await eventually(progress, (text) => text.startsWith('warning'), { everyMs: 250 });
    expect(warning).toMatch(/the oldest undelivered work is 3\d\d s old/);
  });

  it('fall to nothing once a worker has done the work', async () => {
    const config = testConfig(api.database, {});
    const worker = await createWorker(config, { logLevel: false, prefix: queuePrefix(), pump: { idleMs: 20 } });
    try {
      await eventually(age, (seconds) => seconds < 1, { everyMs: 500 });
    } finally {
      await worker.close();
    }
    expect(await api.send({ method: 'GET', url: '/health/ready' })).toMatchObject({ body: { checks: { database: 'ok', progress: 'ok' } } });
  });

  /** Transactions that this database has seen; what the statistics have not been told yet comes within a second. */
  async function calls(): Promise<number> {
    await behind.query('SELECT pg_stat_force_next_flush()');
    await new Promise((done) => setTimeout(done, 1_200));
    const { rows } = await behind.query<{ count: string }>('SELECT xact_commit + xact_rollback AS count FROM pg_stat_database WHERE datname = current_database()');
    return Number(rows[0]!.count);
  }
});
