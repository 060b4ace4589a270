import type { ColumnGroup } from './column-group.js';
import { fitColumns } from './fit-columns.js';

/** Every group of columns that the replica holds. A group of one's own is added here. */
export const COLUMN_GROUPS: readonly ColumnGroup[] = [fitColumns];
