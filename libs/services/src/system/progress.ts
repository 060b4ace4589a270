import type { OpenWork } from '@app/store';

/** Work that may wait this long before somebody should look; the alarm rule in docs/operations/metrics.md says the same. */
export const PROGRESS_LIMIT_SECONDS = 60;

/** One job of these runs as long as its file is long; imports tell of their own progress. */
const LONG_WORK = /^import\./;

/** Seconds since the oldest work was written that is neither done nor set aside; 0 when none waits. */
export function oldestUndeliveredSeconds(open: readonly OpenWork[]): number {
  return Math.max(0, ...open.filter(({ topic }) => !LONG_WORK.test(topic)).map(({ oldestSeconds }) => oldestSeconds));
}

/** "ok", or what a person should look at. */
export function describeProgress(open: readonly OpenWork[]): string {
  const seconds = oldestUndeliveredSeconds(open);
  return seconds <= PROGRESS_LIMIT_SECONDS ? 'ok' : `warning: the oldest undelivered work is ${Math.round(seconds)} s old; do the workers make progress?`;
}
