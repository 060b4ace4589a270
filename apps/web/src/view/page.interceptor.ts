import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EMPTY, mergeMap, of, type Observable } from 'rxjs';
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
      mergeMap(async (result: unknown) => {
        if (!(result instanceof Page || result instanceof Redirect)) return { result };
        await this.renderer.send(http.getResponse<FastifyReply>(), visitorOf(http.getRequest()), result);
        return undefined;
      }),
      mergeMap((other) => (other === undefined ? EMPTY : of(other.result))),
    );
  }
}
