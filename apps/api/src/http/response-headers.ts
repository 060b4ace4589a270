import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const STRICT_POLICY = "default-src 'none'; frame-ancestors 'none'";
/** The reader of /docs loads its own scripts and styles; its page carries one inline style and data images. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";
const ONE_YEAR = 31_536_000;

/** The headers that every answer carries, problems too. `https`: browsers are told to stay on it. */
export function installResponseHeaders(fastify: FastifyInstance, https: boolean): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    setResponseHeaders(request, reply, https);
    done();
  });
}

/** Also called for what the router refuses before any hook runs. */
export function setResponseHeaders(request: FastifyRequest, reply: FastifyReply, https: boolean): void {
  const docs = /^\/docs(?:[/?]|$)/.test(request.raw.url ?? '');
  void reply.headers({
    'x-request-id': request.id,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': docs ? DOCS_POLICY : STRICT_POLICY,
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    ...(https ? { 'strict-transport-security': `max-age=${ONE_YEAR}; includeSubDomains` } : {}),
  });
}
