import { Injectable } from '@nestjs/common';
import type { QueueName } from '@app/jobs';

/** The jobs that this process has begun and not ended, by queue: work that nobody waits for lets them go first. */
@Injectable()
export class JobsUnderWay {
  private readonly counts = new Map<QueueName, number>();

  /** Jobs of one queue. */
  of(queue: QueueName): number {
    return this.counts.get(queue) ?? 0;
  }

  /** True while firms are being found for tenders, or told. */
  get telling(): boolean {
    return this.of('matching') + this.of('notification') > 0;
  }

  /** Counts the work as under way until it ends, however it ends. */
  async during<T>(queue: QueueName, work: () => Promise<T>): Promise<T> {
    this.counts.set(queue, this.of(queue) + 1);
    try {
      return await work();
    } finally {
      this.counts.set(queue, this.of(queue) - 1);
    }
  }
}
