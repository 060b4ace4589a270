import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { toDocument, type Business } from '@app/domain';
import { Random } from '../../test/faults/random.js';
import { benchFirm } from '../market/bench-firm.js';
import { randomFirm } from '../market/random-firm.js';

/** Of so many ordinary firms one is of the odd kind, with anything in its profile or nothing. */
const ODD = 10;

/** Made-up firms, the same for the same seed, in PostgreSQL by COPY; what waits for registered firms is not asked for. */
export async function seedFirms(database: pg.Pool, folder: string, count: number, seed: number): Promise<readonly Business[]> {
  const random = new Random(seed).fork('firms');
  const firms = Array.from({ length: count }, (_, number): Business => ({ ...(number % ODD === 0 ? randomFirm(random, number) : benchFirm(random, number)), name: `Example ${number}` }));
  await copy(database, join(folder, 'businesses.tsv'), 'businesses (id, version, name, economy)', firms.map(({ id, name, economy }) => `${id}\t1\t${name}\t${economy}`));
  const versions = firms.map(({ id, version: _version, ...profile }) => `${id}\t1\t${JSON.stringify(toDocument(profile)).replaceAll('\\', '\\\\')}\tbench`);
  await copy(database, join(folder, 'versions.tsv'), 'business_versions (business_id, version, profile, profile_hash)', versions);
  return firms;
}

async function copy(database: pg.Pool, file: string, into: string, lines: readonly string[]): Promise<void> {
  const handle = await open(file, 'w', 0o644);
  for (let at = 0; at < lines.length; at += 10_000) await handle.write(`${lines.slice(at, at + 10_000).join('\n')}\n`);
  await handle.close();
  await database.query(`COPY ${into} FROM '${file}'`);
}
