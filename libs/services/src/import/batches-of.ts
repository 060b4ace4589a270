import { readRecords, type FoundRecord } from '../ocds/index.js';

/** Where records end and the next transaction begins: the same for the same file, however often it is read. */
const MOST_RECORDS = 100;
const MOST_BYTES = 8 * 1024 * 1024;

/** Consecutive records of one file. */
export interface FileBatch {
  /** Index in the file of the first of them. */
  readonly from: number;
  readonly records: readonly FoundRecord[];
  readonly last: boolean;
}

/** The records of a file in batches, from the record `skip` on. There is always a last one, be it empty. */
export async function* batchesOf(source: AsyncIterable<Uint8Array>, skip = 0): AsyncGenerator<FileBatch> {
  let from = skip;
  let records: FoundRecord[] = [];
  let bytes = 0;
  let index = 0;
  for await (const record of readRecords(source)) {
    index += 1;
    if (index <= skip) continue;
    records.push(record);
    bytes += record.status === 'found' ? record.bytes : 0;
    if (records.length < MOST_RECORDS && bytes < MOST_BYTES) continue;
    yield { from, records, last: false };
    [from, records, bytes] = [index, [], 0];
  }
  yield { from, records, last: true };
}

/** Passes bytes on and counts them. */
export async function* counted(source: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    count(chunk.length);
    yield chunk;
  }
}
