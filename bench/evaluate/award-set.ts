import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** A line of `profiles.jsonl`: a supplier, as a bag of what it won or bid for before a day. */
export interface ProfileLine {
  readonly id: string;
  readonly name?: string;
  readonly country?: string;
  /** `SCHEME:code` with how many of its tenders had it. */
  readonly codes?: Readonly<Record<string, number>>;
  readonly code_names?: Readonly<Record<string, string>>;
  readonly categories?: Readonly<Record<string, number>>;
  readonly regions?: Readonly<Record<string, number>>;
  readonly texts?: readonly string[];
  readonly n_tenders?: number;
  readonly value_median?: number | null;
  readonly value_max?: number | null;
  readonly first?: string | null;
  readonly last?: string | null;
}

/** A line of `queries.jsonl`: a later tender, and who bid or won. */
export interface QueryLine {
  readonly id: string;
  readonly country?: string;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly buyer?: { readonly name?: string | null } | null;
  readonly category?: string | null;
  readonly published?: string | null;
  readonly deadline?: string | null;
  readonly value?: number | null;
  readonly currency?: string | null;
  readonly region?: string | null;
  readonly codes?: readonly ({ readonly scheme?: string; readonly id?: string; readonly description?: string | null } | null)[];
  readonly true_suppliers?: readonly string[];
  readonly true_bidders?: readonly string[];
}

export interface AwardSet {
  readonly profiles: readonly ProfileLine[];
  readonly queries: readonly QueryLine[];
}

/** Reads `profiles.jsonl` and `queries.jsonl`, plain or gzipped. @throws Error naming file and line of what cannot be read */
export async function readAwardSet(folder: string): Promise<AwardSet> {
  return { profiles: await readLines<ProfileLine>(folder, 'profiles'), queries: await readLines<QueryLine>(folder, 'queries') };
}

async function readLines<T extends { readonly id: string }>(folder: string, name: string): Promise<T[]> {
  const path = [`${name}.jsonl`, `${name}.jsonl.gz`].map((file) => join(folder, file)).find((file) => existsSync(file));
  if (path === undefined) throw new Error(`${folder} has neither ${name}.jsonl nor ${name}.jsonl.gz`);
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const found: T[] = [];
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') found.push(readLine<T>(line, `${path}:${number}`));
  }
  return found;
}

function readLine<T extends { readonly id: string }>(line: string, where: string): T {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where} is not JSON`);
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') throw new Error(`${where} has no id`);
  return value as T;
}
