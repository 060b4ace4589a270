import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend, createRedisBackend, withBackend, runMigrations, type Queue, type Worker } from 'bullmq';
import { createPatientPostgresBackend } from './patient-postgres-backend.js';
import { jobDefinitions, type JobName } from './definitions/index.js';
import type { QueueName } from './definitions/job-definition.js';
import { redisConnection } from './redis-connection.js';

export interface QueueSettings {
  /** Used when there is no Redis: BullMQ's own PostgreSQL backend, in the schema `bullmq`. */
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Keeps apart two systems on one Redis. Braces keep a queue's keys on one node of a cluster. */
  readonly prefix?: string;
  /** Told of connection troubles; they mend themselves, but a person may want to know. */
  readonly onTrouble: (error: Error) => void;
}

/** What a job carries: which outbox row it is for, and which hand-over this is. */
export interface Ticket {
  readonly outboxId: string;
  readonly attempt: number;
}

export type Run = (name: string, ticket: Ticket) => Promise<void>;

const QUEUES: readonly QueueName[] = ['matching', 'notification', 'import', 'question'];
const SCHEMA = 'bullmq';
/** Finished jobs are kept a while, so that a second add under the same id is still seen as one. */
const KEEP = { age: 600, count: 5_000 } as const;
/** A worker killed a thousand times on one job still gets it back; the default gives up after one. */
const MAX_STALLED = 1_000;
/** Between two tries to reach a server that was away at the beginning. */
const REOPEN_AFTER_MS = 1_000;
const HOLDING = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children', 'paused', 'wait']);

/** Brings BullMQ's own schema up to date; runs with the login that owns the database. */
export async function migrateQueues(client: Parameters<typeof runMigrations>[0]): Promise<void> {
  await runMigrations(client, SCHEMA);
}

/** The queues on whichever backend is configured; nothing outside this folder can tell them apart. */
export class JobQueues {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers = new Map<QueueName, Worker>();
  private closing = false;

  constructor(private readonly settings: QueueSettings) {
    for (const name of QUEUES) this.keepOpen(this.queues, name, () => this.openQueue(name));
  }

  get backend(): 'redis' | 'postgres' {
    return this.settings.redisUrl === undefined ? 'postgres' : 'redis';
  }

  /** Hands tickets over. Adding the same ticket twice gives one job. */
  async add(name: JobName, tickets: readonly Ticket[]): Promise<void> {
    await this.queueOf(name).addBulk(
      tickets.map((ticket) => ({
        name,
        data: ticket,
        opts: { jobId: jobId(ticket), attempts: 1, removeOnComplete: KEEP, removeOnFail: KEEP },
      })),
    );
  }

  /** True while the queue still means to run this ticket. */
  async holds(name: JobName, ticket: Ticket): Promise<boolean> {
    const state = await this.queueOf(name).getJobState(jobId(ticket));
    return HOLDING.has(state);
  }

  /** Starts taking jobs. `run` must be safe to call twice for one ticket. */
  startWorkers(run: Run, options: { concurrency: number; lockMs?: number; stalledMs?: number }): void {
    for (const name of QUEUES) this.keepOpen(this.workers, name, () => this.openWorker(name, run, options));
  }

  /** Waits for running jobs, then lets go of all connections. */
  async close(): Promise<void> {
    this.closing = true;
    await Promise.allSettled([...this.workers.values()].map((worker) => worker.close()));
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
  }

  private queueOf(name: JobName): Queue {
    const queue = this.queues.get(jobDefinitions[name].queue);
    if (queue === undefined) throw new Error(`no queue for ${name}`);
    return queue;
  }

  /**
   * BullMQ asks once, at the beginning, whether its server is there, and keeps the answer: a queue or worker that was
   * made while PostgreSQL was away would refuse to work for ever, without ending. Such a one gives way to a new one.
   */
  private keepOpen<T extends Queue | Worker>(all: Map<QueueName, T>, name: QueueName, open: () => T): void {
    if (this.closing) return;
    const made = open();
    all.set(name, made);
    made.waitUntilReady().catch(async (error: unknown) => {
      if (this.closing) return;
      this.settings.onTrouble(new Error(`${name} did not get ready, trying again: ${String(error)}`));
      await Promise.all([made.close().catch(() => undefined), sleep(REOPEN_AFTER_MS)]);
      this.keepOpen(all, name, open);
    });
  }

  private openQueue(name: QueueName): Queue {
    const { redisUrl } = this.settings;
    const queue =
      redisUrl === undefined
        ? new (withBackend(createPostgresBackend).Queue)(name, { connection: this.postgres(2), prefix: this.prefix })
        : new (withBackend(createRedisBackend).Queue)(name, { connection: redisConnection(redisUrl, 'fail-fast'), prefix: this.prefix });
    queue.on('error', this.settings.onTrouble);
    return queue as unknown as Queue;
  }

  private openWorker(name: QueueName, run: Run, { concurrency, lockMs = 30_000, stalledMs = 15_000 }: WorkerSettings): Worker {
    const { redisUrl } = this.settings;
    const process = (job: { name: string; data: Ticket }): Promise<void> => run(job.name, job.data);
    const common = {
      prefix: this.prefix,
      // Imports take turns at the database anyway.
      concurrency: name === 'import' ? 1 : concurrency,
      lockDuration: lockMs,
      // In whole milliseconds: with a fraction PostgreSQL would refuse each look for stalled jobs.
      stalledInterval: Math.ceil(stalledMs),
      maxStalledCount: MAX_STALLED,
      removeOnComplete: KEEP,
      removeOnFail: KEEP,
    };
    const worker =
      redisUrl === undefined
        ? new (withBackend(createPatientPostgresBackend).Worker)(name, process, { ...common, connection: this.postgres(4) })
        : new (withBackend(createRedisBackend).Worker)(name, process, { ...common, connection: redisConnection(redisUrl, 'wait') });
    worker.on('error', this.settings.onTrouble);
    return worker as unknown as Worker;
  }

  private get prefix(): string {
    return this.settings.prefix ?? '{tandem}';
  }

  private postgres(max: number): { connectionString: string; schema: string; max: number; application_name: string } {
    return { connectionString: this.settings.databaseUrl, schema: SCHEMA, max, application_name: 'tandem-queue' };
  }
}

interface WorkerSettings {
  readonly concurrency: number;
  readonly lockMs?: number;
  readonly stalledMs?: number;
}

/** BullMQ refuses colons in ids. */
function jobId({ outboxId, attempt }: Ticket): string {
  return `${outboxId}-${attempt}`;
}
