import type { Business } from '@app/domain';
import type { FirmFeatures } from '@app/matching';
import type { Dictionary } from '../dictionary.js';
import type { NumberType } from '../segment/shared.js';

export type ColumnType = NumberType | 'list';

/** What a firm's row is filled with; what is not written is 0 or empty. */
export interface RowWriter {
  number(column: string, value: number): void;
  list(column: string, values: ArrayLike<number>): void;
}

/** A firm as the replica takes it in. */
export interface ReplicaFirm {
  readonly business: Business;
  readonly features: FirmFeatures;
}

/** Columns that belong together and how a firm fills them: a function of its arguments alone, called once a version of a profile. */
export interface ColumnGroup {
  /** Names are prefixed by the group's subject: `fit.words`. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  write(row: RowWriter, firm: ReplicaFirm, numbers: Dictionary): void;
}
