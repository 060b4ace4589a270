import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { JobQueues } from '@app/jobs';
import { DeliverService, DELIVER_DEFAULTS, DispatchService, JobsUnderWay, RunJobService, SweepService } from '@app/services';

export interface PumpSettings {
  /** Jobs of one queue that run at once in this process. */
  readonly concurrency: number;
  /** Pause between looks into an empty outbox. */
  readonly idleMs: number;
  readonly sweepEveryMs: number;
  readonly leaseSeconds: number;
  /** How long a job may go without a sign of life before another worker takes it. */
  readonly lockMs: number;
  /** For how long a message on its way out belongs to this process, unless it renews that. */
  readonly deliverySeconds: number;
}

/** Mails at once while firms are being told in the app: that comes first, and both take the same processor. */
const BESIDE_TELLING = { ...DELIVER_DEFAULTS.limits, email: { most: 8, mostPerLane: 8 } };
const BREATH_MS = 30;
/** Looks within one lock for jobs whose worker is gone; it takes two to take one up. */
const STALL_LOOKS = 6;

export const PUMP_DEFAULTS: PumpSettings = { concurrency: 8, idleMs: 100, sweepEveryMs: 60_000, leaseSeconds: 30, lockMs: 30_000, deliverySeconds: DELIVER_DEFAULTS.leaseSeconds };

/** Keeps work flowing: outbox to queue, queue to services, and the sweeps. */
@Injectable()
export class Pump implements OnApplicationShutdown {
  private readonly logger = new Logger('pump');
  private readonly stop = new AbortController();
  private loops: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly queues: JobQueues,
    private readonly dispatcher: DispatchService,
    private readonly jobs: RunJobService,
    private readonly underWay: JobsUnderWay,
    private readonly sweeper: SweepService,
    private readonly deliverer: DeliverService,
  ) {}

  start({ concurrency, idleMs, sweepEveryMs, leaseSeconds, lockMs, deliverySeconds }: PumpSettings = PUMP_DEFAULTS): void {
    this.queues.startWorkers((name, ticket) => this.jobs.run(name, ticket), { concurrency, lockMs, stalledMs: lockMs / STALL_LOOKS });
    this.loops = Promise.all([
      this.repeat('dispatch', async () => ((await this.dispatcher.round()) < this.dispatcher.batch ? idleMs : 0)),
      // What a queue has lost goes on half a lease after its lease, not after the next sweep.
      this.repeat('redrive', async () => {
        await this.sweeper.redrive({ leaseSeconds });
        return leaseSeconds * 500;
      }),
      this.repeat('deliver', async () => {
        const looked = await this.deliverer.round({ limits: this.underWay.of('notification') > 0 ? BESIDE_TELLING : DELIVER_DEFAULTS.limits, leaseSeconds: deliverySeconds });
        if (looked === 0 && this.deliverer.idle) return idleMs;
        // With tries under way the next look is when one of them has ended, or a moment later; never at once, so that it finds room for many.
        if (looked === 0) await Promise.race([this.deliverer.oneEnds(), this.pause(idleMs)]);
        return BREATH_MS;
      }),
      this.repeat('tend', async () => {
        await this.deliverer.tend({ leaseSeconds: deliverySeconds });
        return Math.min(5_000, deliverySeconds * 200);
      }),
      // The first sweep finds what a crash before this start has left.
      this.repeat('sweep', async () => {
        await this.sweeper.run({ leaseSeconds });
        return sweepEveryMs;
      }),
    ]);
    this.logger.log(`taking jobs from ${this.queues.backend}`);
  }

  /** Lets running jobs end, then the queue's connections. */
  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.loops;
    await this.deliverer.finish();
    await this.queues.close();
  }

  /** Runs `round` until stopped, pausing for as long as it says; a failure is logged and tried again. */
  private async repeat(name: string, round: () => Promise<number>): Promise<void> {
    while (!this.stop.signal.aborted) {
      const pause = await round().catch((error: unknown) => {
        this.logger.warn(`${name}: ${String(error)}`);
        return 1_000;
      });
      await this.pause(pause);
    }
  }

  private pause(milliseconds: number): Promise<void> {
    if (milliseconds === 0 || this.stop.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const { signal } = this.stop;
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
    });
  }
}
