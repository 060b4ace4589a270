import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, LogLevel } from '@nestjs/common';
import type { Config } from '@app/config';
import { KnowledgeArchive } from '@app/services';
import { Pump, PUMP_DEFAULTS, type PumpSettings } from './pump.js';
import { WorkerModule } from './worker.module.js';

export interface WorkerOptions {
  readonly pump?: Partial<PumpSettings>;
  readonly prefix?: string;
  readonly logger?: false | LogLevel[];
}

/** A worker that takes jobs; `close()` lets the running ones end. */
export async function createWorker(config: Config, options: WorkerOptions = {}): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, options.prefix), {
    logger: options.logger ?? ['error', 'warn', 'log'],
    abortOnError: false,
  });
  await app.get(KnowledgeArchive, { strict: false }).keep();
  app.get(Pump).start({ ...PUMP_DEFAULTS, ...options.pump });
  return app;
}
