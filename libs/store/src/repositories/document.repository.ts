import { Injectable } from '@nestjs/common';
import type { AccountId, TenderId } from '@app/domain';
import { UnitOfWork } from '../unit-of-work.js';
import { FileTable, type Announced, type StoredFile } from './file-table.js';

/** A file of a tender, without its bytes. */
export interface StoredDocument extends StoredFile {
  readonly tenderId: TenderId;
  readonly title: string;
  readonly documentType?: string;
}

export interface NewDocument extends Announced<StoredDocument> {
  readonly createdBy: AccountId;
}

/** Files of tenders. */
@Injectable()
export class DocumentRepository extends FileTable<StoredDocument> {
  constructor(work: UnitOfWork) {
    super(work, { files: 'documents', chunks: 'document_chunks', owner: 'document_id', columns: `tender_id AS "tenderId", title, document_type AS "documentType"` });
  }

  async add({ id, tenderId, title, documentType, format, sizeBytes, sha256, createdBy }: NewDocument): Promise<void> {
    await this.work.sql(
      `INSERT INTO documents (id, tender_id, title, document_type, format, size_bytes, sha256, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, tenderId, title, documentType ?? null, format ?? null, sizeBytes, sha256 ?? null, createdBy],
    );
  }

  /** Complete ones in the order they came; with those under way where asked. */
  async list(tenderId: TenderId, unfinishedToo: boolean, limit: number): Promise<StoredDocument[]> {
    return this.select('tender_id = $1 AND ($2 OR completed_at IS NOT NULL)', [tenderId, unfinishedToo], limit);
  }
}
