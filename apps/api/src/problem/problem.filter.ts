import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { preferredLanguage } from '../language/preferred-language.js';
import { problemDocument } from './problem-document.js';
import { readFailure } from './read-failure.js';

/** Turns every failure into `application/problem+json`; logs the ones that nobody foresaw, and those for which something was missing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also called for what the router refuses before there is a handler. */
  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const failure = readFailure(thrown);
    if (failure.unknown) {
      const cause = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      this.logger.error(`request ${request.id} ${request.method} failed: ${cause}`);
    } else if (failure.status === 503) {
      this.logger.warn(`request ${request.id} ${request.method} could not be served: ${String(thrown)}`);
    }
    if (reply.sent) return;
    void reply
      .code(failure.status)
      .headers(failure.headers)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('x-request-id', request.id)
      .send(JSON.stringify(problemDocument(failure, request.url, request.id, preferredLanguage(request.headers['accept-language']))));
  }
}
