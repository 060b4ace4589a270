import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LogLevel } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProcessLogger, type Config } from '@app/config';
import { listRoutes, refuseUnclassified } from './access/route-list.js';

import { AppModule } from './app.module.js';
import { ArrivalLine } from '@app/services';
import { installArrivals } from './bid/arrival.js';
import { installFormBody } from './alert/form-body.js';
import { installInputGate } from './gate/input-gate.js';
import { installImportBody } from './import/import-body.js';
import { installResponseHeaders, setResponseHeaders } from './http/response-headers.js';
import { observeRequests } from './metrics/observe-requests.js';
import { RequestDurations } from './metrics/request-durations.js';
import { serveDocs } from './openapi/docs.js';
import { ProblemFilter } from './problem/problem.filter.js';

export interface ApiOptions {
  readonly config: Config;
  /** Least severe log lines to write; `false` for none; the configured ones unless told. */
  readonly logLevel?: LogLevel | false;
  /** The service is reached over TLS: browsers are told to stay on it. */
  readonly https?: boolean;
  /** Nothing is instantiated or connected: only the routes are known. For writing openapi.json. */
  readonly preview?: boolean;
}

const ONE_MIB = 1_048_576;
const OUTSIDE_PREFIX = ['health/live', 'health/ready', 'metrics'];

/**
 * The API, ready to listen or to be called in memory (`app.inject`).
 * @throws Error naming the routes that do not say who may call them
 */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const { config, logLevel = config.logLevel, https = false, preview = false } = options;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapter(https), {
    logger: logLevel === false ? false : new ProcessLogger(logLevel),
    bodyParser: false,
    abortOnError: false,
    preview,
  });
  app.setGlobalPrefix('v1', { exclude: OUTSIDE_PREFIX });
  refuseUnclassified(listRoutes(app));
  if (preview) return app;
  const fastify = app.getHttpAdapter().getInstance();
  installResponseHeaders(fastify, https);
  installImportBody(fastify);
  installInputGate(fastify);
  installFormBody(fastify);
  installArrivals(fastify, app.get(ArrivalLine, { strict: false }));
  observeRequests(fastify, app.get(RequestDurations));
  serveDocs(app);
  await app.init();
  await fastify.ready();
  return app;
}

function adapter(https: boolean): FastifyAdapter {
  // Made before the application, which owns the same filter for everything that reaches a handler.
  const filter = new ProblemFilter();
  return new FastifyAdapter({
    bodyLimit: ONE_MIB,
    trustProxy: false,
    genReqId: () => randomUUID(),
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 256 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      setResponseHeaders(request, reply, https);
      filter.answer(error, request, reply);
    },
  });
}
