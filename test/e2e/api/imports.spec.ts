import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OutboxRepository } from '@app/store';
import { UploadService } from '@app/services';
import pg from 'pg';
import { expectStatus, signUp, type Person } from './support/people.js';
import { startApi, type ApiAnswer, type RunningApi } from './support/start-api.js';

let api: RunningApi;
let operator: Person;
let stranger: Person;
beforeAll(async () => {
  api = await startApi();
  [operator, stranger] = [await signUp(api), await signUp(api)];
  await sql(`UPDATE accounts SET operator = true WHERE id = '${operator.id}'`);
});
afterAll(() => api.stop());

async function sql(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const send = (token: string, body: unknown): Promise<ApiAnswer> => api.send({ method: 'POST', url: '/v1/imports', token, body });
const get = (token: string, id: string, query = ''): Promise<ApiAnswer> => api.send({ method: 'GET', url: `/v1/imports/${id}${query}`, token });

/** Runs the waiting import jobs, as a worker would. */
async function drain(): Promise<void> {
  for (;;) {
    const entries = await api.app.get(OutboxRepository, { strict: false }).claim(200);
    if (entries.length === 0) return;
    for (const { id, topic, payload } of entries) {
      if (topic === 'import.run') await api.app.get(UploadService, { strict: false }).run(payload as { importId: string }, id);
    }
  }
}

const release = (n: number): object => ({
  ocid: `ocds-upload-${n}`,
  id: 'r1',
  date: '2026-11-01T00:00:00Z',
  buyer: { name: 'Example Borough' },
  tender: { title: `Roof ${n}`, status: 'active', tenderPeriod: { endDate: '2095-01-01T00:00:00Z' } },
});

it('takes a file in, tells how far it is, and what became of every record', async () => {
  const body = { releases: [...Array.from({ length: 250 }, (_, n) => release(n)), { id: 'no ocid' }, { ocid: 'ocds-upload-x' }] };
  const { body: started, headers } = await expectStatus(202, send(operator.token, body));
  const id = String(started['id']);
  expect(headers['location']).toBe(`/v1/imports/${id}`);
  expect((await expectStatus(200, get(operator.token, id))).body).toMatchObject({ status: 'queued', progress: 0, records: 0, items: [], next: null });
  await drain();
  const { body: report } = await expectStatus(200, get(operator.token, id, '?limit=100'));
  expect(report).toMatchObject({ status: 'done', progress: 100, files: 1, records: 252, created: 250, updated: 0, unchanged: 0, skipped: 1, rejected: 1 });
  expect(report['items']?.[0]).toMatchObject({ index: 0, path: 'releases[0]', ocid: 'ocds-upload-0', status: 'created', problems: [{ code: 'text.missing' }] });
  const { body: rest } = await expectStatus(200, get(operator.token, id, `?limit=100&cursor=${String(report['next'])}`));
  expect(rest['items']?.[0]).toMatchObject({ index: 100 });
  const { body: refused } = await expectStatus(200, get(operator.token, id, '?status=rejected'));
  expect(refused).toMatchObject({ items: [{ index: 250, path: 'releases[250]', status: 'rejected', problems: [{ path: 'releases[250].ocid', code: 'release.ocid' }] }], next: null });
  expect(await sql(`SELECT * FROM import_chunks`)).toEqual([]);
});

it('finds nothing new in the same file, packed or not', async () => {
  const id = String((await expectStatus(202, send(operator.token, gzipSync(JSON.stringify([release(0), release(1)]))))).body['id']);
  await drain();
  expect((await get(operator.token, id)).body).toMatchObject({ status: 'done', records: 2, unchanged: 2, created: 0 });
});

it('goes on where a job was cut off', async () => {
  const { body } = await send(operator.token, { releases: Array.from({ length: 150 }, (_, n) => release(1_000 + n)) });
  const id = String(body['id']);
  const uploads = api.app.get(UploadService, { strict: false });
  const [entry] = await sql(`SELECT id FROM outbox WHERE topic = 'import.run' AND status = 'pending'`);
  const outboxId = String(entry?.['id']);
  // Two at once share the work; none does any of it twice.
  await Promise.all([uploads.run({ importId: id }, outboxId), uploads.run({ importId: id }, outboxId)]);
  expect((await get(operator.token, id)).body).toMatchObject({ status: 'done', records: 150, created: 150 });
  expect(await sql(`SELECT count(*)::int AS n FROM import_items WHERE import_id = '${id}'`)).toEqual([{ n: 150 }]);
  expect(await sql(`SELECT status FROM outbox WHERE id = ${outboxId}`)).toEqual([{ status: 'done' }]);
});

it('is for operators, and for their keys that have the scope', async () => {
  const key = async (person: Person, scope: string): Promise<string> =>
    String((await expectStatus(201, api.send({ method: 'POST', url: '/v1/api-keys', token: person.token, body: { name: 'Importer', scopes: [scope] } }))).body['key']);
  await expectStatus(202, send(await key(operator, 'import'), [release(5_000)]));
  expect(await expectStatus(403, send(await key(operator, 'business.read'), [release(1)]))).toMatchObject({ body: { code: 'api_key.scope_missing' } });
  expect(await expectStatus(403, send(await key(stranger, 'import'), [release(1)]))).toMatchObject({ body: { code: 'import.operator' } });
  await expectStatus(403, send(stranger.token, [release(1)]));
  await expectStatus(401, api.send({ method: 'POST', url: '/v1/imports', body: [release(1)] }));
});

it('refuses what is empty, too large or not there, and leaves nothing of it', async () => {
  const before = await sql(`SELECT count(*)::int AS n FROM imports`);
  expect(await expectStatus(422, send(operator.token, undefined))).toMatchObject({ body: { code: 'import.empty' } });
  expect(await expectStatus(413, send(operator.token, Buffer.alloc(33 * 1024 * 1024, 0x20)))).toMatchObject({ body: { code: 'body.too_large' } });
  await expectStatus(404, get(operator.token, '00000000-0000-4000-8000-000000000000'));
  expect(await sql(`SELECT count(*)::int AS n FROM imports`)).toEqual(before);
});

it('takes in a file that is no JSON as one rejected record', async () => {
  const id = String((await expectStatus(202, send(operator.token, 'Sorry, we are closed.'))).body['id']);
  await drain();
  expect((await get(operator.token, id)).body).toMatchObject({ status: 'done', records: 1, rejected: 1, items: [{ problems: [{ code: 'json.malformed' }] }] });
});
