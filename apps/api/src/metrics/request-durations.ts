import { Injectable } from '@nestjs/common';
import type { MetricFamily, Sample } from './render-metrics.js';

export interface RequestLabels {
  readonly method: string;
  /** The pattern, never the address itself: ids would make a series each, and tell whose they are. */
  readonly route: string;
  readonly status: number;
}

interface Series {
  readonly labels: Readonly<Record<string, string>>;
  /** One for each bound, and one for what took longer. */
  readonly counts: number[];
  sum: number;
}

/** Upper bounds in seconds, closest where answers are meant to be. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** How long requests took in this process since it started, by method, route and status. */
@Injectable()
export class RequestDurations {
  private readonly series = new Map<string, Series>();

  observe({ method, route, status }: RequestLabels, seconds: number): void {
    const key = `${method} ${status} ${route}`;
    let series = this.series.get(key);
    if (series === undefined) {
      series = { labels: { method, route, status: String(status) }, counts: Array.from({ length: BOUNDS.length + 1 }, () => 0), sum: 0 };
      this.series.set(key, series);
    }
    const index = BOUNDS.findIndex((bound) => seconds <= bound);
    const at = index === -1 ? BOUNDS.length : index;
    series.counts[at] = (series.counts[at] ?? 0) + 1;
    series.sum += seconds;
  }

  family(): MetricFamily {
    const samples = [...this.series.keys()].sort().flatMap((key) => {
      const series = this.series.get(key);
      return series === undefined ? [] : samplesOf(series);
    });
    return { name: 'tandem_http_request_duration_seconds', help: 'Time from a request to the end of its answer, by route pattern', type: 'histogram', samples };
  }
}

/** Buckets hold what took at most their bound, so each holds all before it. */
function samplesOf({ labels, counts, sum }: Series): Sample[] {
  let total = 0;
  const buckets = counts.map((count, index): Sample => {
    total += count;
    return { suffix: '_bucket', labels: { ...labels, le: index < BOUNDS.length ? String(BOUNDS[index]) : '+Inf' }, value: total };
  });
  return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: total }];
}
