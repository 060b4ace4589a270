import type { FastifyInstance } from 'fastify';
import type { RequestDurations } from './request-durations.js';

/** What the router does not know is one series, whatever addresses and methods are tried. */
const UNKNOWN = { method: 'any', route: 'none' } as const;

/** Notes how long every request took. Must be called before the routes are made. */
export function observeRequests(fastify: FastifyInstance, durations: RequestDurations): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { url } = request.routeOptions;
    const at = url === undefined || url === '*' ? UNKNOWN : { method: request.method, route: url };
    durations.observe({ ...at, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
}
