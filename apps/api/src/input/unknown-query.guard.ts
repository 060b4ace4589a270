import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@app/domain';

/** A route that reads no query takes none: a misspelt or misplaced parameter is named, not ignored. */
@Injectable()
export class UnknownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const names = typeof query === 'object' && query !== null ? Object.keys(query) : [];
    if (names.length === 0 || readsQuery(context)) return true;
    throw new DomainError(
      'invalid',
      'input.invalid',
      'This address takes no parameters.',
      names.slice(0, 20).map((name) => ({ path: name.slice(0, 80), code: 'field.unknown', message: 'This parameter is not known here; leave it out.' })),
    );
  }
}

function readsQuery(context: ExecutionContext): boolean {
  const args: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return Object.keys(args ?? {}).some((key) => key.startsWith(`${RouteParamtypes.QUERY}:`));
}
