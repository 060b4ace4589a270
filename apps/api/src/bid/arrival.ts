import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TenderId } from '@app/domain';
import type { Arrival, ArrivalLine } from '@app/services';
import { Turns } from './turns.js';

const HANDED_IN = /^\/v1\/tenders\/:id\/bids$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Fewer than the pool has connections: hundreds that wait for a tender's lock leave some to everybody else, and none runs out of patience for one. */
export const AT_ONCE = 7;
const arrivals = new WeakMap<FastifyRequest, Arrival>();

/**
 * Takes down when a bid came in: once its last byte is here and before anything is looked up or waited for, so that neither a busy service nor a locked tender makes it late.
 */
export function installArrivals(fastify: FastifyInstance, line: ArrivalLine): void {
  const turns = new Turns(AT_ONCE);
  const ends = new WeakMap<FastifyRequest, () => void>();
  fastify.addHook('preHandler', async (request) => {
    if (request.method !== 'POST' || !HANDED_IN.test(request.routeOptions.url ?? '')) return;
    const { id } = request.params as { readonly id?: string };
    if (id === undefined || !UUID.test(id)) return;
    arrivals.set(request, await line.arrive(id as TenderId));
    ends.set(request, await turns.take());
  });
  // The handler has ended, whatever came of it, and whether or not somebody is still there to be told: a turn that a hang-up gave back would let more work at once than there are connections.
  // And this is under way no more and keeps no opening waiting; what was stored has said so already.
  fastify.addHook('onSend', async (request) => {
    ends.get(request)?.();
    const arrival = arrivals.get(request);
    if (arrival !== undefined) await line.done(arrival.id).catch(() => undefined);
  });
}

/** @throws Error where no moment was taken: a bid without one can be neither in time nor late */
export function arrivalOf(request: FastifyRequest): Arrival {
  const arrival = arrivals.get(request);
  if (arrival === undefined) throw new Error('a bid without the moment of its arrival');
  return arrival;
}
