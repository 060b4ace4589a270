import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FormOutdated, PageRefusal } from '../view/page.js';
import { Sessions } from './sessions.js';
import { visitorOf } from './visitor.decorator.js';

/** Lets a form in only from our own page, and only with the token of the session it was shown in. */
@Injectable()
export class FormGuard implements CanActivate {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Body?: Record<string, unknown> }>>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    const token = request.body?.['_csrf'];
    const own = this.sessions.isOwnOrigin(request);
    if (own && typeof token === 'string' && this.sessions.csrf.matches(visitorOf(request).session.id, token)) return true;
    // Our own page, but of a session that is over: nothing is done, and nothing typed is lost.
    if (own && typeof token === 'string' && request.headers.origin !== undefined) throw new FormOutdated();
    throw new PageRefusal(403, 'refusal.form', 'refusal.form.advice');
  }
}
