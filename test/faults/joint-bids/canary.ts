import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { inLanes } from '../client.js';
import type { Peers } from '../environment/peers.js';
import type { System } from '../environment/system.js';
import { ask } from './ask.js';
import type { BidTown } from './bid-town.js';

const LANES = 8;

/** Where a text was found, and how much was looked through. */
export interface Search {
  readonly found: readonly string[];
  readonly says: string;
}

/** Looks for the text behind every exit: answers to everybody, every table, Redis, mail, and every file that the system has written, PostgreSQL's own among them. */
export async function searchEverywhere(system: System, town: BidTown, tenderId: string, text: string, peers: Peers | undefined): Promise<Search> {
  const found: string[] = [];
  const needles = [Buffer.from(text), Buffer.from(Buffer.from(text).toString('hex')), Buffer.from(Buffer.from(text).toString('base64').replace(/=+$/, '').slice(2, -2))];
  const see = (where: string, content: Buffer | string): void => {
    const bytes = Buffer.from(content as string);
    if (needles.some((needle) => bytes.includes(needle))) found.push(where);
  };

  const { rows: bids } = await system.database.query<{ id: string; firm: string }>('SELECT id, business_id AS firm FROM bids WHERE tender_id = $1 LIMIT 20', [tenderId]);
  const { rows: documents } = await system.database.query<{ id: string }>('SELECT id FROM bid_documents WHERE tender_id = $1', [tenderId]);
  const paths = [
    ...['', '/bids', '/bid-audit', '/versions', '/documents', '/enquiries'].map((end) => `/v1/tenders/${tenderId}${end}`),
    ...['/v1/tenders', '/v1/ocds/releases', '/metrics', '/v1/bid-keys'],
    ...documents.flatMap(({ id }) => ['', '/sealed', '/content'].map((end) => `/v1/bid-documents/${id}${end}`)),
    ...bids.flatMap(({ id, firm }) => [`/v1/bids/${id}`, `/v1/bids/${id}/envelopes/price`, `/v1/tenders/${tenderId}/bid-documents?businessId=${firm}`, `/v1/businesses/${firm}`, `/v1/businesses/${firm}/notifications`]),
  ];
  let answers = 0;
  const questions = [undefined, town.owner, town.officer, ...town.openers].flatMap((key) => paths.map((path) => ({ key, path })));
  await inLanes(LANES, questions, async ({ key, path }) => {
    see(`GET ${path}`, (await ask(system.apiUrl, key, 'GET', path)).text);
    answers += 1;
  });
  const { rows: tables } = await system.database.query<{ name: string }>(`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`);
  let rowCount = 0;
  for (const { name } of tables) {
    const { rows } = await system.database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    rowCount += rows.length;
    for (const { row } of rows) see(`table ${name}`, row);
  }
  const keys = system.redis === undefined ? 0 : await searchRedis(system.redis.port, see);
  for (const mail of peers?.mails ?? []) see('mail', JSON.stringify(mail));
  for (const call of peers?.calls ?? []) see('webhook', JSON.stringify(call));
  let [files, bytes] = [0, 0];
  for (const path of filesBelow(system.folder)) {
    try {
      const content = readFileSync(path);
      files += 1;
      bytes += content.length;
      see(`file ${path.slice(system.folder.length)}`, content);
    } catch (error) {
      // PostgreSQL takes its own files away while it works.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return {
    found: [...new Set(found)],
    says: `${answers} answers, ${rowCount} rows of ${tables.length} tables, ${keys} keys of Redis, ${peers?.mails.length ?? 0} mails, ${files} files with ${Math.round(bytes / 1e6)} MB`,
  };
}

async function searchRedis(port: number, see: (where: string, content: Buffer | string) => void): Promise<number> {
  const redis = new Redis({ port, host: '127.0.0.1' });
  try {
    const keys = await redis.keys('*');
    for (const key of keys) {
      const type = await redis.type(key);
      const read: Readonly<Record<string, () => Promise<unknown>>> = {
        string: () => redis.get(key),
        hash: () => redis.hgetall(key),
        list: () => redis.lrange(key, 0, -1),
        set: () => redis.smembers(key),
        zset: () => redis.zrange(key, '0', '-1'),
        stream: () => redis.xrange(key, '-', '+'),
      };
      see(`redis ${key}`, JSON.stringify([key, await read[type]?.()]));
    }
    return keys.length;
  } finally {
    redis.disconnect();
  }
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile() && statSync(path, { throwIfNoEntry: false })?.isFile() === true) yield path;
  }
}
