import { createReadStream } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { parsePlaceNames, readRecords, readRelease, type FoundRecord, type ReleaseContext } from '@app/services';

const FOLDER = import.meta.dirname;
const context: ReleaseContext = {
  codes: {
    isKnown: (scheme, id) => (scheme === 'CPV' ? (id === '45261210' ? 'known' : 'unknown') : 'unchecked'),
    normalise: (code) => code,
    isEconomy: (code) => code === 'GB',
  },
  places: parsePlaceNames('name,regions\n', 'places.csv'),
  defaultEconomy: 'GB',
};

/** What a record comes to, in a word and a code; its place must be named where it is not taken. */
function outcomeOf(record: FoundRecord): string {
  if (record.status !== 'found') return `${record.status} ${record.problem.code}`;
  const read = readRelease(record.release, { ...context, package: record.facts });
  if (read.status === 'tender') return 'tender';
  return read.status === 'skipped' ? `skipped release.${read.reason}` : `rejected ${read.problems[0]?.code}`;
}

async function outcomes(source: AsyncIterable<Uint8Array>): Promise<string[]> {
  const found: string[] = [];
  for await (const record of readRecords(source)) found.push(outcomeOf(record));
  return found;
}

/** The bytes in pieces of this many, however characters and numbers fall. */
async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const expected = JSON.parse(await readFile(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, string[]>;

describe('the golden files', () => {
  it('are all expected, and no other', async () => {
    expect((await readdir(join(FOLDER, 'files'))).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.keys(expected))('%s comes to what is expected of it', async (name) => {
    const path = join(FOLDER, 'files', name);
    expect(await outcomes(createReadStream(path))).toEqual(expected[name]);
    const bytes = await readFile(path);
    for (const size of [1, 7, 1024]) expect(await outcomes(cut(bytes, size))).toEqual(expected[name]);
  });
});

const release = (n: number, extra: string): string =>
  `{"ocid":"ocds-golden-b${n}","id":"${n}","buyer":{"name":"B"},"tender":{"title":"T","tenderPeriod":{"endDate":"2095-01-01T00:00:00Z"}},"extra":${extra}}`;
const around = (extra: string): Uint8Array => Buffer.from(`{"releases":[${release(1, '1')},${release(2, extra)},${release(3, '1')}]}`);

describe('a file with one monstrous record', () => {
  it.each([
    ['a million keys', () => `{${Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0`).join(',')}}`, 'json.keys'],
    ['a text of 250,000 words', () => JSON.stringify('roof '.repeat(250_000)), 'text.too_long'],
    ['a nesting of 100,000', () => '['.repeat(100_000) + ']'.repeat(100_000), 'json.depth'],
    ['17 MiB', () => `[${'"0123456789",'.repeat(1_400_000)}0]`, 'record.too_large'],
  ])('loses that one to %s, and no other', async (_name, make, code) => {
    const bytes = around(make());
    const want = ['tender', `rejected ${code}`, 'tender'];
    expect(await outcomes(cut(bytes, 1 << 16))).toEqual(want);
    expect(await outcomes(cut(gzipSync(bytes), 1 << 16))).toEqual(want);
  });

  it('loses a bare record that is too large, and goes on with the next line', async () => {
    const large = release(1, `[${'"0123456789",'.repeat(1_400_000)}0]`);
    expect(await outcomes(cut(Buffer.from(`${large}\n${release(2, '1')}\n`), 1 << 16))).toEqual(['rejected record.too_large', 'tender']);
  });

  it('reads a package of any size whose records come before its name', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => release(i, JSON.stringify('x'.repeat(2_000)))).join(',\n');
    const found = await outcomes(cut(Buffer.from(`{"releases":[${many}],"publisher":{"name":"P"}}`), 1 << 16));
    expect(found).toHaveLength(3_000);
    expect(new Set(found)).toEqual(new Set(['tender']));
  });
});
