import { ProcessLogger, type Config } from '@app/config';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SECURITY_HEADERS } from './security-headers.js';
import { WebModule } from './web.module.js';

export type WebConfig = Pick<Config, 'apiUrl' | 'logLevel'>;

/** The pages as an application that does not listen yet. */
export async function createWebApp(config: WebConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter();
  const app = await NestFactory.create<NestFastifyApplication>(WebModule.register(config), adapter, { logger: new ProcessLogger(config.logLevel) });
  adapter.getInstance().addHook('onSend', (_request, reply, _payload, done) => {
    void reply.headers(SECURITY_HEADERS);
    done();
  });
  return app;
}
