import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Visitor } from './visitor.js';

const VISITORS = new WeakMap<object, Visitor>();

/** Notes who asks, for everything that follows in this request. */
export function noteVisitor(request: FastifyRequest, visitor: Visitor): void {
  VISITORS.set(request.raw, visitor);
}

/** @throws Error for a request that came past the hook which notes visitors */
export function visitorOf(request: FastifyRequest): Visitor {
  const visitor = VISITORS.get(request.raw);
  if (visitor === undefined) throw new Error('No visitor was noted for this request.');
  return visitor;
}

/** Whether the request got so far as to have a visitor. */
export function hasVisitor(request: FastifyRequest): boolean {
  return VISITORS.has(request.raw);
}

/** The visitor, as an argument of a handler. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext) => visitorOf(context.switchToHttp().getRequest<FastifyRequest>()));
