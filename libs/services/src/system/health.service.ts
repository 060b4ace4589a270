import { Injectable, Logger } from '@nestjs/common';
import { OutboxRepository, SystemRepository, type Counts, type DueDeliveries, type ImportFigures, type OpenWork, type Totals } from '@app/store';
import { Cached } from './cached.js';
import { describeProgress, oldestUndeliveredSeconds } from './progress.js';

/** What a monitor sees of the whole system: counts, never whose. A part is absent when the database did not tell in time. */
export interface SystemFigures {
  /** Work that is written but not done; at most 5 s old. */
  readonly open?: readonly OpenWork[];
  readonly oldestUndeliveredSeconds?: number;
  /** What is due to leave the system and has not; at most 5 s old. */
  readonly due?: readonly DueDeliveries[];
  /** At most 5 s old. */
  readonly imports?: ImportFigures;
  /** Counting whole tables is not for every few seconds; at most a minute old. */
  readonly totals?: Totals;
}

const FIGURES_KEPT_MS = 5_000;
const TOTALS_KEPT_MS = 60_000;
/** A monitor that waits longer has given up. */
const PATIENCE_MS = 3_000;

@Injectable()
export class HealthService {
  private readonly logger = new Logger('health');
  private readonly open = new Cached(() => this.told(this.system.openWork()), FIGURES_KEPT_MS);
  private readonly due = new Cached(() => this.told(this.system.dueDeliveries()), FIGURES_KEPT_MS);
  private readonly imports = new Cached(() => this.told(this.system.imports()), FIGURES_KEPT_MS);
  private readonly totals = new Cached(() => this.told(this.system.totals()), TOTALS_KEPT_MS);

  constructor(
    private readonly system: SystemRepository,
    private readonly outbox: OutboxRepository,
  ) {}

  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /**
   * Ready when the database answers. `progress` warns and no more: an API without workers still takes what people
   * send, and taking it away would not make the workers work.
   */
  async ready(): Promise<{ ready: boolean; checks: Record<string, string> }> {
    const database = await this.system.ping().then(
      () => 'ok',
      () => 'PostgreSQL does not answer',
    );
    if (database !== 'ok') return { ready: false, checks: { database, progress: 'unknown without the database' } };
    const open = await inTime(this.open.get());
    return { ready: true, checks: { database, progress: open === undefined ? 'unknown: the database is slow to tell' : describeProgress(open) } };
  }

  /** What the system holds, and the work that still waits. */
  async status(): Promise<Counts & { pending: number; quarantined: number; oldestPendingSeconds: number }> {
    const [counts, backlog] = await Promise.all([this.system.counts(), this.outbox.backlog()]);
    return { ...counts, pending: backlog.open, quarantined: backlog.quarantined, oldestPendingSeconds: backlog.oldestSeconds };
  }

  /** For monitors. Cached, and never fails: a monitor needs an answer most when the database has none. */
  async figures(): Promise<SystemFigures> {
    const [open, due, imports, totals] = await Promise.all([inTime(this.open.get()), inTime(this.due.get()), inTime(this.imports.get()), inTime(this.totals.get())]);
    return { open, oldestUndeliveredSeconds: open && oldestUndeliveredSeconds(open), due, imports, totals };
  }

  /** Says once, where it was asked, why figures are missing. */
  private async told<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((error: unknown) => {
      this.logger.warn(`figures are missing: ${String(error)}`);
      throw error;
    });
  }
}

/** The answer, or undefined when it fails or takes too long. */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE_MS)));
  try {
    return await Promise.race([answer.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}
