import type { IsoInstant } from '@app/domain';
import { createdAt, int, optionally, text, time } from './columns.js';

/** What every table of uploaded files has: announced first, complete once all of its chunks are here and were checked. */
export interface UploadedFileRow {
  /** What the sender said it is. */
  format?: string;
  /** What its bytes say it is. */
  mediaType?: string;
  sizeBytes: number;
  /** Hexadecimal. */
  sha256?: string;
  createdAt: IsoInstant;
  completedAt?: IsoInstant;
}

export const fileColumns = {
  format: text(optionally),
  mediaType: text(optionally),
  sizeBytes: int(),
  sha256: text(optionally),
  createdAt: createdAt(),
  completedAt: time(optionally),
} as const;

/** 20 MiB at most. */
export const sizeCheck = (table: string): { name: string; expression: string } => ({ name: `ck_${table}_size`, expression: 'size_bytes >= 1 AND size_bytes <= 20971520' });
