import { FirstTables1764000000000 } from './1764000000000-first-tables.js';

/** In order; a migration that has been merged is never edited. */
export const migrations = [FirstTables1764000000000] as const;
