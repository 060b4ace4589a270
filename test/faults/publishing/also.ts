import type pg from 'pg';
import type { Town } from './populate.js';

/** What a scenario that publishes counts beside the notices themselves. */
export interface Also {
  /** Once, when the firms are registered and nothing is wrong yet. */
  prepare(town: Town): Promise<void>;
  /** What is still on its way. */
  open(database: pg.Pool): Promise<number>;
  check(database: pg.Pool): Promise<{ readonly lost: number; readonly duplicate: number; readonly wrong: number; readonly says: string; readonly examples: readonly string[] }>;
  /** For how long it is waited, hands off, until nothing is missing. */
  readonly patienceMs: number;
}
