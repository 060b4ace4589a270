import type { Problem } from '@app/domain';
import type { ImportTally } from '@app/store';

export const IMPORT_OUTCOMES = ['created', 'updated', 'unchanged', 'skipped', 'rejected'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** What became of one record; every record has exactly one outcome. */
export interface ImportedRecord {
  readonly outcome: ImportOutcome;
  readonly ocid?: string;
  /** Why it was skipped or rejected, or what was wrong and left out. */
  readonly problems: readonly Problem[];
}

/** How many records came to what; `records` is the sum of the five outcomes. */
export type ImportCounts = ImportTally;

/** What these records came to. */
export function tally(records: readonly ImportedRecord[], files: number): ImportCounts {
  const count = (outcome: ImportOutcome): number => records.filter((record) => record.outcome === outcome).length;
  return {
    files,
    records: records.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    skipped: count('skipped'),
    rejected: count('rejected'),
  };
}
