import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '@app/config';
import { NOTIFY_BATCH } from '@app/services';
import { Replica } from '@app/replica';
import pg from 'pg';
import { createApi } from '../apps/api/src/create-app.js';
import { createWorker } from '../apps/worker/src/create-worker.js';
import { Answers } from '../test/faults/answers.js';
import { Client, idempotencyKey } from '../test/faults/client.js';
import { copyFirms } from '../test/faults/publishing/copy-firms.js';
import { firmOf, tenderOf, TRADES } from '../test/faults/publishing/trades.js';
import type { Random } from '../test/faults/random.js';
import { machine, table } from './support/figures.js';
import { startServer } from './support/server.js';

/**
 * From a publication to what a hundred thousand firms have: a notice in the app, and a mail handed to a mail server. Usage: `npm run bench -- alerts [--firms 100000]`.
 * One worker, PostgreSQL and the server on one machine; the server takes everything. Then the telling alone, for the firms of another trade (one in twenty-one), by jobs of up to
 * as many recipients as the product puts into one, and by a job a recipient.
 */
const at = process.argv.indexOf('--firms');
const firms = at < 0 ? 100_000 : Number(process.argv[at + 1]);
const MODELS_OF_THE_FIRST = 20;
/** Counting rows takes time from what is measured: seldom where there are many. */
const LOOK_EVERY_MS = Math.max(100, firms / 200);

const sink = fork(new URL('./support/smtp-sink.js', import.meta.url));
const [{ port }] = (await once(sink, 'message')) as [{ port: number }];
const mailsTaken = async (): Promise<number> => {
  sink.send('how many');
  const [{ taken }] = (await once(sink, 'message')) as [{ taken: number }];
  return taken;
};

const server = await startServer({ migrated: true });
const config = loadConfig({
  DATABASE_URL: server.url, MIGRATE_DATABASE_URL: server.url, JWT_SECRET: 'a secret of a benchmark, long enough to be one', DEPLOYMENT: 'embedded', SMTP_URL: `smtp://127.0.0.1:${port}`,
  MAIL_FROM: 'Tandem <alerts@bench.example>',
});
const api = await createApi({ config, logLevel: false });
await api.listen(0, '127.0.0.1');
const database = new pg.Pool({ connectionString: server.url, max: 3 });
// The server may end before its last idle connection does.
database.on('error', () => undefined);
const count = async (sql: string, parameters: readonly unknown[] = []): Promise<number> => (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, [...parameters])).rows[0]?.n ?? 0;
const until = async (reached: () => Promise<boolean>): Promise<number> => {
  while (!(await reached())) await sleep(LOOK_EVERY_MS);
  return performance.now();
};

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(1);
/** Of this process, which is API and worker in one; unlike time, it does not depend on what else runs. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const apiUrl = await api.getUrl();
const answers = new Answers();
const [owner, officer] = [await Client.register(apiUrl, 'Owner', answers), await Client.register(apiUrl, 'Officer', answers)];
const buyer = await officer.expect(201, { method: 'POST', path: '/v1/buyers', body: { name: 'Bench', economy: 'MY' }, headers: idempotencyKey() });
const post = async (number: number, minScore: number): Promise<void> => {
  const { body } = await owner.expect(201, { method: 'POST', path: '/v1/businesses', body: firmOf(number), headers: idempotencyKey() });
  await owner.expect(200, { method: 'PUT', path: `/v1/businesses/${String(body['id'])}/alerts`, body: { minScore } });
};
for (let n = 0; n < MODELS_OF_THE_FIRST; n += 1) await post(n * TRADES.length, 50);
// Those of the second trade hear of nothing until they are to be told.
await post(1, 100);

async function publish(trade: number): Promise<string> {
  const choice = { pick: <T>(list: readonly T[]): T => list[trade] as T, chance: () => false } as unknown as Random;
  const draft = await officer.expect(201, { method: 'POST', path: '/v1/tenders', body: tenderOf(String(buyer.body['id']), choice), headers: idempotencyKey() });
  await officer.expect(200, { method: 'POST', path: `/v1/tenders/${String(draft.body['id'])}/publish`, body: {}, headers: { 'if-match': draft.etag, ...idempotencyKey() } });
  return String(draft.body['id']);
}

const seeding = performance.now();
await copyFirms(database, firms);
await database.query('VACUUM ANALYZE');
// The worker as it is when it has run for a while: all firms are loaded, for matching and for the count of who could bid, which the first publication asks for.
const worker = await createWorker(config, { logLevel: 'error' });
await until(async () => worker.get<Replica>(Replica, { strict: false }).state === 'ready' && (await count(`outbox WHERE status <> 'done'`)) === 0);
await publish(2);
await until(async () => (await count(`outbox WHERE status <> 'done'`)) === 0);
console.log(`${firms} firms seeded and loaded in ${seconds(performance.now() - seeding)} s`);

const lines: (string | number)[][] = [['what', 'recipients', 'all in the app, s', 'all handed to the mail server, s', 'mails a second', 'processor here, ms each']];

const [began, spentBefore] = [performance.now(), spent()];
const tenderId = await publish(0);
const owed = await until(async () => (await count(`matches WHERE tender_id = $1`, [tenderId])) > 0).then(() => count(`matches WHERE tender_id = $1`, [tenderId]));
const visible = await until(async () => (await count(`notifications WHERE tender_id = $1`, [tenderId])) === owed);
const handed = await until(async () => (await mailsTaken()) >= owed);
lines.push(['from publishing', owed, seconds(visible - began), seconds(handed - began), Math.round((owed / (handed - began)) * 1_000), ((spent() - spentBefore) / owed).toFixed(2)]);

/** Tells the firms of the second trade, whose matches are there already. */
async function tell(oneByOne: boolean): Promise<{ recipients: number; visible: number; handed: number; processor: number }> {
  await database.query(`UPDATE alert_settings SET min_score = 100 WHERE business_id IN (SELECT business_id FROM business_versions WHERE profile #>> '{classifications,0,id}' = $1)`, [TRADES[1]?.firmCode]);
  const id = await publish(1);
  await until(async () => (await count(`outbox WHERE topic = 'match.tender' AND status = 'done' AND payload ->> 'tenderId' = $1`, [id])) > 0 && (await count(`outbox WHERE status <> 'done'`)) === 0);
  await database.query(`UPDATE alert_settings SET min_score = 50`);
  const { rows } = await database.query<{ id: string }>(`SELECT DISTINCT business_id AS id FROM matches WHERE tender_id = $1 ORDER BY 1`, [id]);
  const size = oneByOne ? 1 : NOTIFY_BATCH;
  const payloads = Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => JSON.stringify({ tenderId: id, businessIds: rows.slice(i * size, (i + 1) * size).map((row) => row.id) }));
  const before = await mailsTaken();
  const [start, spentSoFar] = [performance.now(), spent()];
  await database.query(`INSERT INTO outbox (topic, payload) SELECT 'notify.matched', unnest($1::jsonb[])`, [payloads]);
  const seen = await until(async () => (await count(`notifications WHERE tender_id = $1`, [id])) === rows.length);
  const gone = await until(async () => (await mailsTaken()) - before >= rows.length);
  return { recipients: rows.length, visible: seen - start, handed: gone - start, processor: (spent() - spentSoFar) / rows.length };
}

const ours = await tell(false);
const rival = await tell(true);
for (const [name, { recipients, visible: seen, handed: gone, processor }] of [[`jobs of ${NOTIFY_BATCH}`, ours], ['a job a recipient', rival]] as const) {
  lines.push([`the telling, ${name}`, recipients, seconds(seen), seconds(gone), Math.round((recipients / gone) * 1_000), processor.toFixed(2)]);
}
console.log(`\n${table(lines)}\n`);
console.log(machine());
console.log(`ratio alerts.visible ${(rival.visible / ours.visible).toFixed(2)}`);
console.log(`ratio alerts.handed ${(rival.handed / ours.handed).toFixed(2)}`);
await worker.close();
await api.close();
await database.end();
await server.stop();
sink.disconnect();
process.exit(0);
