import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { inLanguage } from './in-language.js';
import { preferredLanguage } from './preferred-language.js';

/** Writes the messages of every answer in the language that was asked for. Stored answers stay as they are: a message is its key. */
@Injectable()
export class LanguageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const language = preferredLanguage(http.getRequest<FastifyRequest>().headers['accept-language']);
    void http.getResponse<FastifyReply>().headers({ vary: 'accept-language', 'content-language': language });
    return language === 'en' ? next.handle() : next.handle().pipe(map((answer: unknown) => inLanguage(answer, language)));
  }
}
