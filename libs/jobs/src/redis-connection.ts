import type { ConnectionOptions } from 'bullmq';

/**
 * ioredis options for a Redis address.
 * @param patience `fail-fast` for adding jobs (the outbox keeps them when Redis is away), `wait` for workers
 */
export function redisConnection(address: string, patience: 'fail-fast' | 'wait'): ConnectionOptions {
  const url = new URL(address);
  const database = Number(url.pathname.slice(1) || '0');
  return {
    host: url.hostname,
    port: Number(url.port || '6379'),
    db: Number.isInteger(database) ? database : 0,
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    retryStrategy: (times: number) => Math.min(times * 100, 2_000),
    ...(patience === 'fail-fast' ? { maxRetriesPerRequest: 2, commandTimeout: 5_000 } : { maxRetriesPerRequest: null }),
  };
}
