import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { MetricFamily } from './render-metrics.js';

/** How often the event loop is asked whether it is late, in milliseconds. */
const RESOLUTION_MS = 20;
/** Two monitors that ask in turn would otherwise each see half of what was late. */
const WINDOW_MS = 10_000;

interface Lag {
  readonly mean: number;
  readonly p99: number;
  readonly max: number;
}

/** This process: memory, processor, and how late its event loop is. */
@Injectable()
export class ProcessFigures implements OnModuleInit, OnModuleDestroy {
  private readonly delays: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private windowBegan = performance.now();
  private lastWindow: Lag | undefined;

  onModuleInit(): void {
    this.delays.enable();
  }

  onModuleDestroy(): void {
    this.delays.disable();
  }

  families(): MetricFamily[] {
    const { heapUsed, rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const lag = this.lag();
    return [
      gauge('process_resident_memory_bytes', 'Memory of this process that is in RAM', rss),
      gauge('process_start_time_seconds', 'When this process started, in seconds since 1970', performance.timeOrigin / 1_000),
      { name: 'process_cpu_seconds_total', help: 'Processor time that this process used', type: 'counter', samples: [{ value: (user + system) / 1_000_000 }] },
      gauge('nodejs_heap_size_used_bytes', 'Memory that JavaScript values take', heapUsed),
      gauge('nodejs_eventloop_lag_mean_seconds', 'How late timers were on average, over the last ten seconds or more', lag.mean),
      gauge('nodejs_eventloop_lag_p99_seconds', 'How late timers were, but for one in a hundred', lag.p99),
      gauge('nodejs_eventloop_lag_seconds', 'How late the latest timer was', lag.max),
    ];
  }

  /** Of the last full window, or of the running one as long as there is none. */
  private lag(): Lag {
    const running = { mean: late(this.delays.mean), p99: late(this.delays.percentile(99)), max: late(this.delays.max) };
    if (performance.now() - this.windowBegan >= WINDOW_MS) {
      this.lastWindow = running;
      this.windowBegan = performance.now();
      this.delays.reset();
    }
    return this.lastWindow ?? running;
  }
}

/** The histogram holds whole intervals in nanoseconds; an interval that is in time is not late. NaN before the first. */
function late(nanoseconds: number): number {
  const seconds = nanoseconds / 1e9 - RESOLUTION_MS / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

function gauge(name: string, help: string, value: number): MetricFamily {
  return { name, help, type: 'gauge', samples: [{ value }] };
}
