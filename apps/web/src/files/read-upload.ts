import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasVisitor, visitorOf } from '../session/visitor.decorator.js';

/** What came with a form that sends a file. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file of a tender, of a joint bid, its room or a bid, and what the form puts around it: of a bid, all that is in its envelopes. */
const MOST_BYTES = 21 * 1_048_576;
const TAKEN = /^(?:\/manage\/[^/]+\/files|\/firms\/[^/]+\/(?:joint-bids\/[^/]+\/(?:papers|room\/files)|tenders\/[^/]+\/bid))(?:\?|$)/;

/**
 * Lets forms with a file in, at the addresses that take them and for somebody who is signed in: anywhere else their
 * bytes would be held in memory for nobody. Fields are read as those of any form; the file stands under its field's name.
 */
export function takeUploads(server: FastifyInstance): void {
  server.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, async (request: FastifyRequest, body: Buffer) => readForm(request, body));
  server.addHook('preParsing', (request, reply, _payload, done) => {
    if (!String(request.headers['content-type'] ?? '').startsWith('multipart/')) return done();
    if (!TAKEN.test(request.url)) return void reply.code(415).type('text/plain; charset=utf-8').send('This page takes no file.\n');
    if (hasVisitor(request) && visitorOf(request).signedIn !== undefined) return done();
    void reply.code(303).header('location', `/sign-in?next=${encodeURIComponent(request.url)}`).send();
  });
}

async function readForm(request: FastifyRequest, body: Buffer): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': String(request.headers['content-type']) } }).formData();
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) fields[name] = typeof value === 'string' ? value : { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };
  return fields;
}

/** The file of a field; undefined where none was chosen. */
export function uploadOf(value: unknown): Upload | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { name, bytes } = value as Partial<Record<keyof Upload, unknown>>;
  return typeof name === 'string' && Buffer.isBuffer(bytes) && bytes.length > 0 ? { name, bytes } : undefined;
}
