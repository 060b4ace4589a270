import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { visitorOf } from '../session/visitor.decorator.js';
import { Page, Redirect } from './page.js';
import { PageRenderer } from './page-renderer.js';

/** Sends what a controller returned as a page; anything else goes its usual way. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      mergeMap(async (result: unknown) =>
        result instanceof Page || result instanceof Redirect ? this.renderer.prepare(http.getResponse<FastifyReply>(), visitorOf(http.getRequest()), result) : result,
      ),
    );
  }
}
