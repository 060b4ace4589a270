import { NestFactory } from '@nestjs/core';
import { DeliverService } from '@app/services';
import { WorkerModule } from '../../../../apps/worker/src/worker.module.js';
import { drainOutbox } from '../../../harness/drain-outbox.js';
import { queuePrefix } from '../../../harness/config.js';
import type { RunningApi } from './start-api.js';

/** The work that follows what the API was asked, run here and in order. */
export interface Work {
  /** Until none is due. */
  drain(): Promise<void>;
  /** Sends what is due to leave the system. */
  send(): Promise<void>;
  stop(): Promise<void>;
}

export async function startWork({ config }: RunningApi): Promise<Work> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, queuePrefix()), { logger: false, abortOnError: false });
  return {
    drain: () => drainOutbox(app),
    send: async () => {
      const deliverer = app.get(DeliverService, { strict: false });
      while ((await deliverer.round()) > 0) await deliverer.finish();
    },
    stop: () => app.close(),
  };
}
