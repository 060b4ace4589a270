import type { JobDefinition } from './job-definition.js';

export type CountStatisticsPayload = Readonly<Record<string, never>>;

/** Counts the texts, codes, places and values of all firms anew: what words tell follows the market. */
export const countStatistics = {
  name: 'statistics.count',
  queue: 'question',
  parse: (): CountStatisticsPayload => ({}),
} as const satisfies JobDefinition<CountStatisticsPayload>;
