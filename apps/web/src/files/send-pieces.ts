import type { Upload } from './read-upload.js';

/** A file under way, as the API answers its announcement. */
interface Announced {
  readonly id: string;
  readonly chunks: number;
  readonly chunkBytes: number;
}

/** What puts a piece to the API. */
export type PutPiece = (number: number, piece: { body: never; bodySerializer: (piece: unknown) => Uint8Array<ArrayBuffer>; headers: Record<string, string> }) => Promise<unknown>;

/** Sends a file in pieces, one behind the other. */
export async function sendPieces({ bytes }: Upload, { chunks, chunkBytes }: Announced, put: PutPiece): Promise<void> {
  for (let number = 0; number < chunks; number += 1) {
    const piece = bytes.subarray(number * chunkBytes, (number + 1) * chunkBytes);
    await put(number, { body: piece as never, bodySerializer: (each) => new Uint8Array(each as Buffer), headers: { 'content-type': 'application/octet-stream' } });
  }
}
