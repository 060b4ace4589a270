import type { FastifyInstance } from 'fastify';
import { refuseField, HttpProblem } from '../problem/http-problem.js';
import { readJson } from './read-json.js';
import { addressFault } from './request-text.js';

const TAKES_BYTES = /\/(?:documents|papers|room-files|bid-documents)\/:id\/chunks\/:number$/;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a body as an object, or undefined for an empty one. Every body of this API is an object. */
export function readBody(bytes: Buffer): object | undefined {
  if (bytes.length === 0) return undefined;
  const value = readJson(decode(bytes));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw refuseField(422, '', 'type.object', 'The body must be a JSON object.');
}

function decode(bytes: Buffer): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new HttpProblem(400, 'json.malformed', 'The body is not valid UTF-8.');
  }
}

/**
 * The only way into the application: one JSON reader instead of the framework's parsers, and a look at the address
 * before routing goes on. Bodies of any other content type are refused by Fastify (415), too long ones too (413).
 */
export function installInputGate(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readBody(Buffer.isBuffer(body) ? body : Buffer.from(body)));
    } catch (error) {
      done(error instanceof Error ? error : new Error('unreadable body'));
    }
  });
  // Pieces of files: only where a file is taken in, so that no other route sees bytes for a document.
  fastify.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (request, body, done) => {
    if (TAKES_BYTES.test(request.routeOptions.url ?? '')) done(null, body);
    else done(new HttpProblem(415, 'body.media_type', 'Only JSON is read here: send "content-type: application/json".'));
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    done(addressFault(request.raw.url ?? '/'));
  });
}
