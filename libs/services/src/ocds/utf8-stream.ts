import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A file that is no text: told as the one record it counts as. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a packed file may unpack to, in bytes; a few megabytes can otherwise keep a machine busy for days. */
export const MOST_UNPACKED = 4 * 1024 * 1024 * 1024;

/**
 * The bytes of a file as UTF-8 without byte order mark: unpacked where they are gzip, converted where they are UTF-16 of either
 * order, marked or not. By the first bytes, never by a name.
 * @throws UnreadableFile while reading
 */
export async function* utf8Of(source: AsyncIterable<Uint8Array>, mostUnpacked = MOST_UNPACKED): AsyncGenerator<Uint8Array> {
  const { head, rest } = await peek(source, 4);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* fromText(unpacked(rest, mostUnpacked));
  else yield* fromText(rest);
}

async function* fromText(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, rest } = await peek(source, 4);
  const [first, second, third, fourth] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) yield* without(rest, 3);
  else if (first === 0xff && second === 0xfe) yield* converted(without(rest, 2), 'utf-16le');
  else if (first === 0xfe && second === 0xff) yield* converted(without(rest, 2), 'utf-16be');
  else if (first !== 0 && second === 0 && third !== 0 && fourth === 0) yield* converted(rest, 'utf-16le');
  else if (first === 0 && second !== 0 && third === 0 && fourth !== 0) yield* converted(rest, 'utf-16be');
  else yield* rest;
}

/** The first bytes, however they were cut, and everything from the first on. */
async function peek(source: AsyncIterable<Uint8Array>, wanted: number): Promise<{ head: Uint8Array; rest: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < wanted) {
    const next = await iterator.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const rest = (async function* () {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
  return { head, rest };
}

async function* unpacked(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  const input = Readable.from(source);
  const gunzip = createGunzip();
  input.once('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new UnreadableFile('file.too_large', `Unpacks to more than ${most / 1024 / 1024} MiB.`);
      yield chunk;
    }
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    if (typeof code === 'string' && code.startsWith('Z_')) throw new UnreadableFile('file.compression', 'Damaged or cut off: it cannot be unpacked to its end.');
    throw error;
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

async function* without(source: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of source) {
    yield chunk.subarray(left);
    left = 0;
  }
}

async function* converted(source: AsyncIterable<Uint8Array>, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of source) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
    yield Buffer.from(decoder.decode(), 'utf8');
  } catch (error) {
    if ((error as { code?: unknown } | null)?.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new UnreadableFile('file.encoding', `Not ${encoding.toUpperCase()} to its end.`);
    throw error;
  }
}
