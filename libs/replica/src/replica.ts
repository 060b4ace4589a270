import { setTimeout as sleep } from 'node:timers/promises';
import type { Business } from '@app/domain';
import type { FirmFeatures } from '@app/matching';
import type { ProfileFeedRepository } from '@app/store';
import { COLUMN_GROUPS } from './columns/index.js';
import { Dictionary } from './dictionary.js';
import { baseKernel } from './kernels/base-kernel.js';
import type { Kernel } from './kernels/kernel.js';
import { SegmentBuilder } from './segment/segment-builder.js';
import { alive, bytesOf } from './segment/segment.js';
import { uuidAt } from './segment/uuid.js';
import { ReplicaStore } from './replica-store.js';
import { ThreadPool } from './threads/thread-pool.js';

export interface ReplicaSettings {
  /** 0: questions are answered where they are asked. */
  readonly threads: number;
  /** Bytes of shared memory that the replica may take. */
  readonly room: number;
  /** Milliseconds between two looks at what has changed, while nobody asks. */
  readonly followMs: number;
}

export interface ReplicaLog {
  log(line: string): void;
  warn(line: string): void;
}

/**
 * `loading` and then `ready`, or `no room` where there are more firms than fit the memory it was given: then it holds nothing.
 * `closed` before the start and after the end.
 */
export type ReplicaState = 'closed' | 'loading' | 'ready' | 'no room';

/** Bytes that a firm is expected to take before any is read; afterwards it is measured. */
const EXPECTED_BYTES = 650;
const PAGE = 1_000;
/** While a base is made the old one stands beside it. */
const HEADROOM = 2;
const MIB = 2 ** 20;

/**
 * The profiles in columns, in memory, on shared memory for its threads. Read from PostgreSQL at the start and then kept up by
 * the feed of versions; lost with the process, and made again by the next.
 */
export class Replica {
  readonly numbers = new Dictionary();
  private readonly store = new ReplicaStore(this.numbers);
  private readonly pool: ThreadPool;
  private readonly stop = new AbortController();
  private cursor = '0';
  private looking: Promise<void> | undefined;
  private next: Promise<void> | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private rebuilt: Promise<unknown> = Promise.resolve();
  state: ReplicaState = 'closed';

  constructor(
    private readonly feed: ProfileFeedRepository,
    private readonly features: (business: Business) => FirmFeatures,
    private readonly settings: ReplicaSettings,
    private readonly logger: ReplicaLog,
  ) {
    this.pool = new ThreadPool(settings.threads);
  }

  /** Bytes of shared memory held by rows and posting lists. */
  get bytes(): number {
    return this.store.bytes;
  }

  /** Loads in the background, again after a failure, and then follows. */
  start(): void {
    this.state = 'loading';
    this.running = this.run();
  }

  /** Loads all profiles. @throws whatever the database throws; what was read is let go */
  async load(): Promise<void> {
    const started = performance.now();
    const { cursor, firms } = await this.feed.start();
    if (firms * EXPECTED_BYTES * HEADROOM > this.settings.room) return this.refuse(firms, EXPECTED_BYTES);
    const builder = new SegmentBuilder(COLUMN_GROUPS, this.numbers);
    for await (const page of this.feed.current(PAGE)) {
      for (const business of page) builder.add({ business, features: this.features(business) });
      if (this.stop.signal.aborted) return;
    }
    const loose = builder.build();
    if (bytesOf(loose) * HEADROOM > this.settings.room) return this.refuse(builder.rows, bytesOf(loose) / builder.rows);
    const view = { epoch: 0, segments: [loose] };
    this.pool.show(view);
    this.store.begin(await this.pool.ask(baseKernel, undefined));
    this.cursor = cursor;
    this.pool.show(this.store.view);
    this.state = 'ready';
    await this.caughtUp();
    this.report(performance.now() - started);
  }

  /** Resolves when everything that was committed before the call is applied. */
  caughtUp(): Promise<void> {
    // A look that has begun may have missed the latest: whoever comes now waits for the next, all of them for the same one.
    if (this.looking === undefined) return this.look();
    this.next ??= this.looking.catch(() => undefined).then(() => {
      this.next = undefined;
      return this.look();
    });
    return this.next;
  }

  /** Asks in whichever thread is free, what is applied by now. */
  ask<Args, Answer>(kernel: Kernel<Args, Answer>, args: Args): Promise<Answer> {
    return this.pool.ask(kernel, args);
  }

  /** The firms held, with their versions, in the order of their ids. */
  firms(): { id: string; version: number }[] {
    const { view } = this.store;
    const rows = view.segments.flatMap((segment) => Array.from({ length: segment.rows }, (_, row) => row).filter((row) => alive(view, segment, row)).map((row) => ({ segment, row })));
    return rows.map(({ segment, row }) => ({ id: uuidAt(segment.ids, 4 * row), version: segment.versions[row] ?? 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
    await this.rebuilt;
    await this.pool.close();
    this.state = 'closed';
  }

  private async run(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted && this.state === 'loading') {
      await this.load().catch(async (error: unknown) => {
        this.logger.warn(`the replica could not be loaded, trying again: ${String(error)}`);
        await pause(1_000, signal);
      });
    }
    while (!signal.aborted && this.state === 'ready') {
      await pause(this.settings.followMs, signal);
      await this.caughtUp().catch((error: unknown) => this.logger.warn(`the replica could not look for changes: ${String(error)}`));
    }
  }

  private look(): Promise<void> {
    const looking = this.applyChanges().finally(() => {
      if (this.looking === looking) this.looking = undefined;
    });
    this.looking = looking;
    return looking;
  }

  private async applyChanges(): Promise<void> {
    const { changes, cursor } = await this.feed.since(this.cursor);
    const fresh = changes.filter(({ id, version }) => version > this.store.versionOf(id));
    for (let start = 0; start < fresh.length; start += PAGE) {
      const profiles = await this.feed.profiles(fresh.slice(start, start + PAGE));
      const changed = this.store.apply(profiles.map((business) => ({ business, features: this.features(business) })));
      if (changed) this.pool.show(this.store.view);
    }
    this.cursor = cursor;
    if (this.store.wantsRebuild) this.rebuilt = this.rebuild();
  }

  /** Makes a new base beside the running one. */
  async rebuild(): Promise<void> {
    if (this.store.rebuilding) return;
    this.store.rebuilding = true;
    const rebuild = this.store.rebuild();
    try {
      const base = await this.pool.ask(baseKernel, undefined);
      this.store.replace(base, rebuild);
      this.pool.show(this.store.view);
    } catch (error) {
      this.logger.warn(`the replica could not be rebuilt, and goes on as it is: ${String(error)}`);
    } finally {
      this.store.rebuilding = false;
    }
  }

  private refuse(firms: number, bytes: number): void {
    const needed = Math.ceil((firms * bytes * HEADROOM) / MIB);
    this.logger.warn(
      `no room for the replica: ${firms} firms need about ${needed} MiB, and it may take ${Math.floor(this.settings.room / MIB)} MiB (REPLICA_MEMORY_MB). Candidates are found in PostgreSQL, which is slower.`,
    );
    this.state = 'no room';
  }

  private report(ms: number): void {
    const { base, deltas } = { base: this.store.view.segments[0], deltas: this.store.view.segments.slice(1) };
    const rows = (base?.rows ?? 0) + deltas.reduce((total, { rows: count }) => total + count, 0);
    const perMillion = rows === 0 ? 0 : (this.bytes / rows) * 1e6;
    this.logger.log(
      `replica of ${rows} firms in ${(ms / 1000).toFixed(1)} s: ${(this.bytes / MIB).toFixed(1)} MiB, which is ${(perMillion / MIB).toFixed(0)} MiB a million firms; ${this.settings.threads} threads`,
    );
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}

