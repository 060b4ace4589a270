import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { firstValueFrom, from } from 'rxjs';
import type { Observable } from 'rxjs';
import { DomainError } from '@app/domain';
import { BodyMac, IdempotencyService } from '@app/services';
import { actorOf } from '../access/request-actor.js';
import { Answer } from '../http/answer.js';
import { NOT_REPLAYED_KEY } from './not-replayed.decorator.js';

const KEY = /^[\x21-\x7e]{1,255}$/;
/** Never part of a stored fingerprint: a hash of a password can be guessed at. */
const SECRETS: ReadonlySet<string> = new Set(['password']);

/** A POST sent twice under one `Idempotency-Key` happens once; the second gets the first one's answer. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly idempotency: IdempotencyService,
    private readonly mac: BodyMac,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const replayed = this.reflector.get<true | undefined>(NOT_REPLAYED_KEY, context.getHandler()) === undefined;
    if (request.method !== 'POST' || key === undefined || !replayed) return next.handle();
    return from(this.once(request, String(key), next));
  }

  private async once(request: FastifyRequest, key: string, next: CallHandler): Promise<Answer> {
    if (!KEY.test(key)) {
      throw new DomainError('invalid', 'idempotency.key_form', 'Idempotency-Key takes 1 to 255 visible ASCII characters.');
    }
    const actorKey = actorOf(request)?.accountId ?? 'anonymous';
    const { status, headers, body } = await this.idempotency.once(actorKey, key, this.mac.of(textOf(request)), async () => {
      const result: unknown = await firstValueFrom(next.handle(), { defaultValue: undefined });
      const answer = result instanceof Answer ? result : new Answer(200, {}, result);
      return { status: answer.status, headers: { ...answer.headers }, body: answer.body };
    });
    return new Answer(status, headers, body);
  }
}

/** Method, address, precondition and body as parsed: white space does not make another request. Only a keyed MAC of it is kept: a price could be guessed back from a plain hash. */
function textOf(request: FastifyRequest): string {
  const body = JSON.stringify(request.body ?? null, (name, value: unknown) => (SECRETS.has(name) ? undefined : value));
  return JSON.stringify([request.method, request.url, request.headers['if-match'] ?? '', body]);
}
