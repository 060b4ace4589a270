import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@app/domain';
import type { Actor } from '@app/services';

/** Beside the request, not on it: nothing that arrives can look like an actor. */
const ACTORS = new WeakMap<FastifyRequest, Actor>();

export function rememberActor(request: FastifyRequest, actor: Actor): void {
  ACTORS.set(request, actor);
}

/** Who is asking, if anyone. */
export function actorOf(request: FastifyRequest): Actor | undefined {
  return ACTORS.get(request);
}

/** The actor of a route that is not public. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (actor === undefined) throw new DomainError('unauthenticated', 'token.missing', 'Sign in first.');
  return actor;
});

/** The actor of a public route that shows more to some. */
export const MaybeActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor | undefined =>
  actorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
