import { Catch, HttpException, Inject, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiRefusal } from '../api/api-client.js';
import { keepable } from '../session/kept-form.js';
import { Sessions } from '../session/sessions.js';
import { hasVisitor, visitorOf } from '../session/visitor.decorator.js';
import type { Visitor } from '../session/visitor.js';
import type { FormBody } from './form-body.js';
import { FormOutdated, Page, PageRefusal, Redirect, SignInFirst } from './page.js';
import { PageRenderer } from './page-renderer.js';

const AWAY = 'Tandem cannot be reached just now. Try again in a minute.\n';

/** A page for every failure: what happened, and what to do now. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger('web');

  constructor(
    private readonly renderer: PageRenderer,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (!hasVisitor(request)) return void (await reply.code(503).type('text/plain; charset=utf-8').send(AWAY));
    const visitor = visitorOf(request);
    // A part that cannot be had leaves the page as it stands: no other page may be put in its place.
    if (visitor.wantsPart) return void (await reply.code(204).send());
    const ended = thrown instanceof SignInFirst || (thrown instanceof ApiRefusal && thrown.problem.status === 401);
    if (ended || thrown instanceof FormOutdated) return this.renderer.send(reply, visitor, this.wayBack(request, visitor, ended));
    const refusal = this.refusalFor(thrown, request);
    try {
      await this.renderer.send(reply, visitor, new Page('refusal', { refusal }, refusal.status));
    } catch (error) {
      // Not even the page that says so can be shown; the process goes on all the same.
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!reply.sent) await reply.code(503).type('text/plain; charset=utf-8').send(AWAY);
    }
  }

  /** To signing in and back. A form goes along, sealed, so that nothing typed is lost. */
  private wayBack(request: FastifyRequest, visitor: Visitor, ended: boolean): Page | Redirect {
    if (request.method === 'GET') return new Redirect(`/sign-in?next=${encodeURIComponent(request.url)}`);
    const form = this.sessions.isOwnOrigin(request) ? keepable(request.url, request.body as FormBody | undefined, visitor.signedIn?.account ?? visitor.session.lastAccount) : undefined;
    const needsPerson = ended || (visitor.signedIn === undefined && !request.url.startsWith('/register'));
    if (form === undefined) return new Redirect(needsPerson ? '/sign-in' : (request.url.split('?')[0] ?? '/'));
    const kept = this.sessions.sealForm(form);
    return needsPerson ? new Page('sign-in', { values: { next: '', email: visitor.signedIn?.email ?? visitor.session.lastEmail ?? '', kept } }, 403) : new Page('resume', { form }, 403);
  }

  private refusalFor(thrown: unknown, request: FastifyRequest): PageRefusal {
    if (thrown instanceof PageRefusal) return thrown;
    const status = thrown instanceof ApiRefusal ? thrown.problem.status : thrown instanceof HttpException ? thrown.getStatus() : undefined;
    if (status === 404 || status === 400 || status === 422) return new PageRefusal(404, 'refusal.missing', 'refusal.missing.advice');
    if (status === 403) return new PageRefusal(403, 'refusal.forbidden', 'refusal.forbidden.advice');
    if (status === 413 || status === 415) return new PageRefusal(status, 'refusal.form', 'refusal.form.advice');
    this.logger.error(`${request.method} ${request.url.split('?')[0] ?? ''} failed: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
    return new PageRefusal(503, 'refusal.broken', 'refusal.broken.advice');
  }
}
