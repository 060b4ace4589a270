import { Injectable, Logger } from '@nestjs/common';
import { isJobName, JobQueues, type JobName, type Ticket } from '@app/jobs';
import { OutboxRepository, type OutboxEntry } from '@app/store';
import { groupBy } from '../common/group-by.js';

/** Rows handed over in one round. */
const BATCH = 200;

/** From the outbox to the queue. Claims by status, so that no row is passed over, whenever it commits. */
@Injectable()
export class DispatchService {
  private readonly logger = new Logger('dispatch');

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly queues: JobQueues,
  ) {}

  /** One round. Returns how many rows it took; a full batch means that more may wait. */
  async round(): Promise<number> {
    const entries = await this.outbox.claim(BATCH);
    for (const [topic, group] of groupBy(entries, (entry) => entry.topic)) await this.hand(topic, group);
    return entries.length;
  }

  get batch(): number {
    return BATCH;
  }

  private async hand(topic: string, entries: readonly OutboxEntry[]): Promise<void> {
    if (!isJobName(topic)) {
      for (const { id } of entries) await this.outbox.putBack(id, `the outbox topic "${topic}" has no job definition`);
      return;
    }
    try {
      await this.queues.add(topic, entries.map(ticketOf));
    } catch (error) {
      // The rows are safe where they are: they are handed over again when the queue is back.
      this.logger.warn(`${entries.length} ${topic} postponed: ${String(error)}`);
      await this.outbox.postpone(entries.map(({ id }) => id), String(error));
    }
  }
}

export function ticketOf({ id, attempt }: OutboxEntry): Ticket {
  return { outboxId: id, attempt };
}

/** @throws Error for a topic without a job: such a row is put back and in the end set aside, never lost */
export function jobNameOf(topic: string): JobName {
  if (isJobName(topic)) return topic;
  throw new Error(`the outbox topic "${topic}" has no job definition`);
}
