import { EntitySchema } from 'typeorm';
import type { AccountId, TenderId } from '@app/domain';
import { bytes, int, optionally, text, uuid } from './columns.js';
import { fileColumns, sizeCheck, type UploadedFileRow } from './file-columns.js';

/** A file of a tender: announced first, complete once all of its chunks are here and were checked. */
export interface DocumentRow extends UploadedFileRow {
  id: string;
  tenderId: TenderId;
  title: string;
  documentType?: string;
  createdBy?: AccountId;
}

export const DocumentSchema = new EntitySchema<DocumentRow>({
  name: 'documents',
  columns: {
    id: uuid({ primary: true }),
    tenderId: uuid(),
    title: text(),
    documentType: text(optionally),
    createdBy: uuid(optionally),
    ...fileColumns,
  },
  foreignKeys: [{ target: 'tenders', columnNames: ['tenderId'], referencedColumnNames: ['id'] }],
  checks: [sizeCheck('documents')],
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
