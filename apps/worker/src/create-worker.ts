import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ProcessLogger, type Config, type LogLevel } from '@app/config';
import { KnowledgeArchive } from '@app/services';
import { Pump, PUMP_DEFAULTS, type PumpSettings } from './pump.js';
import { WorkerModule } from './worker.module.js';

export interface WorkerOptions {
  readonly pump?: Partial<PumpSettings>;
  /** Keeps the queues of two systems on one Redis apart. */
  readonly prefix?: string;
  /** Least severe log lines to write; `false` for none; the configured ones unless told. */
  readonly logLevel?: LogLevel | false;
}

/** A worker that takes jobs; `close()` lets the running ones end. */
export async function createWorker(config: Config, options: WorkerOptions = {}): Promise<INestApplicationContext> {
  const { logLevel = config.logLevel } = options;
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, options.prefix), {
    logger: logLevel === false ? false : new ProcessLogger(logLevel),
    abortOnError: false,
  });
  await app.get(KnowledgeArchive, { strict: false }).keep();
  app.get(Pump).start({ ...PUMP_DEFAULTS, ...options.pump });
  return app;
}
