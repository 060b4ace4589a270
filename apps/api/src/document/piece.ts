import { HttpProblem, refuseField } from '../problem/http-problem.js';

/** A piece of a file, as it came. */
export function pieceOf(number: string, body: unknown): { readonly number: number; readonly content: Buffer } {
  if (!/^\d{1,3}$/.test(number)) throw refuseField(422, 'number', 'document.chunk_number', 'Chunks are numbered from 0.');
  if (!Buffer.isBuffer(body)) throw new HttpProblem(415, 'body.media_type', 'Send the bytes as "content-type: application/octet-stream".');
  return { number: Number(number), content: body };
}
