import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MOST_UPLOAD_BYTES } from '@app/services';
import { HttpProblem } from '../problem/http-problem.js';

const ROUTE = '/v1/imports';
const BODIES = new WeakMap<FastifyRequest, AsyncIterable<Uint8Array>>();

/**
 * The body of an import is a file: it is not parsed and never whole in memory, and nothing of it is read before it is
 * known who sends it. For this one route the parser is given nothing, and the stream is kept for the handler.
 */
export function installImportBody(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (route.url !== ROUTE || route.method !== 'POST') return;
    route.bodyLimit = Number.MAX_SAFE_INTEGER;
    route.preParsing = (request, _reply, payload, done) => {
      const length = Number(request.headers['content-length'] ?? 0);
      if (length > MOST_UPLOAD_BYTES) {
        done(new HttpProblem(413, 'body.too_large', `The file is over ${MOST_UPLOAD_BYTES / 1024 / 1024} MiB. Pack it with gzip, or cut it.`));
        return;
      }
      BODIES.set(request, payload as AsyncIterable<Uint8Array>);
      // The parser compares what it was given with what the request promised.
      done(null, Object.assign(Readable.from([]), { receivedEncodedLength: length }));
    };
  });
}

/** The bytes as they arrive. */
export function importBody(request: FastifyRequest): AsyncIterable<Uint8Array> {
  return BODIES.get(request) ?? Readable.from([]);
}
