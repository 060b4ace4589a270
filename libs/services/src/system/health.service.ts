import { Injectable } from '@nestjs/common';
import { OutboxRepository, SystemRepository, type Counts } from '@app/store';

@Injectable()
export class HealthService {
  constructor(
    private readonly system: SystemRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready when the database answers. */
  async ready(): Promise<{ ready: boolean; checks: Record<string, string> }> {
    const database = await this.system.ping().then(
      () => 'ok',
      () => 'PostgreSQL does not answer',
    );
    return { ready: database === 'ok', checks: { database } };
  }

  /** What the system holds, and the work that still waits. */
  async status(): Promise<Counts & { pending: number; quarantined: number; oldestPendingSeconds: number }> {
    const [counts, backlog] = await Promise.all([this.system.counts(), this.outbox.backlog()]);
    return { ...counts, pending: backlog.open, quarantined: backlog.quarantined, oldestPendingSeconds: backlog.oldestSeconds };
  }
}
