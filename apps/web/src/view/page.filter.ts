import { Catch, HttpException, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiRefusal } from '../api/api-client.js';
import { hasVisitor, visitorOf } from '../session/visitor.decorator.js';
import { Page, PageRefusal, Redirect, SignInFirst } from './page.js';
import { PageRenderer } from './page-renderer.js';

const AWAY = 'Tandem cannot be reached just now. Try again in a minute.\n';

/** A page for every failure: what happened, and what to do now. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger('web');

  constructor(private readonly renderer: PageRenderer) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (!hasVisitor(request)) return void (await reply.code(503).type('text/plain; charset=utf-8').send(AWAY));
    const visitor = visitorOf(request);
    if (thrown instanceof SignInFirst || (thrown instanceof ApiRefusal && thrown.problem.status === 401)) {
      const back = request.method === 'GET' ? request.url : '/';
      return this.renderer.send(reply, visitor, new Redirect(`/sign-in?next=${encodeURIComponent(back)}`));
    }
    const refusal = this.refusalFor(thrown, request);
    try {
      await this.renderer.send(reply, visitor, new Page('refusal', { refusal }, refusal.status));
    } catch (error) {
      // Not even the page that says so can be shown; the process goes on all the same.
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!reply.sent) await reply.code(503).type('text/plain; charset=utf-8').send(AWAY);
    }
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
