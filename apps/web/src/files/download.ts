import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FastifyReply } from 'fastify';
import { ApiRefusal } from '../api/api-client.js';

/** A file to be saved: the same bytes and headers that the API gives. @throws ApiRefusal where it gives none */
export async function passOn(reply: FastifyReply, { data, error, response }: { data?: unknown; error?: unknown; response: Response }): Promise<void> {
  if (!response.ok || !data) throw new ApiRefusal({ type: 'about:blank', title: '', status: response.status, code: 'document', instance: '', requestId: '', errors: [], ...(typeof error === 'object' ? error : {}) });
  for (const name of ['content-type', 'content-disposition', 'content-length']) {
    const value = response.headers.get(name);
    if (value !== null) void reply.header(name, value);
  }
  await reply.header('cache-control', 'private, no-store').send(Readable.fromWeb(data as ReadableStream));
}
