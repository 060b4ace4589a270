import { describe, expect, it } from '@jest/globals';
import { renderMetrics } from './render-metrics.js';
import { RequestDurations } from './request-durations.js';

const ROUTE = { method: 'GET', route: '/v1/tenders/:id', status: 200 } as const;

describe('the durations of requests', () => {
  it('counts each request in its bucket and in all larger ones', () => {
    const durations = new RequestDurations();
    for (const seconds of [0.005, 0.3, 60]) durations.observe(ROUTE, seconds);
    const text = renderMetrics([durations.family()]);
    const count = (le: string) => new RegExp(`_bucket\\{method="GET",route="/v1/tenders/:id",status="200",le="${le.replace('+', '\\+')}"\\} (\\d+)\n`).exec(text)?.[1];
    expect(['0.005', '0.01', '0.25', '0.5', '10', '+Inf'].map(count)).toEqual(['1', '1', '1', '2', '2', '3']);
    expect(text).toMatch(/_sum\{[^}]*\} 60\.305\n/);
    expect(text).toMatch(/_count\{[^}]*\} 3\n/);
  });

  it('keeps methods, routes and statuses apart', () => {
    const durations = new RequestDurations();
    durations.observe(ROUTE, 0.1);
    durations.observe({ ...ROUTE, status: 404 }, 0.1);
    durations.observe({ ...ROUTE, method: 'PATCH' }, 0.1);
    durations.observe({ ...ROUTE, route: '/v1/tenders' }, 0.1);
    expect(durations.family().samples.filter(({ suffix }) => suffix === '_count').map(({ value }) => value)).toEqual([1, 1, 1, 1]);
  });
});
