import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { Answer } from './answer.js';
import { isUnchanged } from './etag.js';

/** Writes an `Answer`'s status and headers; a GET whose tag the asker holds already becomes 304. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((result: unknown) => (result instanceof Answer ? write(result, request, reply) : result)));
  }
}

function write(answer: Answer, request: FastifyRequest, reply: FastifyReply): unknown {
  void reply.headers({ ...answer.headers });
  const unchanged = request.method === 'GET' && isUnchanged(request.headers['if-none-match'], answer.headers['etag']);
  void reply.code(unchanged ? 304 : answer.status);
  return unchanged ? undefined : answer.body;
}
