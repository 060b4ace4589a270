import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '@app/config';
import { fromDocument, type Tender } from '@app/domain';
import { loadRulebook } from '@app/services';
import { Answers } from '../test/faults/answers.js';
import { Client, idempotencyKey } from '../test/faults/client.js';
import { startPostgres } from '../test/faults/environment/postgres.js';
import { startSystem } from '../test/faults/environment/system.js';
import { machine } from './support/figures.js';
import { compareTold, recount, type Recount } from './reach/recount.js';
import { seedFirms } from './reach/seed-firms.js';
import { QUESTIONS, type ReachQuestion } from './reach/questions.js';

/**
 * `GET /v1/tenders/{id}/reach` and `POST …/what-if` over many firms, through the running API and a worker, against a recount by `assess()` of every firm.
 * Usage: `npm run bench -- reach [--firms 100000] [--seed 1]`.
 */
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const [firmCount, seed] = [option('firms', 100_000), option('seed', 1)];
const rulebook = loadRulebook(join(projectRoot(), 'rulebook'));
const folder = await mkdtemp(join(tmpdir(), 'tandem-reach-'));
await chmod(folder, 0o755);
console.log(machine());
const postgres = await startPostgres(folder);
const system = await startSystem({ backend: 'postgres', postgres, folder, workers: 1 });
const total = { counts: 0, differing: 0, held: 0 };
try {
  const started = performance.now();
  const firms = await seedFirms(system.database, folder, firmCount, seed);
  console.log(`${firmCount} firms seeded (seed ${seed}) in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  const officer = await Client.register(system.apiUrl, 'Officer', new Answers());
  const buyer = await officer.expect(201, { method: 'POST', path: '/v1/buyers', body: { name: 'Example Council', economy: 'MY' }, headers: idempotencyKey() });
  for (const question of QUESTIONS) await ask(officer, String(buyer.body['id']), question, firms);
} finally {
  await system.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
console.log(`reach    ${total.counts} counts compared with assess() of ${firmCount} firms: ${total.differing} differ, ${total.held} told as before for they moved by less than five`);
if (total.differing > 0) process.exitCode = 1;

async function ask(officer: Client, buyerId: string, { title, notice, counted = {}, changes }: ReachQuestion, firms: Parameters<typeof recount>[0]): Promise<void> {
  const { body } = await officer.expect(201, { method: 'POST', path: '/v1/tenders', body: { ...notice, title, description: title, buyerId }, headers: idempotencyKey() });
  const id = String(body['id']);
  const { rows } = await system.database.query<{ notice: object; today: string }>(`SELECT notice, current_date::text AS today FROM tender_versions WHERE tender_id = $1 ORDER BY version DESC LIMIT 1`, [id]);
  const stored = { ...fromDocument<Tender>(rows[0]?.notice), id, economy: 'MY', ...fromDocument<Partial<Tender>>(counted) } as Tender;
  const slow = (tender: Tender): Recount => recount(firms, tender, rows[0]?.today ?? '', rulebook);
  const first = slow(stored);
  const reach = await answer(officer, { method: 'GET', path: `/v1/tenders/${id}/reach` });
  judge(`${title}: reach`, reach, first, undefined);
  for (const { says, patch, counted: moved = patch } of changes) {
    const told = await answer(officer, { method: 'POST', path: `/v1/tenders/${id}/what-if`, body: { changes: patch } });
    const after = slow({ ...stored, ...fromDocument<Partial<Tender>>(moved) });
    judge(`${title}: ${says}, before`, { ...told, body: told.body['before'] as object }, first, reach.body);
    judge(`${title}: ${says}, after`, { ...told, body: told.body['after'] as object }, after, told.body['before'] as Record<string, unknown>);
    const gained = after.able.filter((able, row) => able && first.able[row] !== true).length;
    const lost = first.able.filter((able, row) => able && after.able[row] !== true).length;
    const net = gained >= 5 && lost >= 5 ? [gained, lost] : [Math.max(0, gained - lost), Math.max(0, lost - gained)];
    const shown = [told.body['gained'], told.body['lost']].map((count) => (count === '<5' ? 0 : count));
    if (shown.some((count, at) => count !== ((net[at] ?? 0) < 5 ? 0 : net[at]))) fail(`${title}: ${says}: gained and lost ${shown.join(', ')}, recounted ${net.join(', ')}`);
    total.counts += 2;
  }
}

interface Told {
  readonly body: Readonly<Record<string, unknown>>;
  readonly ms: number;
}

/** The answer, at once or from its operation. */
async function answer(officer: Client, call: Parameters<Client['once']>[0]): Promise<Told> {
  const started = performance.now();
  let { status, body } = await officer.once(call);
  const operation = String(body['id']);
  while (status === 202 || body['status'] === 'running' || body['status'] === 'queued') {
    await sleep(100);
    ({ status, body } = await officer.once({ method: 'GET', path: `/v1/operations/${operation}` }));
  }
  if (status !== 200) throw new Error(`${call.path}: ${status} ${JSON.stringify(body)}`);
  return { body: (body['result'] ?? body) as Told['body'], ms: performance.now() - started };
}

function judge(what: string, { body, ms }: { readonly body: object; readonly ms: number }, slow: Recount, before: Told['body'] | undefined): void {
  const told = body as Record<string, unknown>;
  const { compared, differing, held } = compareTold(told, slow, before);
  total.counts += compared;
  total.held += held;
  const said = ['solo', 'joint', 'nearMiss'].map((name) => `${name} ${String(told[name])}`).join(', ');
  console.log(`${what.padEnd(52)} ${compared} counts, ${differing.length} differ; ${said}; teams ${JSON.stringify(told['teams'])}; ${ms.toFixed(0)} ms`);
  for (const line of differing) fail(`${what}: ${line}`);
}

function fail(line: string): void {
  total.differing++;
  console.log(`  DIFFERS ${line}`);
}
