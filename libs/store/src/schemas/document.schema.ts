import { EntitySchema } from 'typeorm';
import type { AccountId, IsoInstant, TenderId } from '@app/domain';
import { bytes, createdAt, int, optionally, text, time, uuid } from './columns.js';

/** A file of a tender: announced first, complete once all of its chunks are here and were checked. */
export interface DocumentRow {
  id: string;
  tenderId: TenderId;
  title: string;
  documentType?: string;
  /** What the officer said it is. */
  format?: string;
  /** What its bytes say it is; set with `completedAt`. */
  mediaType?: string;
  sizeBytes: number;
  /** Hexadecimal; what the officer announced, and once complete what it is. */
  sha256?: string;
  createdBy?: AccountId;
  createdAt: IsoInstant;
  completedAt?: IsoInstant;
}

export const DocumentSchema = new EntitySchema<DocumentRow>({
  name: 'documents',
  columns: {
    id: uuid({ primary: true }),
    tenderId: uuid(),
    title: text(),
    documentType: text(optionally),
    format: text(optionally),
    mediaType: text(optionally),
    sizeBytes: int(),
    sha256: text(optionally),
    createdBy: uuid(optionally),
    createdAt: createdAt(),
    completedAt: time(optionally),
  },
  foreignKeys: [{ target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] }],
  checks: [{ name: 'ck_documents_size', expression: 'size_bytes >= 1 AND size_bytes <= 20971520' }],
  indices: [{ columns: ['tenderId'] }],
});

export interface DocumentChunkRow {
  documentId: string;
  number: number;
  content: Buffer;
}

export const DocumentChunkSchema = new EntitySchema<DocumentChunkRow>({
  name: 'document_chunks',
  columns: { documentId: uuid({ primary: true }), number: int({ primary: true }), content: bytes() },
  foreignKeys: [{ target: 'documents', columnNames: ['documentId'], referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
});
