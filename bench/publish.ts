import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/config';
import type { BusinessId, TenderId } from '@app/domain';
import { JobQueues } from '@app/jobs';
import { NOTIFY_BATCH } from '@app/services';
import { MatchRepository, MatchRows, openStore, OutboxRepository, TenderRepository, UnitOfWork, type NewMatch } from '@app/store';
import pg from 'pg';
import { machine, median, table, timed } from './support/figures.js';
import { startServer } from './support/server.js';

/**
 * From scored matches to committed rows and handed-over jobs, for 100, 10,000 and 100,000 recipients of one tender: the product's
 * own way (COPY, an outbox row a batch, one transaction behind the fence) against multi-row INSERT with an outbox row a recipient,
 * and its jobs against a job a recipient. Usage: `npm run bench -- publish [recipients...] [--rounds 3]`.
 */
const ROWS_A_STATEMENT = 1_000;
/** What was measured, by way: the median of each number of recipients. */
export interface PublishRun {
  readonly machine: string;
  readonly ms: Readonly<Record<string, readonly { readonly recipients: number; readonly ms: number }[]>>;
}

const INPUTS = { rulebookHash: 'bench', weightsHash: 'bench', textStatisticsHash: 'bench' };

const args = process.argv.slice(2);
const at = args.indexOf('--rounds');
const rounds = at < 0 ? 3 : Number(args.splice(at, 2)[1]);
const sizes = args.length > 0 ? args.map(Number) : [1, 100, 10_000, 100_000];

const server = await startServer({ migrated: true });
const store = await openStore({ url: server.url });
const work = new UnitOfWork(store);
const [matches, outbox, tenders] = [new MatchRepository(work), new OutboxRepository(work), new TenderRepository(work)];
const client = new pg.Client({ connectionString: server.url });
await client.connect();
const queues = new JobQueues({ databaseUrl: server.url, prefix: '{bench}', onTrouble: (error) => console.error(String(error)) });

/** A tender of its own, so that each way finds the table as on a first publication. */
async function publishTender(): Promise<{ tenderId: TenderId; outboxId: string }> {
  const tenderId = randomUUID() as string as TenderId;
  const buyerId = randomUUID();
  await client.query(`INSERT INTO buyers (id, name, economy, verified_at) VALUES ($1, 'Bench', 'MY', now())`, [buyerId]);
  await client.query(
    `INSERT INTO tenders (id, version, buyer_id, status, title, economy, closes_at, published_at) VALUES ($1, 2, $2, 'active', 'Bench', 'MY', now() + interval '1 day', now())`,
    [tenderId, buyerId],
  );
  const { rows } = await client.query<{ id: string }>(`INSERT INTO outbox (topic, payload) VALUES ('match.tender', '{}') RETURNING id`);
  return { tenderId, outboxId: rows[0]?.id ?? '' };
}

function scored(tenderId: TenderId, firms: readonly BusinessId[]): NewMatch[] {
  return firms.map((businessId, i) => ({
    tenderId,
    businessId,
    lotId: '',
    businessVersion: 1 + (i % 3),
    tenderVersion: 2,
    role: i % 4 === 0 ? 'joint' : 'solo',
    score: 20 + (i % 70),
    points: [20, i % 70, 0, 0, 0],
    coverage: 'partial',
    toConfirm: i % 3,
    checked: i % 7,
    ...INPUTS,
  }));
}

async function ours(tenderId: TenderId, outboxId: string, found: readonly NewMatch[]): Promise<void> {
  const rows = new MatchRows(await matches.inputsOf(INPUTS));
  for (const match of found) rows.add(match);
  await work.run(async () => {
    if (!(await outbox.settle(outboxId)) || !(await tenders.fence(tenderId, 2))) throw new Error('the bench lost its own tender');
    await matches.putOfTender(tenderId, 2, rows);
    const starts = Array.from({ length: Math.ceil(found.length / NOTIFY_BATCH) }, (_, i) => i * NOTIFY_BATCH);
    await outbox.add('notify.matched', starts.map((start) => ({ tenderId, from: found[start]?.businessId, to: found[Math.min(start + NOTIFY_BATCH, found.length) - 1]?.businessId })));
  });
}

async function multiRow(tenderId: TenderId, outboxId: string, found: readonly NewMatch[]): Promise<void> {
  const inputsId = await matches.inputsOf(INPUTS);
  const values = (rows: readonly (readonly unknown[])[]): string => {
    const width = rows[0]?.length ?? 0;
    return rows.map((_, r) => `(${Array.from({ length: width }, (__, c) => `$${r * width + c + 1}`).join(',')})`).join(',');
  };
  const insert = async (into: string, rows: readonly (readonly unknown[])[]): Promise<void> => {
    await client.query(`INSERT INTO ${into} VALUES ${values(rows)}`, rows.flat());
  };
  await client.query('BEGIN');
  await client.query(`UPDATE outbox SET status = 'done', done_at = now() WHERE id = $1`, [outboxId]);
  await client.query(`SELECT 1 FROM tenders WHERE id = $1 AND version = 2 AND status = 'active' FOR SHARE`, [tenderId]);
  for (let start = 0; start < found.length; start += ROWS_A_STATEMENT) {
    const page = found.slice(start, start + ROWS_A_STATEMENT);
    await insert(
      'matches (tender_id, business_id, lot_id, business_version, tender_version, role, score, points, coverage, to_confirm, checked, inputs_id)',
      page.map((m) => [m.tenderId, m.businessId, m.lotId, m.businessVersion, m.tenderVersion, m.role, m.score, m.points, m.coverage, m.toConfirm, m.checked, inputsId]),
    );
    await insert('outbox (topic, payload)', page.map((m) => ['notify.matched', JSON.stringify({ tenderId, businessIds: [m.businessId] })]));
  }
  await client.query('COMMIT');
}

type Batch = { readonly businessIds: readonly string[] } | { readonly from: string; readonly to: string };

/** What an arm has left behind of one tender: its matches, and who its outbox rows reach. Equal texts, equal results. */
async function resultOf(tenderId: TenderId): Promise<string> {
  const { rows } = await client.query<{ firm: string; row: string }>(
    `SELECT business_id AS firm, concat_ws(' ', business_id, lot_id, business_version, tender_version, role, score, points, coverage, to_confirm, checked, inputs_id) AS row
     FROM matches WHERE tender_id = $1 ORDER BY business_id, lot_id`,
    [tenderId],
  );
  const { rows: batches } = await client.query<{ payload: Batch }>(`SELECT payload FROM outbox WHERE topic = 'notify.matched' AND payload ->> 'tenderId' = $1`, [tenderId]);
  const told = new Set<string>();
  for (const { payload } of batches) {
    const firms = 'businessIds' in payload ? payload.businessIds : rows.filter(({ firm }) => firm >= payload.from && firm <= payload.to).map(({ firm }) => firm);
    for (const firm of firms) told.add(firm);
  }
  return `${rows.length} matches, ${told.size} told, ${createHash('sha256').update(rows.map(({ row }) => row).join('\n')).digest('hex').slice(0, 12)}`;
}

async function clear(): Promise<void> {
  await client.query('TRUNCATE matches, outbox');
  await client.query('CHECKPOINT');
}

let different = 0;
const lines: (string | number)[][] = [['recipients', 'COPY + batches ms', 'multi-row INSERT ms', 'times', 'jobs of batches ms', 'a job a recipient ms', 'times']];
const ratios = new Map<string, number>();
const WAYS = { copy: 'COPY and batches', rows: 'multi-row INSERT', batches: 'jobs of batches', jobs: 'a job a recipient' } as const;
const measured: Record<string, { recipients: number; ms: number }[]> = {};
try {
  for (const size of sizes) {
    const firms = Array.from({ length: size }, () => randomUUID() as string as BusinessId).sort();
    const times = { copy: [] as number[], rows: [] as number[], batches: [] as number[], jobs: [] as number[] };
    // The first round of all warms both ways up and does not count.
    for (let round = 0; round <= rounds; round += 1) {
      const results: string[] = [];
      for (const [name, way] of round % 2 === 0 ? ([['copy', ours], ['rows', multiRow]] as const) : ([['rows', multiRow], ['copy', ours]] as const)) {
        await clear();
        const { tenderId, outboxId } = await publishTender();
        const found = scored(tenderId, firms);
        const ms = await timed(() => way(tenderId, outboxId, found));
        if (round > 0) times[name].push(ms);
        results.push(await resultOf(tenderId));
      }
      if (results[0] !== results[1]) different += 1;
      if (round === rounds) console.log(`${size} recipients, both ways: ${results[0]}`);
      const tickets = Array.from({ length: size }, (_, i) => ({ outboxId: `${size}${round}${i}`, attempt: 1 }));
      const handOver = {
        batches: () => queues.add('notify.matched', tickets.slice(0, Math.ceil(size / NOTIFY_BATCH)).map((ticket) => ({ ...ticket, attempt: 2 }))),
        jobs: async () => {
          for (let start = 0; start < size; start += ROWS_A_STATEMENT) await queues.add('notify.matched', tickets.slice(start, start + ROWS_A_STATEMENT));
        },
      };
      for (const name of round % 2 === 0 ? (['batches', 'jobs'] as const) : (['jobs', 'batches'] as const)) {
        const ms = await timed(handOver[name]);
        if (round > 0) times[name].push(ms);
      }
    }
    const ms = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])) as Record<keyof typeof times, number>;
    lines.push([size, ms.copy.toFixed(1), ms.rows.toFixed(1), (ms.rows / ms.copy).toFixed(2), ms.batches.toFixed(2), ms.jobs.toFixed(1), (ms.jobs / ms.batches).toFixed(0)]);
    for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) (measured[WAYS[way]] ??= []).push({ recipients: size, ms: ms[way] });
    ratios.set('publish.rows', ms.rows / ms.copy);
    ratios.set('publish.jobs', ms.jobs / ms.batches);
  }
  console.log(`\n${table(lines)}\n`);
  console.log(`Medians of ${rounds} rounds, turn by turn; jobs on BullMQ's PostgreSQL backend. ${machine()}`);
  console.log(`results that differ: ${different}`);
  for (const [name, value] of ratios) console.log(`ratio ${name} ${value.toFixed(2)}`);
  const folder = join(projectRoot(), '.data', 'bench');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'publish.json'), JSON.stringify({ machine: machine(), ms: measured } satisfies PublishRun));
  if (different > 0) process.exitCode = 1;
} finally {
  await Promise.allSettled([queues.close(), client.end(), store.destroy()]);
  await server.stop();
}
