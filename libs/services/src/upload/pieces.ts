import { createHash } from 'node:crypto';
import { DomainError } from '@app/domain';
import { notFound } from '../common/ids.js';
import { SNIFFED_BYTES, sniffType } from './sniff-type.js';

/** Bytes of every chunk but the last. */
const CHUNK_BYTES = 1_048_576;

/** A file that comes in pieces. */
export interface PiecedFile {
  readonly id: string;
  readonly sizeBytes: number;
  /** What its sender takes it for. */
  readonly format?: string;
  /** Hexadecimal; as announced. */
  readonly sha256?: string;
  readonly completedAt?: string;
}

/** Which pieces of a file are here: what is missing is sent again after a broken line. */
export interface UploadProgress {
  /** Bytes of every chunk but the last. */
  readonly chunkBytes: number;
  readonly chunks: number;
  /** Numbers, from 0. */
  readonly received: readonly number[];
}

/** Where the pieces lie. */
export interface PieceStore {
  putChunk(fileId: string, number: number, content: Buffer): Promise<'kept' | 'different'>;
  chunks(fileId: string): Promise<readonly { readonly number: number }[]>;
  content(fileId: string): AsyncIterable<Buffer>;
}

/** Where files lie whose pieces come one by one. */
export interface UploadStore<F extends PiecedFile> extends PieceStore {
  /** Nobody else completes or removes it until the transaction ends. */
  lock(fileId: string): Promise<F | undefined>;
  find(fileId: string): Promise<F | undefined>;
  complete(fileId: string, mediaType: string, sha256: string): Promise<void>;
}

export async function progressOf(store: Pick<PieceStore, 'chunks'>, file: PiecedFile): Promise<UploadProgress> {
  return { chunkBytes: CHUNK_BYTES, chunks: chunksOf(file), received: (await store.chunks(file.id)).map(({ number }) => number) };
}

/** Takes a piece in, within the caller's transaction. @param noun what the file is called in a refusal @throws DomainError `<noun>.not_found`, and as `keepPiece` */
export async function takePiece<F extends PiecedFile>(store: UploadStore<F>, noun: string, id: string, number: number, content: Buffer): Promise<void> {
  await keepPiece(store, await locked(store, noun, id), number, content);
}

/** Checks a file and makes it complete, within the caller's transaction. @throws DomainError `<noun>.not_found`, and as `checkWhole` */
export async function completeFile<F extends PiecedFile>(store: UploadStore<F>, noun: string, id: string): Promise<F> {
  const file = await locked(store, noun, id);
  const { mediaType, sha256 } = await checkWhole(store, file);
  await store.complete(file.id, mediaType, sha256);
  return (await store.find(file.id)) ?? file;
}

async function locked<F extends PiecedFile>(store: UploadStore<F>, noun: string, id: string): Promise<F> {
  const file = await store.lock(id);
  if (file === undefined) throw notFound(noun);
  return file;
}

export function chunksOf({ sizeBytes }: PiecedFile): number {
  return Math.ceil(sizeBytes / CHUNK_BYTES);
}

/** Keeps a piece; the same one twice is fine. @param number from 0 @throws DomainError `document.chunk_size`, `document.chunk_differs`, `document.complete` */
export async function keepPiece(store: Pick<PieceStore, 'putChunk'>, file: PiecedFile, number: number, content: Buffer): Promise<void> {
  const expected = sizeOfChunk(file, number);
  if (expected !== content.length) {
    const should = expected === undefined ? `This file has the chunks 0 to ${chunksOf(file) - 1}.` : `Chunk ${number} has ${expected} bytes; ${content.length} came.`;
    throw new DomainError('invalid', 'document.chunk_size', should);
  }
  if (file.completedAt !== undefined) throw new DomainError('conflict', 'document.complete', 'This file is complete, and stays as it is.');
  if ((await store.putChunk(file.id, number, content)) === 'different') {
    throw new DomainError('conflict', 'document.chunk_differs', `Chunk ${number} is here already with other content. Announce the file anew.`);
  }
}

/**
 * What a file is, once all of it is here, told from its bytes.
 * @throws DomainError `document.complete`, `document.chunks_missing`, `document.hash`, `document.type`
 */
async function checkWhole(store: PieceStore, file: PiecedFile): Promise<{ readonly mediaType: string; readonly sha256: string }> {
  await requireWhole(store, file);
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  for await (const chunk of store.content(file.id)) {
    hash.update(chunk);
    if (head.length === 0) head = Buffer.from(chunk.subarray(0, SNIFFED_BYTES));
  }
  const sha256 = hash.digest('hex');
  if (file.sha256 !== undefined && file.sha256 !== sha256) {
    throw new DomainError('invalid', 'document.hash', `What came has the SHA-256 ${sha256}, not the one announced. Announce the file anew.`);
  }
  return { mediaType: typeOf(head, file.format), sha256 };
}

/** @throws DomainError `document.complete`, `document.chunks_missing` */
export async function requireWhole(store: Pick<PieceStore, 'chunks'>, file: PiecedFile): Promise<void> {
  if (file.completedAt !== undefined) throw new DomainError('conflict', 'document.complete', 'This file is complete already.');
  const here = new Set((await store.chunks(file.id)).map(({ number }) => number));
  const missing = Array.from({ length: chunksOf(file) }, (_, number) => number).filter((number) => !here.has(number));
  if (missing.length > 0) throw new DomainError('conflict', 'document.chunks_missing', `These chunks are still to come: ${missing.join(', ')}.`);
}

/** @param beginning of the file, its first 64 KiB at least @throws DomainError `document.type` */
export function typeOf(beginning: Buffer, claimed: string | undefined): string {
  const mediaType = sniffType(beginning.subarray(0, SNIFFED_BYTES), claimed);
  if (mediaType !== undefined) return mediaType;
  throw new DomainError('invalid', 'document.type', 'This is no PDF, ZIP, office document, PNG, JPEG or plain text. Web pages, drawings with scripts and programs are not taken.');
}

/** Undefined for a number that the file has not. */
function sizeOfChunk(file: PiecedFile, number: number): number | undefined {
  const last = chunksOf(file) - 1;
  if (number < 0 || number > last) return undefined;
  return number < last ? CHUNK_BYTES : file.sizeBytes - last * CHUNK_BYTES;
}
