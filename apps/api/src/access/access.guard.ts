import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@app/domain';
import { SessionService } from '@app/services';
import type { Actor } from '@app/services';
import { ACCESS_KEY } from './access.decorator.js';
import { scopesReach } from './permission.js';
import type { AccessRule } from './permission.js';
import { rememberActor } from './request-actor.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]{1,4096}=*)$/i;

/** Denies by default: a route without a rule is closed, a wrong token is refused even where none is needed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_KEY, context.getHandler());
    if (rule === undefined) throw new DomainError('forbidden', 'route.unclassified', 'This address is closed.');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.actorOf(request.headers.authorization);
    if (actor !== undefined) rememberActor(request, actor);
    if (rule !== 'public') allow(rule, actor);
    return true;
  }

  private async actorOf(header: string | undefined): Promise<Actor | undefined> {
    if (header === undefined) return undefined;
    const token = BEARER.exec(header)?.[1];
    if (token === undefined) {
      throw new DomainError('unauthenticated', 'token.form', 'Send "Authorization: Bearer" and the token, nothing else.');
    }
    return this.sessions.authenticate(token);
  }
}

function allow(rule: Exclude<AccessRule, 'public'>, actor: Actor | undefined): void {
  if (actor === undefined) {
    throw new DomainError('unauthenticated', 'token.missing', 'Sign in at POST /v1/sessions and send the access token.');
  }
  if (rule === 'operator' && !actor.operator) {
    throw new DomainError('forbidden', 'access.operator', 'This is for those who run the service.');
  }
  if (actor.scopes === undefined || scopesReach(actor.scopes, rule)) return;
  const needed = rule === 'account' || rule === 'operator' ? 'An API key cannot do this; sign in.' : `This API key lacks the scope "${rule}".`;
  throw new DomainError('forbidden', 'api_key.scope_missing', needed);
}
