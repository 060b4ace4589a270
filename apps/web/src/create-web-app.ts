import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { ProcessLogger, type Config } from '@app/config';
import fastifyView from '@fastify/view';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import nunjucks from 'nunjucks';
import { takeUploads } from './files/read-upload.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { Sessions } from './session/sessions.js';
import { hasVisitor, noteVisitor, visitorOf } from './session/visitor.decorator.js';
import { WebModule } from './web.module.js';

export type WebConfig = Pick<Config, 'apiUrl' | 'webUrl' | 'jwtSecret' | 'projectRoot' | 'logLevel'>;

/** A form of ours is text; the longest is a tender's description. */
const MOST_BYTES = 256 * 1024;

/** The pages as an application that does not listen yet. */
export async function createWebApp(config: WebConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: MOST_BYTES });
  const app = await NestFactory.create<NestFastifyApplication>(WebModule.register(config), adapter, { logger: new ProcessLogger(config.logLevel) });
  const server = adapter.getInstance();
  const govuk = dirname(dirname(createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')));
  const moj = dirname(dirname(createRequire(import.meta.url).resolve('@ministryofjustice/frontend/moj/moj-frontend.min.css')));
  await server.register(fastifyView, {
    engine: { nunjucks },
    templates: [join(config.projectRoot, 'apps/web/views'), govuk, moj],
    options: { autoescape: true, throwOnUndefined: false, trimBlocks: true, lstripBlocks: true },
  });
  takeUploads(server);
  const sessions = app.get(Sessions);
  server.addHook('onRequest', async (request) => {
    if (!isFile(request.url)) noteVisitor(request, await sessions.visitorOf(request, Date.now()));
  });
  server.addHook('onSend', (request, reply, _payload, done) => {
    void reply.headers(SECURITY_HEADERS);
    // With every answer, a file's too: a session that was renewed on the way and is not kept would be taken for stolen the next time.
    if (hasVisitor(request)) for (const cookie of sessions.cookiesFor(visitorOf(request))) void reply.header('set-cookie', cookie);
    done();
  });
  return app;
}

function isFile(url: string): boolean {
  return url.startsWith('/assets/') || url.startsWith('/health/');
}
