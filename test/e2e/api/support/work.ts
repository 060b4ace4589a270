import { NestFactory } from '@nestjs/core';
import { DeliverService, RunJobService } from '@app/services';
import { OutboxRepository } from '@app/store';
import { WorkerModule } from '../../../../apps/worker/src/worker.module.js';
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
  const [outbox, jobs] = [app.get(OutboxRepository, { strict: false }), app.get(RunJobService, { strict: false })];
  return {
    drain: async () => {
      for (let entries = await outbox.claim(200); entries.length > 0; entries = await outbox.claim(200)) {
        for (const { id, topic, attempt } of entries) await jobs.run(topic, { outboxId: id, attempt });
      }
    },
    send: async () => {
      const deliverer = app.get(DeliverService, { strict: false });
      while ((await deliverer.round()) > 0) await deliverer.finish();
    },
    stop: () => app.close(),
  };
}
